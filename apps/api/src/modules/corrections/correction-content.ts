import type { CorrectionStatus, CredentialKind } from '@htp/domain';

/** What the unit has answered to one round. */
export interface CorrectionDecision {
  /** The value that it corrects to; null: it declines. */
  readonly corrected: string | null;
  /** Why it declines, for the candidate. */
  readonly reason: string | null;
  /** Account of the officer. */
  readonly decidedBy: string;
  /** ISO 8601 */
  readonly decidedAt: string;
}

/** One time that it was put before the unit. */
export interface CorrectionRound {
  /** What the candidate says is right. */
  readonly claimed: string;
  readonly explanation: string;
  readonly decision: CorrectionDecision | null;
}

/** What is personal of a correction. */
export interface CorrectionContent {
  /** What the commission said when it was reported. */
  readonly commissionValue: string;
  /** What the form held then; null: nothing. */
  readonly formValue: string | null;
  readonly rounds: readonly CorrectionRound[];
}

/** A correction with its content opened. */
export interface CorrectionRecord {
  readonly id: string;
  readonly ownerId: string;
  readonly credentialId: string;
  readonly kind: CredentialKind;
  readonly field: string;
  readonly unitId: string | null;
  readonly status: CorrectionStatus;
  readonly version: number;
  readonly rounds: number;
  readonly content: CorrectionContent;
  readonly fileIds: readonly string[];
  readonly reportedAt: Date;
  readonly waitingSince: Date;
  /** Exactly as PostgreSQL reads it back, for the cursor. */
  readonly waitingSinceText: string;
}

export const lastRound = ({ content }: CorrectionRecord): CorrectionRound => content.rounds.at(-1)!;

/** The content with the unit's answer to the last round. */
export function answered(content: CorrectionContent, decision: CorrectionDecision): CorrectionContent {
  const rounds = content.rounds.map((round, place) =>
    place === content.rounds.length - 1 ? { ...round, decision } : round,
  );
  return { ...content, rounds };
}
