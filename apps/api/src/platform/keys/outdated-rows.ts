import type { QueryResultRow } from 'pg';
import { Database, statement } from '../database/index.ts';
import { type ColumnUnderKey, type KeyedTable, suiteSql, versionSql } from './keyed-table.ts';

/** A row's primary key, as text, in the order of its columns. */
export type RowKey = readonly string[];

/** A value made anew: written only where the row still has the one before. */
export interface Replaced {
  readonly key: RowKey;
  readonly before: Buffer;
  readonly after: Buffer;
}

/** A row whose value another than the present key or suite has made. */
export interface OutdatedRow {
  readonly key: RowKey;
  readonly value: Buffer;
  /** What `with` asked for, by the names given there. */
  readonly row: QueryResultRow;
}

/** The rows of one column that an old key has made, in the order of the primary key, some at a time. */
export class OutdatedRows {
  constructor(
    private readonly database: Database,
    private readonly table: KeyedTable,
    private readonly column: ColumnUnderKey,
  ) {}

  /**
   * @param now the key's version and the suite that write now
   * @param reading what else of the row, SQL by name
   */
  async after(
    last: RowKey | undefined,
    now: { version: number; suite: number },
    reading: Readonly<Record<string, string>>,
    most: number,
  ): Promise<OutdatedRow[]> {
    const { name, primaryKey } = this.table;
    const keys = primaryKey.map((column) => column.name);
    const further = `(${keys.join(', ')}) > (${primaryKey.map(({ type }, n) => `$${n + 4}::${type}`).join(', ')})`;
    const columns = [
      `ARRAY[${keys.map((key) => `${key}::text`).join(', ')}] AS "key"`,
      `${this.column.name} AS "value"`,
      ...Object.entries(reading).map(([as, sql]) => `${sql} AS "row.${as}"`),
    ];
    const page = statement<QueryResultRow>(
      `outdated.${name}.${this.column.name}.${last ? 'next' : 'first'}`,
      `SELECT ${columns.join(', ')} FROM ${name}
       WHERE ${this.column.name} IS NOT NULL AND (${versionSql(this.column)} <> $2 OR ${suiteSql(this.column)} <> $3)${last ? ` AND ${further}` : ''}
       ORDER BY ${keys.join(', ')} LIMIT $1`,
    );
    const rows = await this.database.query(page, [most, now.version, now.suite, ...(last ?? [])]);
    return rows.map(({ key, value, ...rest }) => ({
      key,
      value,
      row: Object.fromEntries(Object.entries(rest).map(([as, found]) => [as.slice('row.'.length), found])),
    }));
  }

  /** Puts the new bytes where the old ones still are. @returns how many */
  replace(rows: readonly Replaced[]): Promise<number> {
    const { name, primaryKey } = this.table;
    const given = primaryKey.map(({ type }, n) => `$${n + 3}::${type}[]`);
    const as = primaryKey.map((_, n) => `key${n}`);
    const same = primaryKey.map((column, n) => `${name}.${column.name} = given.key${n}`).join(' AND ');
    const update = statement(
      `outdated.${name}.${this.column.name}.replace`,
      `UPDATE ${name} SET ${this.column.name} = given.after
       FROM unnest($1::bytea[], $2::bytea[], ${given.join(', ')}) AS given (before, after, ${as.join(', ')})
       WHERE ${same} AND ${name}.${this.column.name} = given.before`,
    );
    const keys = primaryKey.map((_, n) => rows.map(({ key }) => key[n]));
    return this.database.count(update, [
      rows.map(({ before }) => before),
      rows.map(({ after }) => after),
      ...keys,
    ]);
  }
}
