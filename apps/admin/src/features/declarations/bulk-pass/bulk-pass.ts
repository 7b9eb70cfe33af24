import type { components } from '@htp/api-client';
import { computed, shallowRef } from 'vue';
import { useAction } from '../../../platform/action.ts';
import { api, take } from '../../../platform/api.ts';
import type { QueueItem } from '../queue/queue-filter.ts';

type ItemResult = components['schemas']['BulkPassItemView'];

/** One case of a bulk pass: what a pass would come to, or has come to. */
export interface BulkPassRow extends ItemResult {
  readonly item: QueueItem;
}

const namesOf = (items: readonly QueueItem[]) => items.map(({ id, contentTag }) => ({ id, contentTag }));

/** 批量通过 of chosen cases: first what it would come to, then the pass itself, each case by itself. */
export function useBulkPass() {
  const items = shallowRef<readonly QueueItem[]>([]);
  const checked = shallowRef<readonly BulkPassRow[]>();
  const passed = shallowRef<readonly BulkPassRow[]>();

  const rowsOf = (results: readonly ItemResult[], of: readonly QueueItem[]): BulkPassRow[] =>
    results.flatMap((result) => {
      const item = of.find(({ id }) => id === result.id);
      return item ? [{ ...result, item }] : [];
    });

  const checking = useAction(async () => {
    const body = { items: namesOf(items.value) };
    const { items: results } = await take(api.POST('/api/review/declarations/bulk-pass/dry-run', { body }));
    checked.value = rowsOf(results, items.value);
  });

  const passable = computed(
    () => checked.value?.filter(({ passes }) => passes).map(({ item }) => item) ?? [],
  );

  const passing = useAction(async ({ idempotencyKey }, chosen: ReturnType<typeof namesOf>) => {
    const params = { header: { 'Idempotency-Key': idempotencyKey } };
    const answer = api.POST('/api/review/declarations/bulk-pass', { params, body: { items: chosen } });
    const { items: results } = await take(answer);
    passed.value = rowsOf(results, passable.value);
  });

  /** Begins anew with these cases. */
  async function check(chosen: readonly QueueItem[]): Promise<void> {
    items.value = chosen;
    checked.value = undefined;
    passed.value = undefined;
    passing.clear();
    await checking.run();
  }

  return {
    checked,
    passed,
    passable,
    check,
    recheck: checking.run,
    checking: checking.running,
    checkProblem: checking.problem,
    /** Those that may pass; the others are not sent. */
    pass: () => passing.run(namesOf(passable.value)),
    passing: passing.running,
    passProblem: passing.problem,
  };
}
