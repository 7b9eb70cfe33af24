import { Injectable } from '@nestjs/common';
import type { AffiliationEnd, BurstThresholds, UnitBindings } from '@htp/domain';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';

export interface AffiliationRow {
  readonly id: string;
  readonly accountId: string;
  readonly unitId: string;
  readonly boundAt: Date;
  readonly endedAt: Date | null;
  readonly endKind: AffiliationEnd | null;
  readonly endReason: string | null;
}

export const MEMBER_STATES = ['current', 'former'] as const;
export type MemberState = (typeof MEMBER_STATES)[number];
export const MEMBER_COUNT_CAP = 10_000;

const AFFILIATION = `SELECT id, account_id AS "accountId", unit_id AS "unitId", bound_at AS "boundAt",
    ended_at AS "endedAt", end_kind AS "endKind", end_reason AS "endReason" FROM affiliation`;
const NOW = (parameter: string) => `coalesce(${parameter}::timestamptz, now())`;

const current = statement<AffiliationRow>(
  'affiliation.current',
  `${AFFILIATION} WHERE account_id = $1 AND ended_at IS NULL`,
);
const holdForChange = statement<AffiliationRow>(
  'affiliation.hold_for_change',
  `${AFFILIATION} WHERE account_id = $1 AND ended_at IS NULL FOR UPDATE`,
);
const held = statement<AffiliationRow>(
  'affiliation.current_held',
  `${AFFILIATION} WHERE account_id = $1 AND ended_at IS NULL FOR SHARE`,
);
const history = statement<AffiliationRow>(
  'affiliation.history',
  `${AFFILIATION} WHERE account_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
);
const members = statement<AffiliationRow>(
  'affiliation.members',
  `${AFFILIATION} WHERE unit_id = $1 AND ended_at IS NULL AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
);
const formerMembers = statement<AffiliationRow>(
  'affiliation.former_members',
  `${AFFILIATION} WHERE unit_id = $1 AND ended_at IS NOT NULL AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
);
const countMembers = statement<{ count: number }>(
  'affiliation.count_members',
  `SELECT count(*)::int AS count FROM (
     SELECT FROM affiliation WHERE unit_id = $1 AND ended_at IS NULL LIMIT $2) counted`,
);
const countFormerMembers = statement<{ count: number }>(
  'affiliation.count_former_members',
  `SELECT count(*)::int AS count FROM (
     SELECT FROM affiliation WHERE unit_id = $1 AND ended_at IS NOT NULL LIMIT $2) counted`,
);
/** Along the index of a unit's members. */
const bindingsAround = statement<UnitBindings & { own: boolean }>(
  'affiliation.bindings_around',
  `SELECT count(*) FILTER (WHERE bound_at > since)::int AS recent, count(*)::int AS total,
     count(*) FILTER (WHERE bound_at <= ${NOW('$3')} - make_interval(days => $5))::int AS established,
     coalesce(bool_or(account_id = $1 AND bound_at > since), false) AS own
   FROM affiliation, LATERAL (SELECT ${NOW('$3')} - make_interval(days => $4) AS since) window_of
   WHERE unit_id = $2 AND ended_at IS NULL`,
);
const insert = statement(
  'affiliation.insert',
  `INSERT INTO affiliation (id, account_id, unit_id, bound_at) VALUES ($1, $2, $3, ${NOW('$4')})`,
);
const end = statement(
  'affiliation.end',
  `UPDATE affiliation SET ended_at = ${NOW('$4')}, end_kind = $2, end_reason = $3 WHERE id = $1`,
);

/** All SQL of affiliations. */
@Injectable()
export class AffiliationRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Held within a transaction: what is decided on it (a submission to this unit) must still be so at its end. */
  findCurrent(accountId: string): Promise<AffiliationRow | undefined> {
    return this.database.findOne(this.database.transaction ? held : current, [accountId]);
  }

  /** The current one, to be ended: waits for whoever holds it. */
  holdForChange(accountId: string): Promise<AffiliationRow | undefined> {
    return this.database.findOne(holdForChange, [accountId]);
  }

  history(accountId: string, before: string | undefined, limit: number): Promise<AffiliationRow[]> {
    return this.database.query(history, [accountId, before ?? null, limit]);
  }

  members(unitId: string, after: string | undefined, limit: number): Promise<AffiliationRow[]> {
    return this.database.query(members, [unitId, after ?? null, limit]);
  }

  /** Whose belonging to the unit has ended, the newest first; somebody who came back is among both. */
  formerMembers(unitId: string, before: string | undefined, limit: number): Promise<AffiliationRow[]> {
    return this.database.query(formerMembers, [unitId, before ?? null, limit]);
  }

  /** Counts one further than the cap, and no further. */
  async countMembers(unitId: string, state: MemberState): Promise<number> {
    const counting = state === 'former' ? countFormerMembers : countMembers;
    return (await this.database.findOne(counting, [unitId, MEMBER_COUNT_CAP + 1]))!.count;
  }

  /** How people have come to a unit, with whether this one came within the last `days`. */
  async bindingsAround(
    accountId: string,
    unitId: string,
    { days, establishedDays }: Pick<BurstThresholds, 'days' | 'establishedDays'>,
  ): Promise<UnitBindings & { own: boolean }> {
    const values = [accountId, unitId, this.clock.fixedAt, days, establishedDays];
    return (await this.database.findOne(bindingsAround, values))!;
  }

  async insert(id: string, accountId: string, unitId: string): Promise<void> {
    await this.database.count(insert, [id, accountId, unitId, this.clock.fixedAt]);
  }

  async end(id: string, kind: AffiliationEnd, reason: string | null = null): Promise<void> {
    await this.database.count(end, [id, kind, reason, this.clock.fixedAt]);
  }
}
