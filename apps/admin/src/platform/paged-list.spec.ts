import { effectScope } from 'vue';
import { describe, expect, it } from 'vitest';
import { type ListPage, usePagedList } from './paged-list.ts';
import { ProblemError } from '@htp/api-client';

type Answer = (cursor: string | undefined, signal: AbortSignal) => Promise<ListPage<number>>;

const PAGES: Record<string, ListPage<number>> = {
  first: { items: [1, 2], nextCursor: 'second', count: 3, countIsCapped: false },
  second: { items: [3], nextCursor: null, count: null },
};
const fromPages: Answer = async (cursor) => PAGES[cursor ?? 'first']!;
const listOf = (answer: Answer) => effectScope(true).run(() => usePagedList(answer))!;

describe('a list read page by page', () => {
  it('reads on to its end, and keeps the count of the first page', async () => {
    const list = listOf(fromPages);
    expect(list.empty.value).toBe(false);
    await list.reload();
    expect([list.items.value, list.hasMore.value]).toEqual([[1, 2], true]);
    await list.more();
    await list.more();
    expect([list.items.value, list.hasMore.value, list.count.value]).toEqual([[1, 2, 3], false, 3]);
  });

  it('keeps what it shows when no answer comes', async () => {
    let reachable = true;
    const list = listOf(async (cursor, signal) => {
      if (!reachable) throw ProblemError.unreachable();
      return fromPages(cursor, signal);
    });
    await list.reload();
    reachable = false;
    await list.more();
    expect([list.items.value, list.problem.value?.code]).toEqual([[1, 2], 'unreachable']);
    reachable = true;
    await list.more();
    expect([list.items.value, list.problem.value]).toEqual([[1, 2, 3], undefined]);
  });

  it('shows the answer that was asked for last, in whatever order they come', async () => {
    const waiting: ((page: ListPage<number>) => void)[] = [];
    const list = listOf(() => new Promise((resolve) => waiting.push(resolve)));
    const [older, newer] = [list.reload(), list.reload()];
    waiting[1]!({ items: [9], nextCursor: null });
    waiting[0]!({ items: [1], nextCursor: null });
    await Promise.all([older, newer]);
    expect([list.items.value, list.loading.value]).toEqual([[9], false]);
  });

  it('shows nothing of another list than the one that was asked for last', async () => {
    let reachable = true;
    const list = listOf(async (cursor, signal) => {
      if (!reachable) throw ProblemError.unreachable();
      return fromPages(cursor, signal);
    });
    await list.reload();
    reachable = false;
    await list.restart();
    expect([list.items.value, list.loaded.value, list.empty.value, list.count.value]).toEqual([
      [],
      false,
      false,
      null,
    ]);
    expect([list.hasMore.value, list.problem.value?.code]).toEqual([false, 'unreachable']);
  });

  it('gives up reading when its page is left', async () => {
    const scope = effectScope(true);
    let given: AbortSignal | undefined;
    const list = scope.run(() =>
      usePagedList<number>((_cursor, signal) => {
        given = signal;
        return new Promise(() => undefined);
      }),
    )!;
    void list.reload();
    scope.stop();
    expect(given?.aborted).toBe(true);
  });

  it('says that it is empty only when it was read', async () => {
    const list = listOf(async () => ({ items: [], nextCursor: null }));
    expect(list.empty.value).toBe(false);
    await list.reload();
    expect(list.empty.value).toBe(true);
  });
});
