import { Injectable } from '@nestjs/common';
import { type CorrectionStatus, OPEN_CORRECTION_STATUSES } from '@htp/domain';
import { FieldCipher } from '../../platform/crypto/index.ts';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import type { CorrectionContent, CorrectionRecord } from './correction-content.ts';

type CorrectionRow = Omit<CorrectionRecord, 'content'> & { readonly content: Buffer };

export interface QueuePosition {
  readonly waitingSince: string;
  readonly id: string;
}

const NOW = (parameter: string) => `coalesce(${parameter}::timestamptz, now())`;
const CORRECTION = `SELECT c.id, c.owner_id AS "ownerId", c.credential_id AS "credentialId", c.kind, c.field,
    c.unit_id AS "unitId", c.status, c.version, c.rounds, c.content, c.file_ids AS "fileIds", c.reported_at AS "reportedAt",
    c.waiting_since AS "waitingSince", c.waiting_since::text AS "waitingSinceText" FROM correction c`;

const insert = statement(
  'correction.insert',
  `INSERT INTO correction (id, owner_id, credential_id, kind, field, unit_id, status, content, file_ids, reported_at, waiting_since)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, ${NOW('$10')}, ${NOW('$10')})`,
);
const find = statement<CorrectionRow>('correction.find', `${CORRECTION} WHERE c.id = $1`);
const hold = statement<CorrectionRow>('correction.hold', `${CORRECTION} WHERE c.id = $1 FOR UPDATE`);
const update = statement<{ version: number }>(
  'correction.update',
  `UPDATE correction SET status = $2, rounds = $3, content = $4, file_ids = $5, unit_id = $6, version = version + 1,
     waiting_since = ${NOW('$7')} WHERE id = $1 RETURNING version`,
);
const ofOwner = statement<CorrectionRow>(
  'correction.of_owner',
  `${CORRECTION} WHERE c.owner_id = $1 AND ($2::uuid IS NULL OR c.id < $2) ORDER BY c.id DESC LIMIT $3`,
);
/**
 * One page of each unit's list from its index alone, merged, and only the rows of the page read: the cost is that of the page and some
 * 3 µs for each unit, whatever the table holds.
 */
const queue = statement<CorrectionRow>(
  'correction.queue',
  `WITH page AS MATERIALIZED (
     SELECT entry.id FROM unnest($1::uuid[]) AS list (unit_id) CROSS JOIN LATERAL (
       SELECT e.id, e.waiting_since FROM correction e
       WHERE e.unit_id = list.unit_id AND e.status = $2 AND (e.waiting_since, e.id) > ($3, $4)
       ORDER BY e.waiting_since, e.id LIMIT $5) entry
     ORDER BY entry.waiting_since, entry.id LIMIT $5)
   ${CORRECTION} JOIN page ON page.id = c.id ORDER BY c.waiting_since, c.id`,
);
const queueCount = statement<{ count: number }>(
  'correction.queue_count',
  `SELECT count(*)::int AS count FROM (
     SELECT FROM unnest($1::uuid[]) AS list (unit_id) CROSS JOIN LATERAL (
       SELECT FROM correction c WHERE c.unit_id = list.unit_id AND c.status = $2 LIMIT $3) entry LIMIT $3) counted`,
);
const holdersOfFile = statement<{ id: string; unitId: string | null }>(
  'correction.holders_of_file',
  `SELECT id, unit_id AS "unitId" FROM correction WHERE file_ids @> ARRAY[$1]::uuid[]`,
);
const openOf = statement<{ id: string }>(
  'correction.open_of_credential',
  'SELECT id FROM correction WHERE credential_id = $1 AND status = ANY($2) LIMIT 1',
);
const move = statement<{ id: string }>(
  'correction.move',
  `UPDATE correction SET unit_id = $2, version = version + 1
   WHERE owner_id = $1 AND status = ANY($3) AND unit_id IS DISTINCT FROM $2 RETURNING id`,
);

const BEFORE_ALL: QueuePosition = { waitingSince: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** Lists say how many they hold up to here. */
export const COUNT_CAP = 1000;

/** All SQL of corrections; content is sealed on its way in and opened on its way out. */
@Injectable()
export class CorrectionRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  async insert(
    correction: Omit<
      CorrectionRecord,
      'version' | 'rounds' | 'reportedAt' | 'waitingSince' | 'waitingSinceText'
    >,
  ): Promise<void> {
    const { id, ownerId, credentialId, kind, field, unitId, status, content, fileIds } = correction;
    const what = [id, ownerId, credentialId, kind, field, unitId, status, this.seal(id, content), fileIds];
    await this.database.count(insert, [...what, this.clock.fixedAt]);
  }

  async find(id: string): Promise<CorrectionRecord | undefined> {
    return this.opened(await this.database.findOne(find, [id]));
  }

  /** Like `find`; nobody else changes it until the transaction ends. */
  async hold(id: string): Promise<CorrectionRecord | undefined> {
    return this.opened(await this.database.findOne(hold, [id]));
  }

  /** @returns the new version */
  async update(correction: CorrectionRecord): Promise<number> {
    const { id, status, rounds, content, fileIds, unitId } = correction;
    const values = [id, status, rounds, this.seal(id, content), fileIds, unitId, this.clock.fixedAt];
    const [row] = await this.database.query(update, values);
    return row!.version;
  }

  async ofOwner(ownerId: string, before: string | undefined, limit: number): Promise<CorrectionRecord[]> {
    return this.all(await this.database.query(ofOwner, [ownerId, before ?? null, limit]));
  }

  async queue(
    unitIds: readonly string[],
    status: CorrectionStatus,
    { waitingSince, id }: QueuePosition = BEFORE_ALL,
    limit: number,
  ): Promise<CorrectionRecord[]> {
    return this.all(await this.database.query(queue, [unitIds, status, waitingSince, id, limit]));
  }

  /** Counts one further than to the cap. */
  async countQueue(unitIds: readonly string[], status: CorrectionStatus): Promise<number> {
    const [row] = await this.database.query(queueCount, [unitIds, status, COUNT_CAP + 1]);
    return row!.count;
  }

  /** The corrections that a file proves something in, with their units. */
  holdersOfFile(fileId: string): Promise<{ id: string; unitId: string | null }[]> {
    return this.database.query(holdersOfFile, [fileId]);
  }

  async isOpenFor(credentialId: string): Promise<boolean> {
    return (await this.database.findOne(openOf, [credentialId, OPEN_CORRECTION_STATUSES])) !== undefined;
  }

  /** Puts the person's open corrections into the queue of another unit, or of none. @returns their ids */
  async move(ownerId: string, unitId: string | null): Promise<string[]> {
    const rows = await this.database.query(move, [ownerId, unitId, OPEN_CORRECTION_STATUSES]);
    return rows.map(({ id }) => id);
  }

  private seal(rowId: string, content: CorrectionContent): Buffer {
    return this.cipher.seal(JSON.stringify(content), placeOf(rowId));
  }

  private all(rows: readonly CorrectionRow[]): CorrectionRecord[] {
    return rows.map((row) => this.opened(row)!);
  }

  private opened(row: CorrectionRow | undefined): CorrectionRecord | undefined {
    if (!row) return undefined;
    const content = JSON.parse(this.cipher.openText(row.content, placeOf(row.id))) as CorrectionContent;
    return { ...row, content };
  }
}

const placeOf = (rowId: string) => ({ table: 'correction', column: 'content', rowId });
