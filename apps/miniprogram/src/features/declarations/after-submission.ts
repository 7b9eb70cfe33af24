import { instantText, STAGE_NAMES } from '@htp/wording';
import type { Declaration } from '../../ui/declaration-facts.ts';

/** What happens next: who has it, by when, what comes then, and what the candidate can still do. */
export function afterSubmission({ progress, allowedActions }: Declaration): string[] {
  const { heldBy, until, next } = progress;
  if (heldBy === null || heldBy === 'candidate') return ['该申报目前不在审核中，请在“记录”中查看。'];
  const lines = [`现在由${STAGE_NAMES[heldBy]}审核${until ? `，审核截止时间为${instantText(until)}` : ''}。`];
  if (next && next !== 'approved')
    lines.push(`${STAGE_NAMES[heldBy]}通过后，由${STAGE_NAMES[next]}继续审核。`);
  lines.push('单位通过不是最终结果。审核结果会通过消息告知；被退回的，请在期限内修改后重新提交。');
  if (allowedActions.includes('withdraw')) lines.push('在作出第一个审核决定之前，您可以在“记录”中撤回申报。');
  return lines;
}
