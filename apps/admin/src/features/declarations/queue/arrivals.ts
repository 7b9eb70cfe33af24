import { useDocumentVisibility, useEventListener, useIntervalFn } from '@vueuse/core';
import { type MaybeRefOrGetter, ref, toValue, watch } from 'vue';
import { api, take } from '../../../platform/api.ts';
import { problemOf } from '@htp/api-client';
import type { QueueFilter } from './queue-filter.ts';

const EVERY_MS = 30_000;

interface Arrivals {
  readonly count: number;
  readonly countIsCapped: boolean;
}

/** How many have come into the list since it was read. The rows stay where they are until the reader asks for the new ones. */
export function useArrivals(
  filter: MaybeRefOrGetter<QueueFilter>,
  asOf: MaybeRefOrGetter<string | undefined>,
) {
  const arrivals = ref<Arrivals>({ count: 0, countIsCapped: false });
  const visibility = useDocumentVisibility();

  async function look(): Promise<void> {
    const arrivedAfter = toValue(asOf);
    if (arrivedAfter === undefined || visibility.value === 'hidden') return;
    try {
      const query = { ...toValue(filter), arrivedAfter, limit: 1 };
      const { count, countIsCapped } = await take(api.GET('/api/review/declarations', { params: { query } }));
      if (toValue(asOf) === arrivedAfter) arrivals.value = { count: count ?? 0, countIsCapped };
    } catch (thrown) {
      // What could not be asked now is asked again; the list itself says when the network is away.
      problemOf(thrown);
    }
  }

  watch(
    () => toValue(asOf),
    () => (arrivals.value = { count: 0, countIsCapped: false }),
  );
  // Whoever comes back to the window need not wait for the next time.
  useEventListener(window, 'focus', look);
  useIntervalFn(look, EVERY_MS);
  return { arrivals };
}
