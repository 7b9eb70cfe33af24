import { Injectable } from '@nestjs/common';
import { CiphertextRefused } from '../crypto/index.ts';
import { Database } from '../database/index.ts';
import { KeptValues, type RefusedValue } from './kept-values.ts';
import { KeyUse } from './key-use.ts';
import type { ColumnUnderKey, KeyedTable } from './keyed-table.ts';
import { OutdatedRows, type RowKey } from './outdated-rows.ts';

const AT_A_TIME = 500;
/** No bytes say so, not even zeros: every row is taken for outdated, and so is read. */
const NO_VERSION = { version: -2, suite: -2 };

/** How many values of a column opened, and how many did not. */
export interface OpenedColumn {
  readonly table: string;
  readonly column: string;
  readonly opened: number;
  readonly refused: number;
}

/** Opens everything that is sealed, and names what does not open: after a restoration, a rotation, or a suspicion. */
@Injectable()
export class SealedCheck {
  constructor(
    private readonly database: Database,
    private readonly use: KeyUse,
    private readonly values: KeptValues,
  ) {}

  async run(refused: (value: RefusedValue) => void): Promise<OpenedColumn[]> {
    const columns: OpenedColumn[] = [];
    for (const table of this.use.tables())
      for (const column of table.columns)
        if (column.column.kind === 'sealed' || column.column.kind === 'wrapped')
          columns.push(await this.column(table, column, refused));
    return columns;
  }

  private async column(
    table: KeyedTable,
    column: ColumnUnderKey,
    refused: (value: RefusedValue) => void,
  ): Promise<OpenedColumn> {
    const rows = new OutdatedRows(this.database, table, column);
    const counts = { opened: 0, refused: 0 };
    let last: RowKey | undefined;
    for (;;) {
      const batch = await rows.after(last, NO_VERSION, this.values.readingOf(table, column), AT_A_TIME);
      for (const row of batch) {
        try {
          this.values.prove(table, column, row);
          counts.opened += 1;
        } catch (error) {
          if (!(error instanceof CiphertextRefused)) throw error;
          counts.refused += 1;
          refused({ table: table.name, column: column.name, key: row.key, reason: error.reason });
        }
      }
      last = batch.at(-1)?.key;
      if (batch.length < AT_A_TIME) return { table: table.name, column: column.name, ...counts };
    }
  }
}
