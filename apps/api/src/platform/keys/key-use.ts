import { Injectable } from '@nestjs/common';
import type { KeyPurpose } from '../crypto/index.ts';
import { Database, statement, UnitOfWork } from '../database/index.ts';
import { type ColumnUnderKey, type KeyedTable, keyedTables, suiteSql, versionSql } from './keyed-table.ts';

/** How many rows of a column were made with one version of a key, and how many of them cannot do without it. */
export interface KeyUseCount {
  readonly purpose: KeyPurpose;
  readonly table: string;
  readonly column: string;
  readonly version: number;
  /** That sealed them; 0 where there is none. */
  readonly suite: number;
  readonly rows: number;
  readonly needed: number;
}

/** Which keys the rows of every table depend on. */
@Injectable()
export class KeyUse {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  tables(): KeyedTable[] {
    return keyedTables(this.database.entities.dataSource.entityMetadatas);
  }

  async count(purposes?: readonly KeyPurpose[]): Promise<KeyUseCount[]> {
    const columns = this.tables().flatMap((table) => table.columns);
    const counts: KeyUseCount[] = [];
    for (const column of columns)
      if (!purposes || purposes.includes(column.purpose)) counts.push(...(await this.countColumn(column)));
    return counts;
  }

  private countColumn(column: ColumnUnderKey): Promise<KeyUseCount[]> {
    const { table, name, purpose } = column;
    return this.unitOfWork.run(
      async () => {
        const rows = await this.database.query(countStatement(column));
        return rows.map((row) => ({ purpose, table, column: name, ...row }));
      },
      { unrecorded: 'it only counts', takesLong: true },
    );
  }
}

function countStatement(column: ColumnUnderKey) {
  const { table, name, isArray } = column;
  const from = isArray ? `${table}, unnest(${name}) AS value` : table;
  return statement<Pick<KeyUseCount, 'version' | 'suite' | 'rows' | 'needed'>>(
    `key_use.${table}.${name}`,
    `SELECT ${versionSql(column)} AS version, ${suiteSql(column)} AS suite, count(*)::int AS rows,
       (count(*) FILTER (WHERE ${neededSql(column)}))::int AS needed
     FROM ${from} WHERE ${name} IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
  );
}

function neededSql({ column }: ColumnUnderKey): string {
  const condition = column.kind === 'digest' || column.kind === 'indexed' ? column.neededWhile : undefined;
  return condition ?? 'true';
}
