import { type MaybeRefOrGetter, ref, toValue } from 'vue';
import { api, take } from '../../../platform/api.ts';
import { type ListPage, usePagedList } from '../../../platform/paged-list.ts';
import type { QueueFilter, QueueItem } from './queue-filter.ts';

/** So many rows are read at a time: some screens full, and well within what is drawn at once. */
const PAGE_SIZE = 50;

/** What one answer may hold at most. */
const MOST_AT_ONCE = 100;

type CasePage = ListPage<QueueItem> & { readonly asOf: string };

/** The list of cases. Reading it anew brings as many as were shown, so that nothing moves away under the reader's eyes. */
export function useCaseList(filter: MaybeRefOrGetter<QueueFilter>) {
  const asOf = ref<string>();
  let wanted = PAGE_SIZE;

  async function readPage(cursor: string | undefined, limit: number, signal: AbortSignal): Promise<CasePage> {
    const query = { ...toValue(filter), cursor, limit };
    return take(api.GET('/api/review/declarations', { params: { query }, signal }));
  }

  async function readFrom(cursor: string | undefined, signal: AbortSignal): Promise<CasePage> {
    if (cursor !== undefined) return readPage(cursor, PAGE_SIZE, signal);
    let page = await readPage(undefined, Math.min(wanted, MOST_AT_ONCE), signal);
    const first = page;
    const items = [...page.items];
    while (page.nextCursor !== null && items.length < wanted) {
      page = await readPage(page.nextCursor, Math.min(wanted - items.length, MOST_AT_ONCE), signal);
      items.push(...page.items);
    }
    asOf.value = first.asOf;
    return { ...first, items, nextCursor: page.nextCursor };
  }

  const list = usePagedList<QueueItem>(readFrom);

  /** @param atLeast how many rows were shown when the reader was here before */
  async function refresh(atLeast = list.items.value.length): Promise<void> {
    wanted = Math.max(PAGE_SIZE, atLeast);
    await list.reload();
  }

  /** Another list begins at its beginning. */
  async function restart(): Promise<void> {
    wanted = PAGE_SIZE;
    await list.reload();
  }

  return { ...list, asOf, refresh, restart };
}
