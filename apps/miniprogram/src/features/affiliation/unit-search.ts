import type { components } from '@htp/api-client';
import { ref, shallowRef, watch } from 'vue';
import { api, problemOf, take, type ProblemError } from '../../platform/api.ts';

type Unit = components['schemas']['UnitView'];

/** One character is in too many names. */
export const SHORTEST_SEARCH = 2;
const PAUSE_MS = 300;

/** Looks units up while their name is typed: after a pause, and only the last answer counts. */
export function useUnitSearch() {
  const name = ref('');
  const units = shallowRef<readonly Unit[]>([]);
  const nextCursor = shallowRef<string | null>(null);
  const problem = shallowRef<ProblemError>();
  /** What the units were found by; undefined before the first answer. */
  const searched = ref<string>();
  const searching = ref(false);
  let asked = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  watch(name, () => {
    clearTimeout(pause);
    asked++;
    searched.value = undefined;
    units.value = [];
    if (name.value.trim().length >= SHORTEST_SEARCH) pause = setTimeout(() => void look(), PAUSE_MS);
  });

  /** Asks at once; with a cursor, for those that follow. */
  async function look(cursor?: string): Promise<void> {
    const mine = ++asked;
    const typed = name.value.trim();
    searching.value = true;
    problem.value = undefined;
    try {
      const query = { name: typed, limit: 20, ...(cursor ? { cursor } : {}) };
      const page = await take(api.GET('/api/units', { params: { query } }));
      if (mine !== asked) return;
      units.value = cursor ? [...units.value, ...page.items] : page.items;
      nextCursor.value = page.nextCursor;
      searched.value = typed;
    } catch (thrown) {
      if (mine === asked) problem.value = problemOf(thrown);
    } finally {
      if (mine === asked) searching.value = false;
    }
  }
  return { name, units, nextCursor, problem, searched, searching, look };
}
