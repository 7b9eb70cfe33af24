import { type MaybeRefOrGetter, nextTick, ref, toValue } from 'vue';
import type { QueueItem } from './queue-filter.ts';

/** The row that keys act on. It is kept by id, so that it stays the same case when the list is read anew. */
export function useRowCursor(
  rows: MaybeRefOrGetter<readonly QueueItem[]>,
  focusRow: (id: string) => void,
  atEnd: () => Promise<void>,
) {
  const currentId = ref<string>();

  const place = () => toValue(rows).findIndex(({ id }) => id === currentId.value);
  const current = () => toValue(rows).find(({ id }) => id === currentId.value);

  async function moveTo(index: number): Promise<void> {
    const row = toValue(rows)[index];
    if (!row) return;
    currentId.value = row.id;
    await nextTick();
    focusRow(row.id);
  }

  /** One row on; after the last that is shown, the next page is read. */
  async function down(): Promise<void> {
    const next = place() + 1;
    if (next >= toValue(rows).length) await atEnd();
    await moveTo(next);
  }

  const up = () => moveTo(Math.max(0, place() - 1));

  return { currentId, current, down, up };
}

export type RowCursor = ReturnType<typeof useRowCursor>;
