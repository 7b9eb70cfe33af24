import type { RegistrationDecision } from '@htp/domain';
import { dropDraft, keptDraft } from '../../../platform/kept-draft.ts';
import type { RegistrationDecisionBody } from '../registration-review.ts';

/** What a reviewer is about to decide. */
export interface DecisionDraft {
  decision: RegistrationDecision | null;
  reason: string;
  /** Instead of the one that the applicant wishes for; empty for that one. */
  userName: string;
}

const placeOf = (id: string) => `registration ${id}`;

export const decisionDraft = (id: string): DecisionDraft =>
  keptDraft<DecisionDraft>(placeOf(id), { decision: null, reason: '', userName: '' });

export const dropDecisionDraft = (id: string): void => dropDraft(placeOf(id));

/** What is sent: a reason belongs to a return or rejection, a user name to an approval. */
export function decisionBody(
  decision: RegistrationDecision,
  { reason, userName }: DecisionDraft,
): RegistrationDecisionBody {
  if (decision !== 'approved') return { decision, reason: reason.trim() };
  return { decision, userName: userName.trim() || undefined };
}
