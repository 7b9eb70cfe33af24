import { declarationStanding, type StandingDeclaration } from '@htp/wording';

/** What happens next: who has it, by when, what comes then, and what the candidate can still do. */
export function afterSubmission(declaration: StandingDeclaration): string[] {
  const { now, next } = declarationStanding(declaration);
  const lines = next === undefined ? [now] : [now, next];
  if (declaration.status !== 'in_review') return lines;
  lines.push('审核结果会通过消息告知；被退回的，请在期限内修改后重新提交。');
  if (declaration.allowedActions.includes('withdraw'))
    lines.push('在作出第一个审核决定之前，您可以在“记录”中撤回申报。');
  return lines;
}
