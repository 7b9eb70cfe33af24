import {
  allowedIdentityCaseActions,
  beijingDay,
  changedIdentityParts,
  documentChecks,
  maskName,
  maskNumber,
  type PictureSide,
} from '@htp/domain';
import { documentOf, type OpenCase, stateOfCase } from './identity-case-columns.ts';
import type { KnownFacts } from './identity-case-facts.ts';
import type { DecidedRow, EarlierCase, QueueRow } from './identity-case-reading.repository.ts';
import type {
  DecidedIdentityCaseView,
  IdentityClaimView,
  IdentityQueueItemView,
} from './identity-queue.view.ts';
import type {
  IdentityConflictView,
  IdentityCorrectionView,
  IdentityReviewView,
} from './identity-review.view.ts';
import type { OpenIdentity } from '../identity.repository.ts';

type Names = ReadonlyMap<string, { readonly name: string }>;

/** A case with everything its page shows. */
interface PicturedCase extends KnownFacts {
  readonly opened: OpenCase;
  readonly sides: readonly PictureSide[];
  readonly earlier: readonly EarlierCase[];
  readonly names: Names;
  readonly viewerId: string;
  readonly revealsLeft: number;
}

/** What a decision binds to: the case, and who else held its document when it was seen. */
export function contentTagOf({ id, version }: OpenCase, holder: OpenIdentity | undefined): string {
  return `"${id}.${version}.${holder?.verifiedAt?.getTime() ?? 0}"`;
}

/** Whether somebody may see name, number and pictures: the claimant, as long as the case waits for him. */
export function isAtWork(opened: OpenCase, viewerId: string): boolean {
  const { status, claimedBy } = stateOfCase(opened);
  return status === 'pending' && claimedBy === viewerId;
}

export function queueItemView(row: QueueRow, names: Names, viewerId: string): IdentityQueueItemView {
  const { id, origin, documentType, conflict } = row;
  const { name, number } = documentOf(row);
  return {
    ...{ id, origin, documentType, conflict },
    maskedName: maskName(name),
    maskedNumber: maskNumber(number),
    requestedAt: row.requestedAt.toISOString(),
    expiresAt: textOf(row.expiresAt),
    claim: claimView(row, names, viewerId),
  };
}

export function identityReviewView(pictured: PicturedCase): IdentityReviewView {
  const { opened, facts, holder, names, viewerId } = pictured;
  const { id, status, origin, documentType, reason, remark } = opened;
  const atWork = isAtWork(opened, viewerId);
  return {
    ...{ id, status, origin, documentType, reason, remark },
    contentTag: contentTagOf(opened, holder),
    ...documentParts(opened, atWork),
    correction: correctionView(opened, atWork, facts.ownerUnderReview),
    pictures: atWork ? [...pictured.sides] : [],
    ...purgeOf(opened),
    revealsLeft: atWork ? pictured.revealsLeft : null,
    requestedAt: opened.requestedAt.toISOString(),
    expiresAt: textOf(opened.expiresAt),
    closedAt: textOf(opened.closedAt),
    decidedByName: (opened.decidedBy && names.get(opened.decidedBy)?.name) || null,
    conflict: conflictView(pictured),
    earlier: pictured.earlier.map((earlier) => ({
      ...earlier,
      requestedAt: earlier.requestedAt.toISOString(),
      closedAt: textOf(earlier.closedAt),
    })),
    claim: claimView(opened, names, viewerId),
    allowedActions: allowedIdentityCaseActions(stateOfCase(opened), facts),
  };
}

export function decidedCaseView(row: DecidedRow): DecidedIdentityCaseView {
  const { id, origin, status, documentType, reason, document } = row;
  return {
    ...{ id, origin, status, documentType, reason },
    maskedName: document && maskName(document.name),
    maskedNumber: document && maskNumber(document.number),
    requestedAt: row.requestedAt.toISOString(),
    closedAt: row.closedAt.toISOString(),
    ...purgeOf(row),
  };
}

const purgeOf = ({ purgeDueAt, picturesPurgedAt }: OpenCase) => ({
  picturesPurgeDueAt: textOf(purgeDueAt),
  picturesPurgedAt: textOf(picturesPurgedAt),
});

function documentParts({ document, documentType, now }: OpenCase, atWork: boolean) {
  if (!document) return { name: null, maskedNumber: null, checks: [] };
  const { name, number, birth } = document;
  return {
    name: atWork ? name : maskName(name),
    maskedNumber: maskNumber(number),
    checks: documentChecks(documentType, number, birth, beijingDay(now)),
  };
}

/** What the person is verified as beside what he asks for, masked as that is. */
function correctionView(
  { correctionReason: reason, documentType, document, verifiedAs }: OpenCase,
  atWork: boolean,
  underReview: boolean,
): IdentityCorrectionView | null {
  if (reason === null) return null;
  if (!document || !verifiedAs)
    return { reason, changed: [], name: null, documentType: null, maskedNumber: null, underReview };
  const { name, number, documentType: typeBefore } = verifiedAs;
  return {
    reason,
    changed: changedIdentityParts(verifiedAs, { documentType, ...document }),
    name: atWork ? name : maskName(name),
    documentType: typeBefore,
    maskedNumber: maskNumber(number),
    underReview,
  };
}

function conflictView({ holder, facts }: PicturedCase): IdentityConflictView | null {
  if (!holder || !facts.holder) return null;
  const { name, method, verifiedAt } = holder;
  return {
    maskedName: maskName(name),
    method,
    verifiedAt: textOf(verifiedAt),
    underReview: facts.holder.underReview,
  };
}

function claimView(opened: OpenCase, names: Names, viewerId: string): IdentityClaimView | null {
  const { claimedBy } = stateOfCase(opened);
  if (claimedBy === null) return null;
  return {
    byName: names.get(claimedBy)?.name ?? null,
    mine: claimedBy === viewerId,
    until: opened.claimExpiresAt!.toISOString(),
  };
}

const textOf = (instant: Date | null) => instant?.toISOString() ?? null;
