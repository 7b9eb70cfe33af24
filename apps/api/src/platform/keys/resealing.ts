import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../activity/index.ts';
import { CiphertextRefused, FieldCipher, KeyProvider } from '../crypto/index.ts';
import { Database, statement, UnitOfWork } from '../database/index.ts';
import { IndexRenewals } from './index-renewals.ts';
import { KeptValues, type RefusedValue } from './kept-values.ts';
import { KeyUse } from './key-use.ts';
import { type ColumnUnderKey, type KeyedTable, versionSql } from './keyed-table.ts';
import { type OutdatedRow, OutdatedRows, type Replaced, type RowKey } from './outdated-rows.ts';

const AT_A_TIME = 100;
/** What is written by a process that has not read the new ring yet is found by going through once more. */
const MOST_PASSES = 5;

/** How many rows of a column were brought under the present key. */
export interface ResealedColumn {
  readonly table: string;
  readonly column: string;
  readonly rows: number;
}

/** What is told on the way, and what may end it early. */
export interface ResealingOptions {
  /** Told after each batch: how many of the column so far. */
  readonly progressed?: (column: ResealedColumn) => void;
  /** Told of each value that does not open. */
  readonly refused?: (value: RefusedValue) => void;
  /** Whether to go on with another batch. */
  readonly goOn?: () => boolean;
}

const BOOKKEEPING = { unrecorded: 'the same content under a newer key; the whole of it is recorded' };

/**
 * Brings everything that depends on a key under the current one (docs/adr/0004-keys-and-encryption.md): in small transactions while
 * the system works, each row only where it still is as it was read. Whoever is interrupted begins again and finds less to do.
 */
@Injectable()
export class Resealing {
  constructor(
    private readonly keys: KeyProvider,
    private readonly cipher: FieldCipher,
    private readonly values: KeptValues,
    private readonly use: KeyUse,
    private readonly renewals: IndexRenewals,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @returns the columns that had something to do */
  async run(options: ResealingOptions = {}): Promise<ResealedColumn[]> {
    const tables = inOrder(this.use.tables());
    const done = new Map<string, ResealedColumn>();
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      let changed = 0;
      for (const [table, column] of tables) {
        const rows = await this.column(table, column, options);
        changed += rows;
        const before = done.get(`${table.name}.${column.name}`)?.rows ?? 0;
        if (rows + before > 0)
          done.set(`${table.name}.${column.name}`, {
            table: table.name,
            column: column.name,
            rows: rows + before,
          });
      }
      if (changed === 0) break;
    }
    const columns = [...done.values()];
    if (columns.length > 0) await this.record(columns);
    return columns;
  }

  /** Goes on for so long, as a job does. @returns how many rows */
  async runFor(milliseconds: number): Promise<number> {
    const until = performance.now() + milliseconds;
    const columns = await this.run({ goOn: () => performance.now() < until });
    return columns.reduce((sum, { rows }) => sum + rows, 0);
  }

  private async record(columns: readonly ResealedColumn[]): Promise<void> {
    await this.unitOfWork.run(() =>
      this.activity.record({
        type: 'keys.resealed',
        subject: { kind: 'keys', id: uuidv7() },
        detail: { columns },
      }),
    );
  }

  private async column(
    table: KeyedTable,
    column: ColumnUnderKey,
    options: ResealingOptions,
  ): Promise<number> {
    const step = this.stepOf(table, column, options);
    let rows = 0;
    while (step && (options.goOn?.() ?? true)) {
      const { changed, isLast } = await step();
      rows += changed;
      if (changed > 0) options.progressed?.({ table: table.name, column: column.name, rows });
      if (isLast) break;
    }
    return rows;
  }

  /** Does the next batch. */
  private stepOf(table: KeyedTable, column: ColumnUnderKey, options: ResealingOptions) {
    const { kind } = column.column;
    if (kind === 'digest' || kind === 'chained' || kind === 'unkeyed') return undefined;
    if (kind === 'copied') return this.copying(table, column, column.column.from);
    if (kind === 'renewed') return this.renewing(table, column);
    return this.replacing(table, column, options);
  }

  private renewing(table: KeyedTable, { name }: ColumnUnderKey) {
    const renewal = this.renewals.of(table.name, name);
    return async () => {
      const changed = await renewal();
      return { changed, isLast: changed === 0 };
    };
  }

  private copying({ name: table, primaryKey }: KeyedTable, column: ColumnUnderKey, from: string) {
    const keys = primaryKey.map(({ name }) => name).join(', ');
    const own = primaryKey.map(({ name }) => `${table}.${name} = old.${name}`).join(' AND ');
    const copy = statement(
      `resealing.${table}.${column.name}.copy`,
      `UPDATE ${table} SET ${column.name} = old.source
       FROM (SELECT ${keys}, ${column.name} AS before, source FROM (
           SELECT ${keys}, ${column.name}, (${from}) AS source FROM ${table}
           WHERE ${column.name} IS NOT NULL AND ${versionSql(column)} <> $1) mine
         WHERE source IS NOT NULL AND ${versionSql(column, 'source')} = $1 LIMIT $2) old
       WHERE ${own} AND ${table}.${column.name} = old.before`,
    );
    return async () => {
      const values = [this.keys.current('blind-index').version, AT_A_TIME];
      const changed = await this.unitOfWork.run(() => this.database.count(copy, values), BOOKKEEPING);
      return { changed, isLast: changed < AT_A_TIME };
    };
  }

  private replacing(table: KeyedTable, column: ColumnUnderKey, options: ResealingOptions) {
    const rows = new OutdatedRows(this.database, table, column);
    const isSealed = column.column.kind !== 'indexed';
    let last: RowKey | undefined;
    return async () => {
      const { version } = this.keys.current(column.purpose);
      const suite = isSealed ? this.cipher.suiteId : 0;
      const batch = await rows.after(
        last,
        { version, suite },
        this.values.readingOf(table, column),
        AT_A_TIME,
      );
      last = batch.at(-1)?.key;
      const replaced = batch.flatMap((row) => this.replacement(table, column, row, options));
      const changed =
        replaced.length === 0 ? 0 : await this.unitOfWork.run(() => rows.replace(replaced), BOOKKEEPING);
      return { changed, isLast: batch.length < AT_A_TIME };
    };
  }

  /** What does not open stays as it is, and is told: one damaged value must not keep all others under an old key. */
  private replacement(
    table: KeyedTable,
    column: ColumnUnderKey,
    row: OutdatedRow,
    options: ResealingOptions,
  ): Replaced[] {
    try {
      const after = this.values.renewed(table, column, row);
      return after ? [{ key: row.key, before: row.value, after }] : [];
    } catch (error) {
      if (!(error instanceof CiphertextRefused)) throw error;
      options.refused?.({ table: table.name, column: column.name, key: row.key, reason: error.reason });
      return [];
    }
  }
}

/** Staff first: whose document a reviewer's is must be known before what he decides on is under the new key. */
function inOrder(tables: readonly KeyedTable[]): [KeyedTable, ColumnUnderKey][] {
  const all = tables.flatMap((table) =>
    table.columns.map((column): [KeyedTable, ColumnUnderKey] => [table, column]),
  );
  const order = ['indexed', 'sealed', 'wrapped', 'renewed', 'copied'];
  return all.sort(([, a], [, b]) => order.indexOf(a.column.kind) - order.indexOf(b.column.kind));
}
