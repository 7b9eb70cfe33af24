import { EVENT_OF_IDENTITY_CASE_ACTION, type IdentityDecision, type IdentityReasonCode } from '@htp/domain';
import { dropDraft, keptDraft } from '../../../platform/kept-draft.ts';
import type { IdentityCase, IdentityDecisionBody } from '../identity-review.ts';

/** What a reviewer is about to decide. */
export interface DecisionDraft {
  decision: IdentityDecision | null;
  reason: IdentityReasonCode | null;
  remark: string;
}

const placeOf = (caseId: string) => `identity case ${caseId}`;

export const decisionDraft = (caseId: string): DecisionDraft =>
  keptDraft<DecisionDraft>(placeOf(caseId), { decision: null, reason: null, remark: '' });

export const dropDecisionDraft = (caseId: string): void => dropDraft(placeOf(caseId));

/** The decisions that the API allows now, in the order in which they are offered. */
export function offeredDecisions({
  allowedActions,
}: Pick<IdentityCase, 'allowedActions'>): IdentityDecision[] {
  return (['approve', 'transfer', 'reject'] as const)
    .filter((action) => allowedActions.includes(action))
    .map((action) => EVENT_OF_IDENTITY_CASE_ACTION[action]);
}

/** What is sent: a reason belongs to a rejection alone, and stays in the draft while another decision is chosen. */
export function decisionBody(draft: DecisionDraft): IdentityDecisionBody | undefined {
  const { decision, reason } = draft;
  if (decision === null) return undefined;
  const remark = draft.remark.trim() || null;
  return { decision, reason: decision === 'rejected' ? reason : null, remark };
}
