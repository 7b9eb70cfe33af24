import { Injectable } from '@nestjs/common';
import type { IdentityDefect } from '@htp/domain';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { constraintMeans } from '../../../platform/http/index.ts';
import type { TryOutcome } from './identity-try.entity.ts';

constraintMeans('identity_try_fingerprint_key', 'in_flight');

/** What a try is about, without a plain number: the keys of its counters, and what tells it from another try. */
export interface Attempt {
  readonly accountId: string;
  /** Under every readable key, the current one first; so are the fingerprints. */
  readonly documentIndexes: readonly Buffer[];
  readonly fingerprints: readonly Buffer[];
}

/** How many tries of the day the account and the document have spent, the one in question included. */
export interface Spent {
  readonly byAccount: number;
  readonly onDocument: number;
}

/**
 * A reservation that is open for longer belongs to a process that died: the recogniser answers or gives up within 30 s
 * (docs/adr/0008-three-strikes.md).
 */
const LIFETIME = `interval '2 minutes'`;
/** For so many days a try says that the automatic way was open to its account in vain. */
export const KEPT_DAYS = 30;
const DAY = `(coalesce($1::timestamptz, now()) AT TIME ZONE 'Asia/Shanghai')::date`;

/** Counts on both, account first, so that two of these never wait for each other; a refusal rolls both back. */
const reserve = statement<{ now: Date; by_account: number; on_document: number; documents: number }>(
  'identity_try.reserve',
  `WITH account AS (
     INSERT INTO identity_account_day AS kept (day, account_id, tries, documents)
     VALUES (${DAY}, $3, 1, ARRAY[$4::bytea])
     ON CONFLICT (day, account_id) DO UPDATE SET
       tries = kept.tries + 1,
       documents = CASE WHEN $4 = ANY(kept.documents) THEN kept.documents ELSE kept.documents || $4 END
     RETURNING day, tries, cardinality(documents) AS documents
   ), document AS (
     INSERT INTO identity_document_day AS kept (day, document_index, tries)
     SELECT day, $4, 1 FROM account
     ON CONFLICT (day, document_index) DO UPDATE SET tries = kept.tries + 1
     RETURNING tries
   ), try AS (
     INSERT INTO identity_try (id, day, account_id, document_index, fingerprint)
     SELECT $2, day, $3, $4, $5 FROM account, document
   )
   SELECT coalesce($1, now()) AS now, account.tries AS by_account, account.documents, document.tries AS on_document
   FROM account, document`,
);
/** Under two keys a document would have two counters: whoever counts waits for whoever else counts it. */
const lockDocument = statement(
  'identity_try.lock_document',
  `SELECT pg_advisory_xact_lock(hashtextextended('identity_try ' || encode(index, 'hex'), 0))
   FROM (SELECT unnest($1::bytea[]) AS index ORDER BY 1 OFFSET 0) under`,
);
const counted = statement<{ document_index: Buffer }>(
  'identity_try.counted',
  `SELECT document_index FROM identity_document_day WHERE day = ${DAY} AND document_index = ANY ($2::bytea[])`,
);
const findSame = statement<{ outcome: TryOutcome | null; defects: IdentityDefect[] | null } & SpentRow>(
  'identity_try.find_same',
  `SELECT outcome, defects, account.tries AS by_account, document.tries AS on_document
   FROM identity_try
   JOIN identity_account_day account USING (day, account_id)
   JOIN identity_document_day document USING (day, document_index)
   WHERE account_id = $2 AND day = ${DAY} AND fingerprint = ANY($3::bytea[])
     AND outcome IS DISTINCT FROM 'refunded' AND (outcome IS NOT NULL OR reserved_at > now() - ${LIFETIME})`,
);
const settle = statement<SpentRow>(
  'identity_try.settle',
  `WITH try AS (
     UPDATE identity_try SET outcome = $2, defects = $3 WHERE id = $1 AND outcome IS NULL
     RETURNING day, account_id, document_index
   )
   SELECT account.tries AS by_account, document.tries AS on_document FROM try
   JOIN identity_account_day account USING (day, account_id)
   JOIN identity_document_day document USING (day, document_index)`,
);
const markRefunded = statement<RefundedRow>(
  'identity_try.mark_refunded',
  `UPDATE identity_try SET outcome = 'refunded' WHERE id = $1 AND outcome IS NULL
   RETURNING day, account_id, document_index`,
);
const markStaleRefunded = statement<RefundedRow>(
  'identity_try.mark_stale_refunded',
  `UPDATE identity_try SET outcome = 'refunded'
   WHERE outcome IS NULL AND reserved_at < now() - ${LIFETIME} AND (account_id = $1 OR document_index = ANY ($2::bytea[]))
   RETURNING day, account_id, document_index`,
);
const existUnsuccessful = statement<{ exist: boolean }>(
  'identity_try.exist_unsuccessful',
  `SELECT EXISTS (SELECT FROM identity_try
     WHERE account_id = $2 AND day >= ${DAY} - ${KEPT_DAYS} AND outcome IN ('refused', 'refunded')) AS exist`,
);
const giveAccountBack = statement<{ tries: number }>(
  'identity_try.give_account_back',
  'UPDATE identity_account_day SET tries = tries - 1 WHERE day = $1 AND account_id = $2 RETURNING tries',
);
const giveDocumentBack = statement<{ tries: number }>(
  'identity_try.give_document_back',
  'UPDATE identity_document_day SET tries = tries - 1 WHERE day = $1 AND document_index = $2 RETURNING tries',
);
const today = statement<{ now: Date; by_account: number; on_last_document: number | null }>(
  'identity_try.today',
  `WITH stale AS (
     SELECT account_id, document_index FROM identity_try
     WHERE outcome IS NULL AND reserved_at < now() - ${LIFETIME} AND day = ${DAY}
   )
   SELECT coalesce($1, now()) AS now,
     coalesce(account.tries, 0) - (SELECT count(*)::int FROM stale WHERE account_id = $2) AS by_account,
     document.tries - (SELECT count(*)::int FROM stale WHERE stale.document_index = document.document_index)
       AS on_last_document
   FROM (SELECT ${DAY} AS day) beijing
   LEFT JOIN identity_account_day account ON account.day = beijing.day AND account.account_id = $2
   LEFT JOIN LATERAL (
     SELECT document_index FROM identity_try WHERE account_id = $2 AND day = beijing.day
     ORDER BY reserved_at DESC LIMIT 1
   ) last ON true
   LEFT JOIN identity_document_day document
     ON document.day = beijing.day AND document.document_index = last.document_index`,
);

interface SpentRow {
  by_account: number;
  on_document: number;
}

interface RefundedRow {
  day: string;
  account_id: string;
  document_index: Buffer;
}

/** The counters of the three strikes and the tries behind them. */
@Injectable()
export class IdentityTryRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts a try on account and document. The caller refuses by rolling back. */
  async reserve(id: string, { accountId, documentIndexes, fingerprints }: Attempt) {
    const documentIndex = await this.countedIndex(documentIndexes);
    const values = [this.clock.fixedAt, id, accountId, documentIndex, fingerprints[0]];
    const [row] = await this.database.query(reserve, values);
    return { now: row!.now, documents: row!.documents, ...spentOf(row!) };
  }

  /** A try of today with the same pictures and the same words, if it counted. */
  async findSame({ accountId, fingerprints }: Attempt) {
    const row = await this.database.findOne(findSame, [this.clock.fixedAt, accountId, fingerprints]);
    return row && { outcome: row.outcome, defects: row.defects ?? [], spent: spentOf(row) };
  }

  /** Keeps how it ended; undefined when it has been refunded meanwhile, so that its verdict is void. */
  async settle(
    id: string,
    outcome: Exclude<TryOutcome, 'refunded'>,
    defects: readonly IdentityDefect[] = [],
  ): Promise<Spent | undefined> {
    const row = await this.database.findOne(settle, [id, outcome, JSON.stringify(defects)]);
    return row && spentOf(row);
  }

  /** Gives a try back; undefined when it had been settled already. */
  async refund(id: string): Promise<Spent | undefined> {
    const row = await this.database.findOne(markRefunded, [id]);
    return row && this.giveBack(row);
  }

  /** Gives back what dead processes have left open on this account or document; says whose tries they were. */
  async refundStale({ accountId, documentIndexes }: Attempt): Promise<string[]> {
    const rows = await this.database.query(markStaleRefunded, [accountId, documentIndexes]);
    for (const row of rows) await this.giveBack(row);
    return rows.map((row) => row.account_id);
  }

  /** What the account has spent today, and what its last document has; null without one. */
  async today(accountId: string) {
    const [row] = await this.database.query(today, [this.clock.fixedAt, accountId]);
    return { now: row!.now, byAccount: row!.by_account, onLastDocument: row!.on_last_document };
  }

  /** Whether the account has tried of late and not been recognised, by whatever fault. */
  async existUnsuccessful(accountId: string): Promise<boolean> {
    return (await this.database.findOne(existUnsuccessful, [this.clock.fixedAt, accountId]))!.exist;
  }

  /** The one under which the document is counted today already, so that a key rotation gives nobody a second count. */
  private async countedIndex(indexes: readonly Buffer[]): Promise<Buffer> {
    const [current] = indexes;
    if (indexes.length === 1) return current!;
    await this.database.query(lockDocument, [indexes]);
    const row = await this.database.findOne(counted, [this.clock.fixedAt, indexes]);
    return row?.document_index ?? current!;
  }

  private async giveBack({ day, account_id, document_index }: RefundedRow): Promise<Spent> {
    const account = await this.database.findOne(giveAccountBack, [day, account_id]);
    const document = await this.database.findOne(giveDocumentBack, [day, document_index]);
    return { byAccount: account!.tries, onDocument: document!.tries };
  }
}

const spentOf = (row: SpentRow): Spent => ({ byAccount: row.by_account, onDocument: row.on_document });
