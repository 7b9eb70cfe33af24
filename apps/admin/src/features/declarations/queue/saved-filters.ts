import type { components } from '@htp/api-client';
import { computed, shallowRef } from 'vue';
import { useAction } from '../../../platform/action.ts';
import { api, take } from '../../../platform/api.ts';
import { keyOf, type QueueFilter } from './queue-filter.ts';

export type SavedFilter = components['schemas']['SavedFilter'];
type SavedFilters = components['schemas']['SavedFiltersView'];

/** The filters that the account keeps on the server, in its order. */
export function useSavedFilters() {
  const kept = shallowRef<SavedFilters>();

  const reading = useAction(async () => {
    kept.value = await take(api.GET('/api/review/saved-filters', {}));
  });

  const saving = useAction(async (_attempt, items: SavedFilter[]) => {
    const version = kept.value?.version ?? 0;
    kept.value = await take(api.PUT('/api/review/saved-filters', { body: { version, items } }));
    return true;
  });

  /** @returns whether it was kept; what was kept meanwhile by another device is read, so that nothing of it is lost */
  async function save(items: readonly SavedFilter[]): Promise<boolean> {
    const done = (await saving.run([...items])) === true;
    if (!done && saving.problem.value?.code === 'version_stale') await reading.run();
    return done;
  }

  const items = computed<readonly SavedFilter[]>(() => kept.value?.items ?? []);

  return {
    items,
    loaded: computed(() => kept.value !== undefined),
    read: reading.run,
    readProblem: reading.problem,
    save,
    saving: saving.running,
    problem: saving.problem,
    clearProblem: saving.clear,
    /** The one that the list is narrowed by now. */
    matching: (filter: QueueFilter) => items.value.find((each) => keyOf(each.filter) === keyOf(filter)),
    byDefault: () => items.value.find(({ isDefault }) => isDefault),
  };
}

export type KeptFilters = ReturnType<typeof useSavedFilters>;
