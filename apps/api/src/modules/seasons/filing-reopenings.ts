import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import type { FilingReopening } from './filing-reopening.entity.ts';

type Granted = Pick<FilingReopening, 'personId' | 'seasonId' | 'until' | 'reason' | 'grantedBy'>;

const COLUMNS = `id, person_id AS "personId", season_id AS "seasonId", until, reason, granted_by AS "grantedBy",
  granted_at AS "grantedAt"`;
const NOW = (parameter: string) => `coalesce(${parameter}::timestamptz, now())`;

const untilFor = statement<{ until: Date }>(
  'filing_reopening.until',
  'SELECT until FROM filing_reopening WHERE person_id = $1 AND season_id = $2',
);
const find = statement<FilingReopening>(
  'filing_reopening.find',
  `SELECT ${COLUMNS} FROM filing_reopening WHERE id = $1`,
);
const hold = statement<FilingReopening>(
  'filing_reopening.hold',
  `SELECT ${COLUMNS} FROM filing_reopening WHERE id = $1 FOR UPDATE`,
);
const keep = statement<{ id: string }>(
  'filing_reopening.keep',
  `INSERT INTO filing_reopening (id, person_id, season_id, until, reason, granted_by, granted_at)
   VALUES ($1, $2, $3, $4, $5, $6, ${NOW('$7')})
   ON CONFLICT (person_id, season_id) DO UPDATE SET until = excluded.until, reason = excluded.reason,
     granted_by = excluded.granted_by, granted_at = excluded.granted_at
   RETURNING id`,
);
const page = statement<FilingReopening>(
  'filing_reopening.page',
  `SELECT ${COLUMNS} FROM filing_reopening
   WHERE season_id = $1 AND id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
   ORDER BY id DESC LIMIT $3`,
);

/** Ends of filing of single persons: kept here, given by whoever may ask about their declarations. */
@Injectable()
export class FilingReopenings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The person's own end of filing in a season; null where none was given. */
  async untilFor(personId: string, seasonId: string): Promise<Date | null> {
    return (await this.database.findOne(untilFor, [personId, seasonId]))?.until ?? null;
  }

  find(id: string): Promise<FilingReopening | undefined> {
    return this.database.findOne(find, [id]);
  }

  /** The same, locked: of two who change it the second sees what the first has made of it. */
  hold(id: string): Promise<FilingReopening | undefined> {
    return this.database.findOne(hold, [id]);
  }

  /** Gives the person an end, or moves the one he has. @returns the re-opening's id */
  async keep(newId: string, granted: Granted): Promise<string> {
    const { personId, seasonId, until, reason, grantedBy } = granted;
    const values = [newId, personId, seasonId, until, reason, grantedBy, this.clock.fixedAt];
    const row = await this.database.findOne(keep, values);
    if (!row) throw new Error('filing_reopening.keep returned no row');
    return row.id;
  }

  /** Of one season, newest first. */
  page(seasonId: string, after: string | undefined, limit: number): Promise<FilingReopening[]> {
    return this.database.query(page, [seasonId, after ?? null, limit]);
  }
}
