import { useEventListener } from '@vueuse/core';
import { type components, ProblemError } from '@htp/api-client';
import { onScopeDispose, shallowRef } from 'vue';
import { api, take } from '../../../platform/api.ts';
import { DocumentCache } from '../../../ui/document-viewer/document-cache.ts';
import { firstDocumentsOf } from './case-documents.ts';
import type { ReviewCase } from './review-case.ts';
import { readCase } from './use-case.ts';

/** Which cases a run goes through; left out, all that wait at the reviewer's stage. */
export type RunFilter = components['schemas']['NextCaseInput'];

/** A case that was claimed ahead, with its first documents; `opened` once its content has come. */
export interface CaseAhead {
  readonly id: string;
  readonly cache: DocumentCache;
  opened?: ReviewCase;
}

/** What goes from one case's page to the next one's. */
let handedOver: CaseAhead | undefined;

/** What was claimed ahead and not used, on its way back; or being claimed still, and given back as soon as it is. */
let givingBack: Promise<unknown> = Promise.resolve();

/** A list that is read before that would show it as still held. */
export const givenBack = (): Promise<unknown> => givingBack;

/** The case that was got ready, if this is it. It is no longer anybody's to release. */
export function takeCaseAhead(id: string): CaseAhead | undefined {
  const ahead = handedOver?.id === id ? handedOver : undefined;
  if (ahead) handedOver = undefined;
  return ahead;
}

/**
 * The next case of a run, claimed and fetched while the present one is decided, so that it is there at once. Whoever leaves the run
 * before it gives it back.
 */
export function useNextCase(filter: RunFilter) {
  const ahead = shallowRef<CaseAhead>();
  /** None waits that the reviewer may take. */
  const exhausted = shallowRef(false);
  const problem = shallowRef<ProblemError>();
  let preparing: Promise<void> | undefined;

  /** The page is gone: what is claimed after that is given back at once. */
  let left = false;

  useEventListener(window, 'pagehide', release);
  onScopeDispose(() => {
    left = true;
    if (preparing && !ahead.value) givingBack = Promise.allSettled([givingBack, preparing]);
    void release();
  });

  /** Claims and fetches it, once. */
  function prepare(): Promise<void> {
    preparing ??= claimAhead().catch((thrown: unknown) => {
      preparing = undefined;
      if (!(thrown instanceof ProblemError)) throw thrown;
      problem.value = thrown;
    });
    return preparing;
  }

  async function claimAhead(): Promise<void> {
    problem.value = undefined;
    const prepared = ahead.value ?? (await claim());
    if (!prepared) return void (preparing = undefined);
    ahead.value = prepared;
    if (left) return void (await release());
    prepared.opened = await readCase(prepared.id, { ahead: 'true' });
    prepared.cache.preload(firstDocumentsOf(prepared.opened));
  }

  async function claim(): Promise<CaseAhead | undefined> {
    const { claimed } = await take(api.POST('/api/review/declarations/next-claim', { body: filter }));
    exhausted.value = claimed === null;
    return claimed ? { id: claimed.id, cache: new DocumentCache() } : undefined;
  }

  /** Where to go on; undefined when nothing waits, or it could not be found out. */
  async function next(): Promise<string | undefined> {
    await prepare();
    const prepared = ahead.value;
    ahead.value = undefined;
    handedOver = prepared;
    return prepared?.id;
  }

  function release(): Promise<unknown> {
    const unused = ahead.value;
    ahead.value = undefined;
    preparing = undefined;
    if (!unused) return givingBack;
    unused.cache.dispose();
    const params = { path: { id: unused.id } };
    // It runs out by itself where this does not arrive.
    givingBack = take(api.DELETE('/api/review/declarations/{id}/claim', { params, keepalive: true })).catch(
      () => undefined,
    );
    return givingBack;
  }

  return { ahead, exhausted, problem, prepare, next };
}
