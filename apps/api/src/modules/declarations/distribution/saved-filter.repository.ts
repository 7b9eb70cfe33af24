import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import type { SavedFilter } from './saved-filter.input.ts';

/** The filters of one account as they are kept. */
export interface KeptFilters {
  readonly version: number;
  readonly items: SavedFilter[];
}

const find = statement<KeptFilters>(
  'saved_queue_filters.find',
  'SELECT version, items FROM saved_queue_filters WHERE account_id = $1',
);
/** Writes over the version named and no other; none is 0. */
const save = statement<{ version: number }>(
  'saved_queue_filters.save',
  `INSERT INTO saved_queue_filters (account_id, version, items, saved_at)
   SELECT $1, 1, $3, coalesce($4::timestamptz, now())
   WHERE $2 = 0 OR EXISTS (SELECT FROM saved_queue_filters WHERE account_id = $1)
   ON CONFLICT (account_id) DO UPDATE SET version = saved_queue_filters.version + 1, items = excluded.items,
     saved_at = excluded.saved_at
   WHERE saved_queue_filters.version = $2
   RETURNING version`,
);

/** The SQL of saved filters; each statement is of one account's own. */
@Injectable()
export class SavedFilterRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(accountId: string): Promise<KeptFilters> {
    return (await this.database.findOne(find, [accountId])) ?? { version: 0, items: [] };
  }

  /** @returns the new version; undefined when the filters have another than the one named */
  async save(accountId: string, basedOn: number, items: readonly SavedFilter[]): Promise<number | undefined> {
    const values = [accountId, basedOn, JSON.stringify(items), this.clock.fixedAt];
    return (await this.database.findOne(save, values))?.version;
  }
}
