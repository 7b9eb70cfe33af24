import type { Permission } from '../access/permissions.ts';
import { type Grant, type Scope, scopesFor } from '../access/scopes.ts';
import { ROLES_OF_STAGE } from '../declarations/guards.ts';
import { REVIEW_STAGES, type ReviewStage } from '../declarations/status.ts';

/** A stage that somebody reviews at, and over what. */
export interface StageScope {
  readonly stage: ReviewStage;
  readonly scope: Scope;
}

/** Where somebody reviews: at which stage a grant does so follows from its role. */
export function stagesReviewedBy(grants: readonly Grant[]): StageScope[] {
  const permission: Permission = 'declaration:review';
  return REVIEW_STAGES.flatMap((stage) => {
    const roles: readonly string[] = ROLES_OF_STAGE[stage];
    const own = grants.filter(({ role }) => roles.includes(role));
    return scopesFor(own, permission).map((scope) => ({ stage, scope }));
  });
}

/** Work that is no declaration and is counted apart. */
export const OTHER_WORK_KINDS = [
  'identity_cases',
  'unit_registrations',
  'corrections',
  'failed_deliveries',
] as const;
export type OtherWorkKind = (typeof OTHER_WORK_KINDS)[number];

/** What one person has taken for himself, so that nobody else works on it. */
export const CLAIM_KINDS = ['declarations', 'identity_cases', 'unit_registrations'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Why a system administrator looks at an account. */
export const ACCOUNT_CONCERNS = ['locked', 'second_factor_missing'] as const;
export type AccountConcern = (typeof ACCOUNT_CONCERNS)[number];
