import type { DeclarationStatus } from '../declarations/status.ts';

/** Why an account cannot be deleted now (docs/adr/0023-privacy.md). */
export const DELETION_OBSTACLES = [
  'identity_under_review',
  'declaration_under_review',
  'declaration_returned',
  'declaration_approved',
] as const;
export type DeletionObstacle = (typeof DELETION_OBSTACLES)[number];

export interface DeclaredFacts {
  readonly status: DeclarationStatus;
  /** When the last review of its season ends. */
  readonly reviewClosesAt: Date;
}

const OBSTACLE_OF: Readonly<Partial<Record<DeclarationStatus, DeletionObstacle>>> = {
  in_review: 'declaration_under_review',
  returned: 'declaration_returned',
  approved: 'declaration_approved',
};

/**
 * Somebody is deciding on it, waits for its correction, or has admitted its person to an examination that is still to be held: whose it
 * is must be known until the season is over. A draft, and what was withdrawn or rejected, holds nobody.
 */
export function declarationObstacles(
  declarations: readonly DeclaredFacts[],
  now: Date,
): readonly DeletionObstacle[] {
  const running = declarations.filter(({ reviewClosesAt }) => reviewClosesAt > now);
  const found = new Set(running.flatMap(({ status }) => OBSTACLE_OF[status] ?? []));
  return DELETION_OBSTACLES.filter((obstacle) => found.has(obstacle));
}

/** Whoever deletes has shown a fresh code of WeChat's, of the same person, within so many minutes: by signing in anew. */
export const DELETION_SIGN_IN_MINUTES = 10;

/** What the law keeps of a deleted account (docs/adr/0023-privacy.md), each with its ground and how long. */
export const KEPT_AFTER_DELETION = ['exam_archive', 'record', 'blind_index'] as const;
export type KeptAfterDeletion = (typeof KEPT_AFTER_DELETION)[number];
