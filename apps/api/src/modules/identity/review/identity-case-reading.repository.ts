import { Injectable } from '@nestjs/common';
import type { IdentityReasonCode } from '@htp/domain';
import { FieldCipher } from '../../../platform/crypto/index.ts';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { CASE_COLUMNS, type CaseRow, openCase, type OpenCase } from './identity-case-columns.ts';

/** A case in the reviewers' list. */
export interface QueueRow extends OpenCase {
  readonly conflict: boolean;
  /** Exactly as PostgreSQL reads it back, for the cursor. */
  readonly requestedAtText: string;
}

/** A case that somebody decided on. */
export interface DecidedRow extends OpenCase {
  readonly closedAt: Date;
  readonly closedAtText: string;
}

export interface EarlierCase {
  readonly requestedAt: Date;
  readonly closedAt: Date | null;
  readonly reason: IdentityReasonCode | null;
  readonly remark: string | null;
  readonly sameAccount: boolean;
}

/** After which case a page begins. */
export interface QueuePosition {
  readonly requestedAt: string;
  readonly id: string;
}

export interface DecidedPosition {
  readonly closedAt: string;
  readonly id: string;
}

type SealedQueueRow = CaseRow & Pick<QueueRow, 'conflict' | 'requestedAtText'>;

const NOW = 'coalesce($1::timestamptz, now()) AS now';

/** What somebody has claimed; a claim that has run out is nobody's. */
const claimedBy = (claimant: string) =>
  `c.claimed_by = ${claimant} AND c.claim_expires_at > coalesce($1::timestamptz, now())`;

/** Whether a conflict is shown while an index key rotates, the case's page says; the list may miss one. */
const pageOf = (name: string, among: string) =>
  statement<SealedQueueRow>(
    name,
    `SELECT ${CASE_COLUMNS}, ${NOW}, c.requested_at::text AS "requestedAtText",
     EXISTS (SELECT FROM identity held WHERE held.document_index = c.document_index AND held.status = 'verified'
       AND held.account_id <> c.account_id) AS conflict
   FROM identity_case c WHERE c.status = 'pending' AND ${among} AND (c.requested_at, c.id) > ($2, $3)
   ORDER BY c.requested_at, c.id LIMIT $4`,
  );
const queuePage = pageOf('identity_case.queue_page', 'true');
const claimedPage = pageOf('identity_case.claimed_page', claimedBy('$5'));
const queueCount = statement<{ count: number }>(
  'identity_case.queue_count',
  `SELECT count(*)::int AS count FROM (SELECT FROM identity_case WHERE status = 'pending' LIMIT $1) counted`,
);
const claimedCount = statement<{ count: number }>(
  'identity_case.claimed_count',
  `SELECT count(*)::int AS count FROM (SELECT FROM identity_case c
     WHERE c.status = 'pending' AND ${claimedBy('$3')} LIMIT $2) counted`,
);
const find = statement<CaseRow>(
  'identity_case.find',
  `SELECT ${CASE_COLUMNS}, ${NOW} FROM identity_case c WHERE c.id = $2`,
);
const findLatest = statement<CaseRow>(
  'identity_case.find_latest',
  `SELECT ${CASE_COLUMNS}, ${NOW} FROM identity_case c WHERE c.account_id = $2
   ORDER BY c.requested_at DESC, c.id DESC LIMIT 1`,
);
const listEarlier = statement<EarlierCase>(
  'identity_case.list_earlier',
  `SELECT requested_at AS "requestedAt", closed_at AS "closedAt", reason, remark, account_id = $1 AS "sameAccount"
   FROM identity_case WHERE (account_id = $1 OR document_index = $2) AND id <> $3 AND status = 'rejected'
   ORDER BY requested_at DESC LIMIT 10`,
);

const decidedPage = statement<CaseRow & Pick<DecidedRow, 'closedAt' | 'closedAtText'>>(
  'identity_case.decided_page',
  `SELECT ${CASE_COLUMNS}, ${NOW}, c.closed_at::text AS "closedAtText"
   FROM identity_case c WHERE c.decided_by = $2 AND (c.closed_at, c.id) < ($3::timestamptz, $4::uuid)
   ORDER BY c.closed_at DESC, c.id DESC LIMIT $5`,
);

/** The count goes no further. */
export const COUNT_CAP = 1000;
const BEGINNING: QueuePosition = { requestedAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
const LATEST: DecidedPosition = { closedAt: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** The SQL that reads cases. */
@Injectable()
export class IdentityCaseReadingRepository {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** @param claimant whose claims the list is narrowed to; undefined for all that waits */
  async queuePage(
    claimant: string | undefined,
    { requestedAt, id }: QueuePosition = BEGINNING,
    limit: number,
  ): Promise<QueueRow[]> {
    const values = [this.clock.fixedAt, requestedAt, id, limit];
    const rows = await (claimant === undefined
      ? this.database.query(queuePage, values)
      : this.database.query(claimedPage, [...values, claimant]));
    return rows.map((row) => {
      const { conflict, requestedAtText } = row;
      return { ...openCase(row, this.cipher), conflict, requestedAtText };
    });
  }

  /** What a reviewer decided on, the latest first. */
  async decidedPage(
    reviewerId: string,
    { closedAt, id }: DecidedPosition = LATEST,
    limit: number,
  ): Promise<DecidedRow[]> {
    const values = [this.clock.fixedAt, reviewerId, closedAt, id, limit];
    const rows = await this.database.query(decidedPage, values);
    return rows.map(({ closedAtText, ...row }) => ({
      ...openCase(row, this.cipher),
      ...{ closedAt: row.closedAt, closedAtText },
    }));
  }

  /** One more than the cap when there are more. */
  async countQueue(claimant: string | undefined): Promise<number> {
    const counted = await (claimant === undefined
      ? this.database.findOne(queueCount, [COUNT_CAP + 1])
      : this.database.findOne(claimedCount, [this.clock.fixedAt, COUNT_CAP + 1, claimant]));
    return counted!.count;
  }

  async find(id: string): Promise<OpenCase | undefined> {
    const row = await this.database.findOne(find, [this.clock.fixedAt, id]);
    return row && openCase(row, this.cipher);
  }

  /** The account's last case. */
  async findLatest(accountId: string): Promise<OpenCase | undefined> {
    const row = await this.database.findOne(findLatest, [this.clock.fixedAt, accountId]);
    return row && openCase(row, this.cipher);
  }

  /** Rejected cases of the same account or document, newest first. */
  listEarlier({ accountId, documentIndex, id }: OpenCase): Promise<EarlierCase[]> {
    return this.database.query(listEarlier, [accountId, documentIndex, id]);
  }
}
