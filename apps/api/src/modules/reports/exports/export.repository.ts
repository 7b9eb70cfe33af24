import { Injectable } from '@nestjs/common';
import { EXPORT_TRANSITIONS, type ExportEvent } from '@htp/domain';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import type { ListedExport } from './export.view.ts';
import type { RosterExport } from './roster-export.entity.ts';

/** What making one needs. */
export type ExportOrder = Pick<
  RosterExport,
  'id' | 'filter' | 'scopes' | 'requestedBy' | 'unmaskReason' | 'attempts'
>;
export type OwnExport = ListedExport & Pick<RosterExport, 'scopes' | 'wrappedKey'>;

/** A process that says nothing for so long is taken to be gone. */
const SILENCE_MINUTES = 2;

/** Over `roster_export e`, with what its filter names as it is called now. */
const LISTED = `e.id, e.status, e.filter, e.unmask_reason AS "unmaskReason", e.rows_done AS "rowsDone",
  e.rows_estimated AS "rowsEstimated", e.requested_at AS "requestedAt", e.finished_at AS "finishedAt",
  e.expires_at AS "expiresAt", e.bytes, se.project, se.exam_year AS "examYear",
  (SELECT u.name FROM unit u WHERE u.id = (e.filter ->> 'unitId')::uuid) AS "unitName",
  (SELECT sp.value ->> 'name' FROM season_version v, jsonb_array_elements(v.definition -> 'specialties') AS sp
   WHERE v.season_id = se.id AND v.version = se.current_version
     AND sp.value ->> 'code' = e.filter ->> 'specialtyCode' LIMIT 1) AS "specialtyName"`;
const LISTED_FROM = `FROM roster_export e JOIN season se ON se.id = (e.filter ->> 'seasonId')::uuid`;

const madeOnDay = statement<{ count: number }>(
  'roster_export.made_on_day',
  `SELECT count(*)::int AS count FROM roster_export
   WHERE requested_by = $1 AND requested_at >= date_trunc('day', coalesce($2::timestamptz, now()), 'Asia/Shanghai')`,
);
const insert = statement(
  'roster_export.insert',
  `INSERT INTO roster_export (id, requested_by, filter, scopes, unmask_reason, rows_estimated, status, requested_at)
   VALUES ($1, $2, $3, $4, $5, $6, 'requested', coalesce($7::timestamptz, now()))`,
);
const ownPage = statement<ListedExport>(
  'roster_export.own_page',
  `SELECT ${LISTED} ${LISTED_FROM}
   WHERE e.requested_by = $1 AND e.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
   ORDER BY e.id DESC LIMIT $3`,
);
const findOwn = statement<OwnExport>(
  'roster_export.find_own',
  `SELECT ${LISTED}, e.scopes, e.wrapped_key AS "wrappedKey" ${LISTED_FROM} WHERE e.id = $1 AND e.requested_by = $2`,
);
const findReady = statement<OwnExport>(
  'roster_export.find_ready',
  `SELECT ${LISTED}, e.scopes, e.wrapped_key AS "wrappedKey" ${LISTED_FROM}
   WHERE e.id = $1 AND e.requested_by = $2 AND e.status = 'ready' AND e.expires_at > coalesce($3::timestamptz, now())`,
);
const takeNext = statement<ExportOrder>(
  'roster_export.take_next',
  `UPDATE roster_export SET status = $1, attempts = attempts + 1, rows_done = 0, progress_at = clock_timestamp()
   WHERE id = (
     SELECT id FROM roster_export WHERE status = 'requested'
       OR (status = 'running' AND progress_at < clock_timestamp() - make_interval(mins => $2))
     ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED)
   RETURNING id, filter, scopes, requested_by AS "requestedBy", unmask_reason AS "unmaskReason", attempts`,
);
const progress = statement(
  'roster_export.progress',
  `UPDATE roster_export SET rows_done = $3, rows_estimated = $4, progress_at = clock_timestamp()
   WHERE id = $1 AND attempts = $2 AND status = 'running'`,
);
const finish = statement(
  'roster_export.finish',
  `UPDATE roster_export SET status = $3, rows_done = $4, rows_estimated = $4, bytes = $5, wrapped_key = $6,
     finished_at = coalesce($8::timestamptz, now()),
     expires_at = coalesce($8::timestamptz, now()) + make_interval(hours => $7)
   WHERE id = $1 AND attempts = $2 AND status = ANY($9)`,
);
const end = statement(
  'roster_export.end',
  `UPDATE roster_export SET status = $2, wrapped_key = NULL, finished_at = coalesce(finished_at, $4::timestamptz, now())
   WHERE id = $1 AND status = ANY($3)`,
);
const unpurged = statement<Pick<RosterExport, 'id' | 'status'>>(
  'roster_export.unpurged',
  `SELECT id, status FROM roster_export WHERE purged_at IS NULL
     AND (status IN ('failed', 'cancelled') OR (status = 'ready' AND expires_at <= coalesce($1::timestamptz, now())))
   ORDER BY id LIMIT $2`,
);
const purged = statement(
  'roster_export.purged',
  'UPDATE roster_export SET purged_at = coalesce($2::timestamptz, now()) WHERE id = $1',
);
const estimate = statement<{ rows: number }>(
  'roster_export.estimate',
  `SELECT coalesce(sum(count), 0)::int AS rows FROM declaration_count_now
   WHERE season_id = $1 AND scope = ANY($2) AND queue <> 'draft' AND queue = coalesce($3, queue)
     AND level = coalesce($4, level) AND specialty_code = coalesce($5, specialty_code)`,
);

type NewExport = Pick<
  RosterExport,
  'id' | 'requestedBy' | 'filter' | 'scopes' | 'unmaskReason' | 'rowsEstimated'
>;

/** All SQL of exports. A status changes only as `EXPORT_TRANSITIONS` says. */
@Injectable()
export class ExportRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How many the account has asked for on the present Beijing day. */
  async countToday(accountId: string): Promise<number> {
    return (await this.database.findOne(madeOnDay, [accountId, this.clock.fixedAt]))?.count ?? 0;
  }

  /** From the counters; scopes that overlap count twice, and what the counters do not tell apart narrows nothing. */
  async estimate({ filter, scopes }: Pick<ExportOrder, 'filter' | 'scopes'>): Promise<number> {
    const { seasonId, queue = null, level = null, specialtyCode = null } = filter;
    const row = await this.database.findOne(estimate, [seasonId, scopes, queue, level, specialtyCode]);
    return row?.rows ?? 0;
  }

  async insert({ id, requestedBy, filter, scopes, unmaskReason, rowsEstimated }: NewExport): Promise<void> {
    const values = [id, requestedBy, JSON.stringify(filter), scopes, unmaskReason, rowsEstimated];
    await this.database.count(insert, [...values, this.clock.fixedAt]);
  }

  ownPage(accountId: string, before: string | undefined, limit: number): Promise<ListedExport[]> {
    return this.database.query(ownPage, [accountId, before ?? null, limit]);
  }

  findOwn(id: string, accountId: string): Promise<OwnExport | undefined> {
    return this.database.findOne(findOwn, [id, accountId]);
  }

  /** One that can be downloaded now. */
  findReady(id: string, accountId: string): Promise<OwnExport | undefined> {
    return this.database.findOne(findReady, [id, accountId, this.clock.fixedAt]);
  }

  /** The one that has waited longest, or that a process has left behind. */
  takeNext(): Promise<ExportOrder | undefined> {
    return this.database.findOne(takeNext, [EXPORT_TRANSITIONS.started.to, SILENCE_MINUTES]);
  }

  /** @returns false when it is no longer this process's to make: cancelled, or taken by another */
  async keepProgress({ id, attempts }: ExportOrder, done: number, all: number): Promise<boolean> {
    return (await this.database.count(progress, [id, attempts, done, all])) > 0;
  }

  /** @returns false when it is no longer this process's to make */
  async finish(
    { id, attempts }: ExportOrder,
    file: { rows: number; bytes: number; wrappedKey: Buffer; lifetimeHours: number },
  ): Promise<boolean> {
    const { from, to } = EXPORT_TRANSITIONS.finished;
    const { rows, bytes, wrappedKey, lifetimeHours } = file;
    const values = [id, attempts, to, rows, bytes, wrappedKey, lifetimeHours, this.clock.fixedAt, from];
    return (await this.database.count(finish, values)) > 0;
  }

  /** Ends it without a file that could be read. @returns false when its status does not allow that */
  async end(id: string, event: Exclude<ExportEvent, 'started' | 'finished'>): Promise<boolean> {
    const { from, to } = EXPORT_TRANSITIONS[event];
    return (await this.database.count(end, [id, to, from, this.clock.fixedAt])) > 0;
  }

  /** Those whose bytes nobody may read any more and that may still lie in the store. */
  listUnpurged(limit: number): Promise<Pick<RosterExport, 'id' | 'status'>[]> {
    return this.database.query(unpurged, [this.clock.fixedAt, limit]);
  }

  async markPurged(id: string): Promise<void> {
    await this.database.count(purged, [id, this.clock.fixedAt]);
  }
}
