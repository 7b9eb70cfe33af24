import { useAction } from '../../../platform/action.ts';
import { api, take } from '../../../platform/api.ts';
import { announce, announceProblem } from '../../../ui/announce.ts';
import { confirm } from '../../../ui/confirm.ts';
import type { QueueFilter, QueueItem } from './queue-filter.ts';

/** What the next case is taken from, of all that a list may be narrowed by. */
export const wantedOf = ({ seasonId, level, specialtyCode }: QueueFilter) => ({
  seasonId,
  level,
  specialtyCode,
});

/**
 * Taking cases and giving them back. Each tells what came of it, and has the list read anew: what may be done next the answer says.
 * @param changed reads the list anew
 */
export function useCaseClaims(changed: () => Promise<void>) {
  const claiming = useAction(async (_attempt, id: string) => {
    await take(api.POST('/api/review/declarations/{id}/claim', { params: { path: { id } } }));
    return true;
  });
  const releasing = useAction(async (_attempt, id: string) => {
    await take(api.DELETE('/api/review/declarations/{id}/claim', { params: { path: { id } } }));
    return true;
  });
  const seeking = useAction(async (_attempt, filter: QueueFilter) =>
    take(api.POST('/api/review/declarations/next-claim', { body: wantedOf(filter) })),
  );

  async function claim({ id, maskedName, allowedActions }: QueueItem): Promise<void> {
    if (!allowedActions.includes('claim')) return;
    if (await claiming.run(id)) announce(`已受理 ${maskedName} 的申报`);
    tellProblemOf(claiming);
    await changed();
  }

  async function release({ id, maskedName, claim: held, allowedActions }: QueueItem): Promise<void> {
    if (!allowedActions.includes('release')) return;
    const agreed =
      held?.mine === true ||
      (await confirm({
        title: '收回受理',
        text: `${held?.byName ?? '审核人员'} 正在审核 ${maskedName} 的申报。收回后其他审核人员可以受理，对方会收到消息。`,
        act: '收回',
        dangerous: true,
      }));
    if (!agreed) return;
    if (await releasing.run(id)) announce(held?.mine ? '已解除受理' : '已收回，对方会收到消息');
    tellProblemOf(releasing);
    await changed();
  }

  /** @returns the case that is the reviewer's now; undefined when none waits, which he is told */
  async function next(filter: QueueFilter): Promise<string | undefined> {
    const answer = await seeking.run(filter);
    tellProblemOf(seeking);
    if (answer && answer.claimed === null) {
      announce('暂时没有可以受理的申报');
      await changed();
    }
    return answer?.claimed?.id;
  }

  return { claim, release, next, seeking: seeking.running, claiming: claiming.running };
}

function tellProblemOf({ problem }: Pick<ReturnType<typeof useAction>, 'problem'>): void {
  if (problem.value) announceProblem(problem.value);
}
