import type { Birth, IdentityCaseState } from '@htp/domain';
import type { FieldCipher } from '../../../platform/crypto/index.ts';
import type { IdentityCase } from './identity-case.entity.ts';

/** A case as a row, its secrets sealed, and the database's time at which it was read. */
export interface CaseRow extends IdentityCase {
  readonly now: Date;
}

/** Whose document a case is about. */
export interface CaseDocument {
  readonly name: string;
  readonly number: string;
  readonly birth: Birth | null;
}

/** A case with its secrets opened. */
export interface OpenCase extends Readonly<Omit<CaseRow, Secret>> {
  /** null: ended so long ago that it is forgotten. */
  readonly document: CaseDocument | null;
}

export const CASE_COLUMNS = `c.id, c.account_id AS "accountId", c.origin, c.status, c.version,
  c.document_type AS "documentType", c.document_index AS "documentIndex", c.name, c.number, c.birth,
  c.requested_at AS "requestedAt", c.expires_at AS "expiresAt", c.claimed_by AS "claimedBy",
  c.claim_expires_at AS "claimExpiresAt", c.closed_at AS "closedAt", c.decided_by AS "decidedBy", c.reason, c.remark,
  c.purge_due_at AS "purgeDueAt", c.pictures_purged_at AS "picturesPurgedAt"`;

type Secret = 'name' | 'number' | 'birth';

export const casePlace = (id: string, column: Secret) => ({ table: 'identity_case', column, rowId: id });

export function openCase({ name, number, birth, ...row }: CaseRow, cipher: FieldCipher): OpenCase {
  if (name === null || number === null) return { ...row, document: null };
  const open = (sealed: Buffer, column: Secret) => cipher.openText(sealed, casePlace(row.id, column));
  return {
    ...row,
    document: {
      name: open(name, 'name'),
      number: open(number, 'number'),
      birth: birth && (JSON.parse(open(birth, 'birth')) as Birth),
    },
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
