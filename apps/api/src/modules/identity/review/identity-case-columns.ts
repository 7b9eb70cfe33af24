import type { DocumentHolder, IdentityCaseState } from '@htp/domain';
import type { FieldCipher } from '../../../platform/crypto/index.ts';
import type { IdentityCase } from './identity-case.entity.ts';

/** A case as a row, its secrets sealed, and the database's time at which it was read. */
export interface CaseRow extends IdentityCase {
  readonly now: Date;
}

/** Whose document a case is about. */
export type CaseDocument = Omit<DocumentHolder, 'documentType'>;

/** A case with its secrets opened. */
export interface OpenCase extends Readonly<Omit<CaseRow, Secret>> {
  /** null: ended so long ago that it is forgotten. */
  readonly document: CaseDocument | null;
  /** Who the person was verified as when he asked for a correction; null where it is none, and once it is forgotten. */
  readonly verifiedAs: DocumentHolder | null;
}

export const CASE_COLUMNS = `c.id, c.account_id AS "accountId", c.origin, c.status, c.version,
  c.document_type AS "documentType", c.document_index AS "documentIndex", c.name, c.number, c.birth,
  c.correction_reason AS "correctionReason", c.verified_as AS "verifiedAs",
  c.requested_at AS "requestedAt", c.expires_at AS "expiresAt", c.claimed_by AS "claimedBy",
  c.claim_expires_at AS "claimExpiresAt", c.closed_at AS "closedAt", c.decided_by AS "decidedBy", c.reason, c.remark,
  c.purge_due_at AS "purgeDueAt", c.pictures_purged_at AS "picturesPurgedAt"`;

type Secret = 'name' | 'number' | 'birth' | 'verifiedAs';

const COLUMN_OF_SECRET = {
  name: 'name',
  number: 'number',
  birth: 'birth',
  verifiedAs: 'verified_as',
} as const;

export const casePlace = (id: string, secret: Secret) => ({
  table: 'identity_case',
  column: COLUMN_OF_SECRET[secret],
  rowId: id,
});

export function openCase(
  { name, number, birth, verifiedAs, ...row }: CaseRow,
  cipher: FieldCipher,
): OpenCase {
  if (name === null || number === null) return { ...row, document: null, verifiedAs: null };
  const open = (sealed: Buffer, column: Secret) => cipher.openText(sealed, casePlace(row.id, column));
  return {
    ...row,
    document: {
      name: open(name, 'name'),
      number: open(number, 'number'),
      birth: birth && (JSON.parse(open(birth, 'birth')) as CaseDocument['birth']),
    },
    verifiedAs: verifiedAs && (JSON.parse(open(verifiedAs, 'verifiedAs')) as DocumentHolder),
  };
}

/** The document of a case that has not ended. */
export function documentOf({ id, document }: OpenCase): CaseDocument {
  if (!document) throw new Error(`identity case ${id} is forgotten and still asked for its document`);
  return document;
}

/** The part of a case that transitions read; a claim that has run out is none. */
export function stateOfCase({ status, claimedBy, claimExpiresAt, now }: OpenCase): IdentityCaseState {
  const claimed = claimExpiresAt !== null && claimExpiresAt > now;
  return { status, claimedBy: claimed ? claimedBy : null };
}
