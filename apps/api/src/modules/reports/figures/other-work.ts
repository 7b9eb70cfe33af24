import { Injectable } from '@nestjs/common';
import { type Permission, scopesFor } from '@htp/domain';
import type { Actor } from '../../../platform/access/index.ts';
import { Database, type Statement, statement } from '../../../platform/database/index.ts';
import type { OtherWorkKind, OtherWorkView } from './figures.view.ts';

interface Kind {
  readonly kind: OtherWorkKind;
  readonly permission: Permission;
  /** Counts for the units `$2` with those under them, or everywhere when it is null, no further than to `$1`. */
  readonly count: Statement<{ count: number }>;
}

const counting = (name: string, waiting: string): Kind['count'] =>
  statement(
    `report.${name}_waiting`,
    `SELECT count(*)::int AS count FROM (SELECT FROM ${waiting} LIMIT $1) AS waiting`,
  );

/** Cases and registrations are the province's; corrections are for the unit that the person is bound to. */
const KINDS: readonly Kind[] = [
  {
    kind: 'identity_cases',
    permission: 'identity:review',
    count: counting('identity_cases', `identity_case WHERE status = 'pending' AND $2::uuid[] IS NULL`),
  },
  {
    kind: 'unit_registrations',
    permission: 'unit:review',
    count: counting('registrations', `registration WHERE status = 'submitted' AND $2::uuid[] IS NULL`),
  },
  {
    kind: 'corrections',
    permission: 'correction:decide',
    count: counting(
      'corrections',
      `unit u JOIN correction c ON c.unit_id = u.id AND c.status = 'reported' WHERE u.path && $2::uuid[]`,
    ),
  },
];

/** Work that is not a declaration. */
@Injectable()
export class OtherWork {
  constructor(private readonly database: Database) {}

  /** What waits for this person, of every kind that he decides on. */
  async of({ grants }: Actor, cap: number): Promise<OtherWorkView[]> {
    const views: OtherWorkView[] = [];
    for (const { kind, permission, count } of KINDS) {
      const scopes = scopesFor(grants, permission);
      if (scopes.length === 0) continue;
      const isEverywhere = scopes.some((scope) => scope.kind === 'province');
      const unitIds = scopes.flatMap((scope) => (scope.kind === 'unit' ? [scope.unitId] : []));
      const row = await this.database.findOne(count, [cap + 1, isEverywhere ? null : unitIds]);
      const waiting = row?.count ?? 0;
      views.push({ kind, waiting: Math.min(waiting, cap), isCapped: waiting > cap });
    }
    return views;
  }
}
