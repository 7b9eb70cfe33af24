import { computed, type MaybeRefOrGetter, shallowRef, toValue } from 'vue';
import type { QueueItem } from './queue-filter.ts';

/** As many as one bulk pass takes. */
export const MOST_SELECTED = 100;

/** Rows that are ticked, by id: reading the list anew keeps those that are still in it. */
export function useRowSelection(rows: MaybeRefOrGetter<readonly QueueItem[]>) {
  const ids = shallowRef<ReadonlySet<string>>(new Set());
  const selected = computed(() => toValue(rows).filter(({ id }) => ids.value.has(id)));
  const full = computed(() => selected.value.length >= MOST_SELECTED);

  function toggle(id: string): void {
    const next = new Set(ids.value);
    if (!next.delete(id) && !full.value) next.add(id);
    ids.value = next;
  }

  function set(chosen: Iterable<string>): void {
    ids.value = new Set([...chosen].slice(0, MOST_SELECTED));
  }

  return {
    selected,
    full,
    has: (id: string) => ids.value.has(id),
    toggle,
    set,
    clear: () => set([]),
  };
}

export type RowSelection = ReturnType<typeof useRowSelection>;
