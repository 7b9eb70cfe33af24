import type { QueryResultRow } from 'pg';
import { statement, type Statement } from './statement.ts';

/** What a row of the record says, in the order in which statements take it. */
export const ACTIVITY_COLUMNS = [
  'type',
  'subject_kind',
  'subject_id',
  'owner_id',
  'actor_id',
  'actor_role',
  'session_id',
  'request_id',
  'detail',
] as const;

/** A receipt for a request that names itself, likewise. */
const RECEIPT_COLUMNS = ['account_id', 'route', 'key', 'request_hash', 'status', 'answer'] as const;

export interface RecordedChangeParts {
  /** What the change waits for or is read from. */
  readonly before?: Readonly<Record<string, string>>;
  /** The statement whose rows are the change; the rest happens once for each of them, so not at all when there is none. */
  readonly changed: string;
  /** What else is written, each from `changed`. */
  readonly also?: Readonly<Record<string, string>>;
  /** What it returns of `changed`. */
  readonly returning: string;
  /** Where the record takes a value from `changed` instead of from the event. */
  readonly recorded?: Readonly<Partial<Record<'owner_id' | 'detail', string>>>;
}

/**
 * A change as one statement (docs/adr/0017-hot-writes.md): the rows, what else belongs to them, the activity and, where the
 * request names itself, its receipt. There is no way to make one that changes rows and records nothing, which is why it may
 * run on its own where writing is otherwise refused.
 */
export class RecordedChange<Row extends QueryResultRow = QueryResultRow> {
  readonly statement: Statement<Row>;
  private readonly own: number;

  /**
   * @param name unique in the program
   * @param parts SQL over `$1`, `$2` … as `values` are given
   */
  constructor(
    name: string,
    { before = {}, changed, also = {}, returning, recorded = {} }: RecordedChangeParts,
  ) {
    const writes = { ...before, changed, ...also };
    this.own = Math.max(0, ...numbersIn(Object.values(writes).join(' ')));
    const given = (column: string, index: number) => `$${this.own + index + 1}${CASTS[column] ?? ''}`;
    const ownWords: Readonly<Record<string, string | undefined>> = { detail: `'{}'`, ...recorded };
    const activity = ACTIVITY_COLUMNS.map((column, index) => {
      const otherwise = ownWords[column];
      return otherwise ? `coalesce(${given(column, index)}, ${otherwise})` : given(column, index);
    });
    const receipt = RECEIPT_COLUMNS.map((column, index) => given(column, ACTIVITY_COLUMNS.length + index));
    const steps = Object.entries({
      ...writes,
      recorded: `INSERT INTO activity (${ACTIVITY_COLUMNS.join(', ')}) SELECT ${activity.join(', ')} FROM changed`,
      kept: `INSERT INTO idempotency_key (${RECEIPT_COLUMNS.join(', ')})
        SELECT ${receipt.join(', ')} FROM changed WHERE ${receipt[0]} IS NOT NULL`,
    }).map(([step, sql]) => `${step} AS (${sql})`);
    this.statement = statement<Row>(name, `WITH ${steps.join(',\n')}\nSELECT ${returning} FROM changed`);
  }

  /** @param values of the change itself; then what the record says, then the receipt, if one is to be kept */
  valuesOf(
    values: readonly unknown[],
    activity: readonly unknown[],
    receipt: readonly unknown[] | undefined,
  ): unknown[] {
    if (values.length !== this.own) throw new Error(`${this.statement.name} takes ${this.own} values`);
    return [...values, ...activity, ...(receipt ?? RECEIPT_COLUMNS.map(() => null))];
  }
}

/** In a SELECT list PostgreSQL would take a parameter for text. */
const CASTS: Readonly<Record<string, string>> = {
  subject_id: '::uuid',
  owner_id: '::uuid',
  actor_id: '::uuid',
  session_id: '::uuid',
  request_id: '::uuid',
  detail: '::jsonb',
  account_id: '::uuid',
  request_hash: '::bytea',
  status: '::smallint',
  answer: '::jsonb',
};

const numbersIn = (sql: string) => [...sql.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number));
