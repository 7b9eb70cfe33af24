import { Global, Injectable, Module } from '@nestjs/common';
import type { DeclarationStatus, TouchedGroup } from '@htp/domain';
import { Database, statement } from '../../platform/database/index.ts';
import { SeasonDeclarations, TOUCHED_CAP } from '../seasons/index.ts';

const STATUSES_OF_GROUP = {
  drafts: ['draft'],
  undecided: ['in_review', 'returned'],
} as const satisfies Record<TouchedGroup, readonly DeclarationStatus[]>;

/** Reads `declaration_season_index` alone, and no further than to the cap, whatever the season holds. */
const touched = statement<{ count: number }>(
  'declaration.touched_by_season',
  `SELECT count(*)::int AS count FROM (
     SELECT FROM unnest($2::text[]) AS wanted (status)
     CROSS JOIN LATERAL (
       SELECT FROM declaration d
       WHERE d.season_id = $1 AND d.status = wanted.status AND ($3::text[] IS NULL OR d.specialty_code = ANY($3))
       LIMIT $4) found
     LIMIT $4) counted`,
);

/** Answers the seasons module, which stands below and cannot ask. */
@Injectable()
class StoredSeasonDeclarations extends SeasonDeclarations {
  constructor(private readonly database: Database) {
    super();
  }

  override async count(seasonId: string, group: TouchedGroup, specialties: readonly string[] | null) {
    const values = [seasonId, STATUSES_OF_GROUP[group], specialties, TOUCHED_CAP + 1];
    return (await this.database.findOne(touched, values))?.count ?? 0;
  }
}

@Global()
@Module({
  providers: [{ provide: SeasonDeclarations, useClass: StoredSeasonDeclarations }],
  exports: [SeasonDeclarations],
})
export class SeasonDeclarationsModule {}
