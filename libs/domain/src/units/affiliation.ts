import type { DeclarationStatus } from '../declarations/status.ts';
import type { IdentityStatus } from '../identity/status.ts';
import type { Refusal } from '../problems/refusals.ts';

/** 绑定, 更新, 解绑 by the candidate; `end` is the officer's unbinding of someone who has left. */
export const AFFILIATION_ACTIONS = ['bind', 'change', 'unbind', 'end'] as const;
export type AffiliationAction = (typeof AFFILIATION_ACTIONS)[number];

/** How a belonging ended: by changing, by leaving, or by the unit's officer. */
export const AFFILIATION_ENDS = ['changed', 'unbound', 'ended_by_unit'] as const;
export type AffiliationEnd = (typeof AFFILIATION_ENDS)[number];

export interface AffiliationFacts {
  identityStatus: IdentityStatus;
  /** The unit now bound, or null. */
  unitId: string | null;
  /** The unit to be bound, for `bind` and `change`. */
  targetUnitId?: string;
  /** Of the person's declarations in seasons that are not over. */
  declarationStatuses: readonly DeclarationStatus[];
}

/**
 * Why an affiliation may not change now; empty when it may (product.md 3).
 * While a unit reviews, its candidate stays; a draft follows the new unit; what was submitted stays where it is.
 */
export function affiliationProblems(action: AffiliationAction, facts: AffiliationFacts): Refusal[] {
  const problems: Refusal[] = [];
  if (facts.identityStatus !== 'verified') problems.push({ code: 'not_verified' });
  if (
    action === 'bind' ? facts.unitId !== null : facts.unitId !== null && facts.unitId === facts.targetUnitId
  ) {
    problems.push({ code: 'already_affiliated' });
  }
  if (action !== 'bind' && facts.unitId === null) problems.push({ code: 'no_unit' });
  if (action !== 'bind' && facts.declarationStatuses.includes('in_review')) {
    problems.push({ code: 'affiliation_locked_by_declaration' });
  }
  return problems;
}
