import type { MovingEvent, Receipt } from './ledger.ts';

/** Of `pg`: a pool, or a client in a transaction. */
export interface Queryable {
  query<Row>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

/** What the database says has happened to declarations since some entry of the record. */
export interface Found {
  /** `declaration event version`, one for each entry of the record. */
  readonly recorded: readonly string[];
  /** `declaration number`, of the record's submissions and of the rows. */
  readonly recordedSubmissions: readonly string[];
  readonly submissions: readonly string[];
  /** `declaration decision stage number`, likewise. */
  readonly recordedDecisions: readonly string[];
  readonly decisions: readonly string[];
  /** `account key`. */
  readonly receipts: ReadonlyMap<string, Receipt>;
  readonly states: ReadonlyMap<string, Receipt>;
  /** `declaration account section verdict`, one for each entry of the record. */
  readonly verdicts: readonly string[];
  /** Declarations whose versions have a gap in the record. */
  readonly gaps: readonly string[];
}

const EVENTS: readonly MovingEvent[] = [
  'started',
  'saved',
  'submitted',
  'resubmitted',
  'form_renewed',
  'withdrawn',
  'passed',
  'returned',
  'rejected',
];

/** The newest entry of the record. */
export async function newestEntry(database: Queryable): Promise<string> {
  const { rows } = await database.query<{ id: string }>(
    'SELECT coalesce(max(id), 0)::text AS id FROM activity',
  );
  return rows[0]!.id;
}

/** What the database has of declarations since that entry of the record, as words that a ledger can be compared with. */
export async function readFound(database: Queryable, since: string): Promise<Found> {
  const words = async (sql: string, values: unknown[]) =>
    (await database.query<{ word: string }>(sql, values)).rows.map(({ word }) => word);
  const recorded = `FROM activity WHERE subject_kind = 'declaration' AND id > $1 AND type`;
  const touched = `(SELECT subject_id FROM activity WHERE subject_kind = 'declaration' AND id > $1)`;
  return {
    recorded: await words(
      `SELECT concat_ws(' ', subject_id, substr(type, 13), coalesce(detail ->> 'version', '1')) AS word
       ${recorded} = ANY ($2)`,
      [since, EVENTS.map((event) => `declaration.${event}`)],
    ),
    recordedSubmissions: await words(
      `SELECT concat_ws(' ', subject_id, detail ->> 'number') AS word
       ${recorded} IN ('declaration.submitted', 'declaration.resubmitted', 'declaration.form_renewed')`,
      [since],
    ),
    submissions: await words(
      `SELECT concat_ws(' ', declaration_id, number) AS word FROM declaration_submission
       WHERE declaration_id IN ${touched}`,
      [since],
    ),
    recordedDecisions: await words(
      `SELECT concat_ws(' ', subject_id, substr(type, 13), detail ->> 'stage', detail ->> 'number') AS word
       ${recorded} IN ('declaration.passed', 'declaration.returned', 'declaration.rejected')`,
      [since],
    ),
    decisions: await words(
      `SELECT concat_ws(' ', n.declaration_id, n.decision, n.stage, s.number) AS word
       FROM declaration_decision n JOIN declaration_submission s ON s.id = n.submission_id
       WHERE n.declaration_id IN ${touched}`,
      [since],
    ),
    receipts: await receiptsIn(database),
    states: await statesOf(database, touched, since),
    verdicts: await words(
      `SELECT concat_ws(' ', subject_id, actor_id, detail ->> 'section', detail ->> 'verdict') AS word
       ${recorded} = 'declaration.section_decided'`,
      [since],
    ),
    gaps: await words(
      `SELECT d.id::text AS word FROM declaration d WHERE d.id IN ${touched} AND d.version <> (
         SELECT count(DISTINCT coalesce(a.detail ->> 'version', '1')) FROM activity a WHERE a.subject_kind = 'declaration'
           AND a.subject_id = d.id AND (a.type = 'declaration.started' OR a.detail ? 'version'))`,
      [since],
    ),
  };
}

async function receiptsIn(database: Queryable): Promise<Map<string, Receipt>> {
  const { rows } = await database.query<{ name: string; answer: Receipt }>(
    `SELECT concat_ws(' ', account_id, key) AS name, answer FROM idempotency_key`,
  );
  return new Map(rows.map(({ name, answer }) => [name, answer]));
}

async function statesOf(database: Queryable, touched: string, since: string): Promise<Map<string, Receipt>> {
  const { rows } = await database.query<Receipt>(
    `SELECT id, version, status, stage FROM declaration WHERE id IN ${touched}`,
    [since],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
