import { computed, onScopeDispose, ref, shallowRef } from 'vue';
import { ProblemError, problemOf } from '@htp/api-client';

export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
  /** Absent where the API does not count; null when a further page was asked for. */
  readonly count?: number | null;
  readonly countIsCapped?: boolean;
}

type LoadPage<Item> = (cursor: string | undefined, signal: AbortSignal) => Promise<ListPage<Item>>;

/**
 * A list that is read page by page. A new reading gives up the one before; what is shown stays until the new answer is there,
 * and stays with the problem beside it when none comes.
 */
export function usePagedList<Item>(loadPage: LoadPage<Item>) {
  const items = shallowRef<readonly Item[]>([]);
  const nextCursor = ref<string | null>(null);
  const count = ref<number | null>(null);
  const countIsCapped = ref(false);
  const problem = shallowRef<ProblemError>();
  const loading = ref(false);
  const loaded = ref(false);
  let reading: AbortController | undefined;

  async function read(cursor: string | undefined): Promise<void> {
    reading?.abort();
    const own = (reading = new AbortController());
    loading.value = true;
    problem.value = undefined;
    try {
      const page = await loadPage(cursor, own.signal);
      if (own.signal.aborted) return;
      items.value = cursor === undefined ? page.items : [...items.value, ...page.items];
      nextCursor.value = page.nextCursor;
      if (page.count !== undefined && page.count !== null) count.value = page.count;
      countIsCapped.value = page.countIsCapped ?? countIsCapped.value;
      loaded.value = true;
    } catch (thrown) {
      if (own.signal.aborted) return;
      problem.value = problemOf(thrown);
    } finally {
      if (reading === own) loading.value = false;
    }
  }

  onScopeDispose(() => reading?.abort());

  return {
    items,
    count,
    countIsCapped,
    problem,
    loading,
    loaded,
    empty: computed(() => loaded.value && items.value.length === 0),
    hasMore: computed(() => nextCursor.value !== null),
    /** Reads the first page anew. */
    reload: () => read(undefined),
    /** Reads another list: nothing of the one before stays, also when no answer comes. */
    restart: () => {
      items.value = [];
      nextCursor.value = null;
      count.value = null;
      countIsCapped.value = false;
      loaded.value = false;
      return read(undefined);
    },
    /** Reads on where the list ends; does nothing at its end or while it reads. */
    more: async () => {
      if (nextCursor.value !== null && !loading.value) await read(nextCursor.value);
    },
    /** Changes what is shown without reading anew, after an action on single items. */
    replace: (change: (items: readonly Item[]) => readonly Item[]) => {
      items.value = change(items.value);
    },
  };
}

export type PagedList<Item> = ReturnType<typeof usePagedList<Item>>;
