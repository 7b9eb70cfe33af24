import { dayText, instantText } from '@htp/wording';
import type { Declaration } from '../../ui/declaration-facts.ts';

/** By when the candidate has to submit, as the server says; undefined when it is not his turn. */
export function deadlineText({ status, returned, progress }: Declaration): string | undefined {
  if (progress.heldBy !== 'candidate') return undefined;
  if (status === 'returned' && returned?.correctBy)
    return `请在${dayText(returned.correctBy)}当天或之前修改并重新提交。`;
  return progress.until ? `请在${instantText(progress.until)}前提交，逾期不能提交。` : undefined;
}
