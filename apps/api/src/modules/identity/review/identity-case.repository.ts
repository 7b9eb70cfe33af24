import { Injectable } from '@nestjs/common';
import type { IdentityCaseStatus, IdentityReasonCode } from '@htp/domain';
import { FieldCipher } from '../../../platform/crypto/index.ts';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { constraintMeans } from '../../../platform/http/index.ts';
import {
  CASE_COLUMNS,
  type CaseDocument,
  type CaseRow,
  casePlace,
  openCase,
  type OpenCase,
} from './identity-case-columns.ts';

constraintMeans('identity_case_pending_key', 'identity_review_pending');

export type NewCase = Pick<
  OpenCase,
  | 'id'
  | 'accountId'
  | 'origin'
  | 'status'
  | 'documentType'
  | 'documentIndex'
  | 'correctionReason'
  | 'verifiedAs'
  | 'expiresAt'
> &
  CaseDocument;

/** How a case ends. */
export interface CaseEnd {
  readonly status: IdentityCaseStatus;
  readonly decidedBy: string | null;
  readonly reason: IdentityReasonCode | null;
  readonly remark: string | null;
  /** For how long its pictures may still be kept. */
  readonly graceHours: number;
}

const insert = statement(
  'identity_case.insert',
  `INSERT INTO identity_case (id, account_id, origin, status, document_type, document_index, name, number, birth,
     expires_at, requested_at, correction_reason, verified_as)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, coalesce($11::timestamptz, now()), $12, $13)`,
);
const hold = statement<CaseRow>(
  'identity_case.hold',
  `SELECT ${CASE_COLUMNS}, coalesce($2::timestamptz, now()) AS now FROM identity_case c WHERE c.id = $1 FOR UPDATE`,
);
const holdPending = statement<CaseRow>(
  'identity_case.hold_pending',
  `SELECT ${CASE_COLUMNS}, coalesce($2::timestamptz, now()) AS now FROM identity_case c
   WHERE c.account_id = $1 AND c.status = 'pending' FOR UPDATE`,
);
const existsPending = statement<{ exists: boolean }>(
  'identity_case.exists_pending',
  `SELECT EXISTS (SELECT FROM identity_case WHERE account_id = $1 AND status = 'pending') AS exists`,
);
const hastenPurge = statement(
  'identity_case.hasten_purge',
  `UPDATE identity_case SET purge_due_at = clock.now FROM (SELECT coalesce($2::timestamptz, now()) AS now) clock
   WHERE account_id = $1 AND pictures_purged_at IS NULL AND purge_due_at > clock.now`,
);
const holdNext = statement<{ id: string }>(
  'identity_case.hold_next',
  `SELECT c.id FROM identity_case c
   WHERE c.status = 'pending' AND c.account_id <> $1 AND c.document_index IS DISTINCT FROM $2
     AND NOT EXISTS (SELECT FROM identity i WHERE i.account_id = c.account_id AND i.document_index = $2)
     AND (c.claim_expires_at IS NULL OR c.claim_expires_at <= coalesce($3::timestamptz, now()))
   ORDER BY c.requested_at, c.id LIMIT 1 FOR UPDATE SKIP LOCKED`,
);
const claim = statement<{ claimExpiresAt: Date }>(
  'identity_case.claim',
  `UPDATE identity_case SET claimed_by = $2, claim_expires_at = coalesce($3::timestamptz, now()) + $4 * interval '1 minute'
   WHERE id = $1 RETURNING claim_expires_at AS "claimExpiresAt"`,
);
const release = statement(
  'identity_case.release',
  'UPDATE identity_case SET claimed_by = NULL, claim_expires_at = NULL WHERE id = $1',
);
const close = statement<{ version: number }>(
  'identity_case.close',
  `UPDATE identity_case SET status = $2, decided_by = $3, reason = $4, remark = $5, version = version + 1,
     claimed_by = NULL, claim_expires_at = NULL, closed_at = coalesce($6::timestamptz, now()),
     purge_due_at = CASE WHEN expires_at IS NOT NULL
       THEN least(expires_at, coalesce($6::timestamptz, now()) + $7 * interval '1 hour') END
   WHERE id = $1 RETURNING version`,
);
const countSince = statement<{ count: number }>(
  'identity_case.count_since',
  `SELECT count(*)::int AS count FROM identity_case
   WHERE account_id = $1 AND origin <> 'conflict' AND requested_at >= $2`,
);
const listOverdue = statement<{ id: string }>(
  'identity_case.list_overdue',
  `SELECT id FROM identity_case WHERE status = 'pending' AND expires_at <= coalesce($1::timestamptz, now())
   ORDER BY expires_at LIMIT $2`,
);
const listPurgeDue = statement<{ id: string }>(
  'identity_case.list_purge_due',
  `SELECT id FROM identity_case WHERE pictures_purged_at IS NULL AND purge_due_at <= coalesce($1::timestamptz, now())
   ORDER BY purge_due_at LIMIT $2`,
);
const markPurged = statement<{ accountId: string; status: IdentityCaseStatus }>(
  'identity_case.mark_purged',
  `UPDATE identity_case SET pictures_purged_at = coalesce($2::timestamptz, now())
   WHERE id = $1 AND pictures_purged_at IS NULL RETURNING account_id AS "accountId", status`,
);

const forgetDocuments = statement<{ id: string; accountId: string }>(
  'identity_case.forget_documents',
  `UPDATE identity_case SET name = NULL, number = NULL, birth = NULL, verified_as = NULL WHERE id = ANY (ARRAY(
     SELECT id FROM identity_case WHERE name IS NOT NULL
       AND closed_at < coalesce($1::timestamptz, now()) - make_interval(days => $2)
     ORDER BY closed_at LIMIT $3 FOR UPDATE SKIP LOCKED)) RETURNING id, account_id AS "accountId"`,
);

/** How long a case stays claimed after the reviewer last took or opened it. */
const CLAIM_MINUTES = 60;

/** The SQL that changes cases. */
@Injectable()
export class IdentityCaseRepository {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  async insert({
    id,
    accountId,
    origin,
    status,
    documentType,
    documentIndex,
    ...secrets
  }: NewCase): Promise<void> {
    const { name, number, birth, expiresAt, correctionReason, verifiedAs } = secrets;
    const seal = (secret: Parameters<typeof casePlace>[1], value: string) =>
      this.cipher.seal(value, casePlace(id, secret));
    await this.database.count(insert, [
      id,
      accountId,
      origin,
      status,
      documentType,
      documentIndex,
      seal('name', name),
      seal('number', number),
      birth && seal('birth', JSON.stringify(birth)),
      expiresAt,
      this.clock.fixedAt,
      correctionReason,
      verifiedAs && seal('verifiedAs', JSON.stringify(verifiedAs)),
    ]);
  }

  /** Locks a case until the end of the unit of work. */
  async hold(id: string): Promise<OpenCase | undefined> {
    const row = await this.database.findOne(hold, [id, this.clock.fixedAt]);
    return row && openCase(row, this.cipher);
  }

  /** Locks the account's pending case. */
  async holdPending(accountId: string): Promise<OpenCase | undefined> {
    const row = await this.database.findOne(holdPending, [accountId, this.clock.fixedAt]);
    return row && openCase(row, this.cipher);
  }

  async existsPending(accountId: string): Promise<boolean> {
    return (await this.database.findOne(existsPending, [accountId]))!.exists;
  }

  /** Makes the pictures of cases that have ended due for the purge now. */
  async hastenPurge(accountId: string): Promise<void> {
    await this.database.count(hastenPurge, [accountId, this.clock.fixedAt]);
  }

  /** Locks the case that has waited longest, that nobody has claimed or locked, and that is not about this person. */
  async holdNext(accountId: string, documentIndex: Buffer | null): Promise<string | undefined> {
    return (await this.database.findOne(holdNext, [accountId, documentIndex, this.clock.fixedAt]))?.id;
  }

  /** Claims a held case, or keeps it claimed. @returns until when */
  async claim(id: string, accountId: string): Promise<Date> {
    const row = await this.database.findOne(claim, [id, accountId, this.clock.fixedAt, CLAIM_MINUTES]);
    return row!.claimExpiresAt;
  }

  async release(id: string): Promise<void> {
    await this.database.count(release, [id]);
  }

  /** Ends a held case. @returns its new version */
  async close(id: string, { status, decidedBy, reason, remark, graceHours }: CaseEnd): Promise<number> {
    const values = [id, status, decidedBy, reason, remark, this.clock.fixedAt, graceHours];
    return (await this.database.findOne(close, values))!.version;
  }

  /** How often the account has asked for manual review since then. */
  async countSince(accountId: string, since: Date): Promise<number> {
    return (await this.database.findOne(countSince, [accountId, since]))!.count;
  }

  async listOverdue(limit: number): Promise<string[]> {
    return (await this.database.query(listOverdue, [this.clock.fixedAt, limit])).map(({ id }) => id);
  }

  async listPurgeDue(limit: number): Promise<string[]> {
    return (await this.database.query(listPurgeDue, [this.clock.fixedAt, limit])).map(({ id }) => id);
  }

  /** Forgets name, number and birth of ended cases. @returns which ones */
  forgetDocuments(afterDays: number, limit: number): Promise<{ id: string; accountId: string }[]> {
    return this.database.query(forgetDocuments, [this.clock.fixedAt, afterDays, limit]);
  }

  /** Notes that its pictures are gone; undefined when that had been noted before. */
  markPurged(id: string): Promise<{ accountId: string; status: IdentityCaseStatus } | undefined> {
    return this.database.findOne(markPurged, [id, this.clock.fixedAt]);
  }
}
