import { describe, expect, it, vi } from 'vitest';
import { ref } from 'vue';
import type { QueueItem } from './queue-filter.ts';
import { useRowCursor } from './row-cursor.ts';
import { MOST_SELECTED, useRowSelection } from './row-selection.ts';

const rowsOf = (...ids: string[]) => ids.map((id) => ({ id }) as QueueItem);

describe('ticked rows', () => {
  it('stay ticked when the list is read anew, as far as they are still in it', () => {
    const rows = ref(rowsOf('a', 'b', 'c'));
    const selection = useRowSelection(rows);
    selection.toggle('a');
    selection.toggle('c');
    rows.value = rowsOf('b', 'c', 'd');
    expect(selection.selected.value.map(({ id }) => id)).toEqual(['c']);
    selection.toggle('c');
    expect(selection.selected.value).toEqual([]);
  });

  it('are no more than one bulk pass takes', () => {
    const ids = Array.from({ length: MOST_SELECTED + 1 }, (_, each) => String(each));
    const selection = useRowSelection(rowsOf(...ids));
    selection.set(ids);
    expect(selection.full.value).toBe(true);
    selection.toggle(ids.at(-1)!);
    expect(selection.has(ids.at(-1)!)).toBe(false);
    selection.toggle(ids[0]!);
    selection.toggle(ids.at(-1)!);
    expect(selection.has(ids.at(-1)!)).toBe(true);
  });
});

describe('the current row', () => {
  it('moves down and up, stays the same case when the list is read anew, and reads on at the end', async () => {
    const rows = ref(rowsOf('a', 'b'));
    const focused = vi.fn<(id: string) => void>();
    const more = vi.fn<() => Promise<void>>(async () => void (rows.value = rowsOf('b', 'c')));
    const cursor = useRowCursor(rows, focused, more);
    await cursor.down();
    await cursor.down();
    expect(cursor.currentId.value).toBe('b');
    await cursor.up();
    expect(cursor.currentId.value).toBe('a');
    await cursor.up();
    expect(cursor.currentId.value).toBe('a');
    await cursor.down();
    expect(more).not.toHaveBeenCalled();
    rows.value = rowsOf('b');
    await cursor.down();
    expect([cursor.currentId.value, more.mock.calls.length]).toEqual(['c', 1]);
    expect(focused.mock.calls.flat()).toEqual(['a', 'b', 'a', 'a', 'b', 'c']);
  });
});
