import { ref, shallowRef } from 'vue';
import { useAction } from './action.ts';
import { useLoaded } from './loaded.ts';

export interface Page {
  readonly items: readonly unknown[];
  /** Where the next page begins; null on the last one. */
  readonly nextCursor: string | null;
}

export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string;
}

const PAGE = 20;
/** The API's longest page. */
const LONGEST = 100;

/** A list that goes on page by page. Coming into sight again it is asked for anew, as far as it was shown. */
export function usePaged<P extends Page>(load: (query: PageQuery) => Promise<P>) {
  const items = shallowRef<readonly P['items'][number][]>([]);
  const next = ref<string | null>(null);

  const { data, problem, loading, reload } = useLoaded(async () => {
    const limit = Math.min(Math.max(items.value.length, PAGE), LONGEST);
    const page = await load({ limit });
    items.value = page.items;
    next.value = page.nextCursor;
    return page;
  });

  const more = useAction(async () => {
    const cursor = next.value;
    if (cursor === null) return;
    const page = await load({ limit: PAGE, cursor });
    // It was asked for anew meanwhile: the end is elsewhere now.
    if (next.value !== cursor) return;
    items.value = [...items.value, ...page.items];
    next.value = page.nextCursor;
  });

  return { items, next, first: data, problem, loading, reload, more };
}
