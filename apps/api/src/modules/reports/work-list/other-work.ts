import { Injectable } from '@nestjs/common';
import { type OtherWorkKind, type Permission, scopesFor } from '@htp/domain';
import type { Actor } from '../../../platform/access/index.ts';
import { Database, type Statement, statement } from '../../../platform/database/index.ts';
import type { OtherWorkView } from './work-list.view.ts';

interface WaitingRow {
  readonly count: number;
  readonly arrived: number;
  readonly oldestWaitingSince: Date | null;
  readonly firstLapsesAt: Date | null;
}

interface Kind {
  readonly kind: OtherWorkKind;
  readonly permission: Permission;
  /**
   * Counts no further than to `$1` what waits for the units `$2` with those under them, or everywhere when it is null; `$3` is the
   * last visit.
   */
  readonly count: Statement<WaitingRow>;
}

/** @param waiting rows with `waiting_since` and `lapses_at`, the oldest first */
const counting = (name: string, waiting: string): Kind['count'] =>
  statement(
    `report.${name}_waiting`,
    `SELECT count(*)::int AS count, count(*) FILTER (WHERE waiting_since > $3::timestamptz)::int AS arrived,
       min(waiting_since) AS "oldestWaitingSince", min(lapses_at) AS "firstLapsesAt"
     FROM (${waiting} LIMIT $1) AS waiting`,
  );

/** Cases and registrations are the province's; corrections are for the unit that the person is bound to. */
const KINDS: readonly Kind[] = [
  {
    kind: 'identity_cases',
    permission: 'identity:review',
    count: counting(
      'identity_cases',
      `SELECT requested_at AS waiting_since, expires_at AS lapses_at FROM identity_case
       WHERE status = 'pending' AND $2::uuid[] IS NULL ORDER BY requested_at, id`,
    ),
  },
  {
    kind: 'unit_registrations',
    permission: 'unit:review',
    count: counting(
      'registrations',
      `SELECT waiting_since, NULL::timestamptz AS lapses_at FROM registration
       WHERE status = 'submitted' AND $2::uuid[] IS NULL ORDER BY waiting_since, id`,
    ),
  },
  {
    kind: 'corrections',
    permission: 'correction:decide',
    count: counting(
      'corrections',
      `SELECT c.waiting_since, NULL::timestamptz AS lapses_at
       FROM unit u JOIN correction c ON c.unit_id = u.id AND c.status = 'reported' WHERE u.path && $2::uuid[]
       ORDER BY c.waiting_since`,
    ),
  },
  {
    kind: 'failed_deliveries',
    permission: 'message:resend',
    count: counting(
      'failed_deliveries',
      `SELECT settled_at AS waiting_since, NULL::timestamptz AS lapses_at FROM message_delivery
       WHERE state = 'failed' AND $2::uuid[] IS NULL ORDER BY message_id`,
    ),
  },
];

/** Work that is not a declaration. */
@Injectable()
export class OtherWork {
  constructor(private readonly database: Database) {}

  /** What waits for this person, of every kind that he decides on, and what of it has come since his last visit. */
  async of({ grants }: Actor, since: Date | null, cap: number): Promise<OtherWorkView[]> {
    const views: OtherWorkView[] = [];
    for (const { kind, permission, count } of KINDS) {
      const scopes = scopesFor(grants, permission);
      if (scopes.length === 0) continue;
      const isEverywhere = scopes.some((scope) => scope.kind === 'province');
      const unitIds = scopes.flatMap((scope) => (scope.kind === 'unit' ? [scope.unitId] : []));
      const row = await this.database.findOne(count, [cap + 1, isEverywhere ? null : unitIds, since]);
      if (row) views.push(otherWorkView(kind, row, since !== null, cap));
    }
    return views;
  }
}

function otherWorkView(kind: OtherWorkKind, row: WaitingRow, isSince: boolean, cap: number): OtherWorkView {
  return {
    kind,
    waiting: Math.min(row.count, cap),
    isCapped: row.count > cap,
    oldestWaitingSince: row.oldestWaitingSince?.toISOString() ?? null,
    firstLapsesAt: row.firstLapsesAt?.toISOString() ?? null,
    arrived: isSince ? Math.min(row.arrived, cap) : null,
  };
}
