import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { DECLARATION_COLUMNS } from '../declaration-columns.ts';
import type { HeldDeclaration } from '../declarations.repository.ts';

/** Whose declaration it is, and in which season. */
export interface Filed {
  readonly personId: string;
  readonly seasonId: string;
}

const inReach = statement<Filed>(
  'declaration.filed_in_reach',
  `SELECT d.person_id AS "personId", d.season_id AS "seasonId" FROM declaration d
   WHERE d.id = $1
     AND EXISTS (SELECT FROM declaration_reach r WHERE r.declaration_id = d.id AND r.scope = ANY($2))`,
);
const holdLive = statement<HeldDeclaration>(
  'declaration.hold_live',
  `SELECT ${DECLARATION_COLUMNS}, coalesce($3::timestamptz, now()) AS now FROM declaration d
   WHERE d.person_id = $1 AND d.season_id = $2 AND d.status <> 'withdrawn' FOR UPDATE`,
);
const reopen = statement('declaration.reopen', 'UPDATE declaration SET reopened_until = $2 WHERE id = $1');

/** The SQL of declarations that a lead reopens. */
@Injectable()
export class DeclarationReopeningRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  findInReach(id: string, scopes: readonly string[]): Promise<Filed | undefined> {
    return this.database.findOne(inReach, [id, scopes]);
  }

  /** Locks the person's declaration in the season, if he has one that is not withdrawn. */
  holdLive({ personId, seasonId }: Filed): Promise<HeldDeclaration | undefined> {
    return this.database.findOne(holdLive, [personId, seasonId, this.clock.fixedAt]);
  }

  /** Its content stays as it is, and with it its version: whoever is typing is not disturbed. */
  async reopen(id: string, until: Date): Promise<void> {
    await this.database.count(reopen, [id, until]);
  }
}
