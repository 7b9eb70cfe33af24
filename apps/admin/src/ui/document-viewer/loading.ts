import { type MaybeRefOrGetter, ref, shallowRef, toValue, watchEffect } from 'vue';
import type { DocumentCache, LoadedDocument, LoadFailure } from './document-cache.ts';
import type { ViewedDocument } from './viewed-document.ts';

/** What is quicker than this is shown without a sign of loading, so that switching does not flicker. */
const QUIET_MS = 120;

/** A document of a cache, for showing: what was shown before stays until the next is there, or takes longer than a blink. */
export function useLoading(
  cache: MaybeRefOrGetter<DocumentCache>,
  document: MaybeRefOrGetter<ViewedDocument | undefined>,
) {
  const loaded = shallowRef<LoadedDocument>();
  const failure = shallowRef<LoadFailure>();
  const loading = ref(false);
  const attempt = ref(0);

  watchEffect(async (onCleanup) => {
    void attempt.value;
    const wanted = toValue(document);
    let current = true;
    const slow = setTimeout(() => {
      loaded.value = undefined;
      failure.value = undefined;
      loading.value = true;
    }, QUIET_MS);
    onCleanup(() => {
      current = false;
      clearTimeout(slow);
    });
    const outcome = wanted && (await outcomeOf(toValue(cache).open(wanted)));
    if (!current) return;
    clearTimeout(slow);
    loading.value = false;
    loaded.value = outcome && 'loaded' in outcome ? outcome.loaded : undefined;
    failure.value = outcome && 'failure' in outcome ? outcome.failure : undefined;
  });

  return { loaded, failure, loading, retry: () => attempt.value++ };
}

async function outcomeOf(opening: Promise<LoadedDocument>) {
  try {
    return { loaded: await opening };
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return {};
    return { failure: thrown as LoadFailure };
  }
}
