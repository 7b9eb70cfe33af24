import { Injectable } from '@nestjs/common';
import type {
  Birth,
  DocumentHolder,
  DocumentTypeCode,
  IdentityStatus,
  VerificationMethod,
} from '@htp/domain';
import { FieldCipher } from '../../platform/crypto/index.ts';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import { constraintMeans } from '../../platform/http/index.ts';

constraintMeans('identity_verified_document_key', 'identity_conflict');

/** An identity with its secrets opened. */
export interface OpenIdentity extends DocumentHolder {
  readonly accountId: string;
  readonly status: IdentityStatus;
  readonly documentIndex: Buffer;
  readonly method: VerificationMethod | null;
  readonly verifiedAt: Date | null;
  /** The transaction that wrote the row last: every change of it gives it another. */
  readonly revision: string;
}

type NewIdentity = Omit<OpenIdentity, 'status' | 'verifiedAt' | 'revision'> & {
  readonly from: IdentityStatus;
  readonly to: IdentityStatus;
};

const find = statement<IdentityRow>(
  'identity.find',
  `SELECT account_id, status, document_type, document_index, name, number, birth, method, verified_at,
     xmin::text AS revision
   FROM identity WHERE account_id = ANY($1::uuid[])`,
);
const findStatus = statement<{ status: IdentityStatus }>(
  'identity.find_status',
  'SELECT status FROM identity WHERE account_id = $1',
);
const findHolder = statement<{ account_id: string }>(
  'identity.find_holder',
  `SELECT account_id FROM identity WHERE document_index = ANY($1::bytea[]) AND status = 'verified'`,
);
const hold = statement('identity.hold', 'SELECT FROM identity WHERE account_id = $1 FOR UPDATE');
const lockDocument = statement(
  'identity.lock_document',
  `SELECT pg_advisory_xact_lock(hashtextextended('identity ' || encode(index, 'hex'), 0))
   FROM (SELECT unnest($1::bytea[]) AS index ORDER BY 1 OFFSET 0) under`,
);
const keep = statement(
  'identity.keep',
  `INSERT INTO identity AS kept
     (account_id, status, document_type, document_index, name, number, birth, method, verified_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE WHEN $2 = 'verified' THEN coalesce($9::timestamptz, now()) END)
   ON CONFLICT (account_id) DO UPDATE SET status = excluded.status, document_type = excluded.document_type,
     document_index = excluded.document_index, name = excluded.name, number = excluded.number, birth = excluded.birth,
     method = excluded.method, verified_at = excluded.verified_at
   WHERE kept.status = $10`,
);
const forget = statement('identity.forget', 'DELETE FROM identity WHERE account_id = $1 AND status = $2');

interface IdentityRow {
  account_id: string;
  status: IdentityStatus;
  document_type: DocumentTypeCode;
  document_index: Buffer;
  name: Buffer;
  number: Buffer;
  birth: Buffer | null;
  method: VerificationMethod | null;
  verified_at: Date | null;
  revision: string;
}

/** Identities as they are kept: names and numbers are sealed on the way in and opened on the way out. */
@Injectable()
export class IdentityRepository {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  async findAll(accountIds: readonly string[]): Promise<OpenIdentity[]> {
    const rows = await this.database.query(find, [accountIds]);
    return rows.map((row) => this.opened(row));
  }

  async find(accountId: string): Promise<OpenIdentity | undefined> {
    const [identity] = await this.findAll([accountId]);
    return identity;
  }

  /** The state alone, without opening anything. */
  async statusOf(accountId: string): Promise<IdentityStatus> {
    return (await this.database.findOne(findStatus, [accountId]))?.status ?? 'unverified';
  }

  /** The account that is verified with this document. @param indexes its blind index under every readable key */
  async findHolder(indexes: readonly Buffer[]): Promise<string | undefined> {
    return (await this.database.findOne(findHolder, [indexes]))?.account_id;
  }

  /** Until the transaction ends nobody submits anything as this person. */
  async hold(accountId: string): Promise<void> {
    await this.database.query(hold, [accountId]);
  }

  /**
   * Lets one transaction at a time ask who holds a document and take it: while a key rotation runs, a document has two
   * indexes, and the unique one alone would not keep it single (docs/adr/0004-keys-and-encryption.md).
   * @param indexes under every readable key
   */
  async lockDocument(indexes: readonly Buffer[]): Promise<void> {
    await this.database.query(lockDocument, [indexes]);
  }

  /** Keeps an identity in its new state; false when the account's state is no longer `from`. */
  async keep(identity: NewIdentity): Promise<boolean> {
    const { accountId, documentType, documentIndex, name, number, birth, method, from, to } = identity;
    const count = await this.database.count(keep, [
      accountId,
      to,
      documentType,
      documentIndex,
      this.cipher.seal(name, place(accountId, 'name')),
      this.cipher.seal(number, place(accountId, 'number')),
      birth && this.cipher.seal(JSON.stringify(birth), place(accountId, 'birth')),
      method,
      this.clock.fixedAt,
      from,
    ]);
    return count === 1;
  }

  /** Makes an account unverified again, and keeps nothing of who it was; false when its state is no longer `from`. */
  async forget(accountId: string, from: IdentityStatus): Promise<boolean> {
    return (await this.database.count(forget, [accountId, from])) === 1;
  }

  private opened(row: IdentityRow): OpenIdentity {
    const { account_id: accountId, document_type: documentType, document_index: documentIndex } = row;
    return {
      accountId,
      documentType,
      documentIndex,
      status: row.status,
      name: this.cipher.openText(row.name, place(accountId, 'name')),
      number: this.cipher.openText(row.number, place(accountId, 'number')),
      birth: row.birth && (JSON.parse(this.cipher.openText(row.birth, place(accountId, 'birth'))) as Birth),
      method: row.method,
      verifiedAt: row.verified_at,
      revision: row.revision,
    };
  }
}

const place = (accountId: string, column: 'name' | 'number' | 'birth') => ({
  table: 'identity',
  column,
  rowId: accountId,
});
