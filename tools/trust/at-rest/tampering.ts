import { randomInt } from 'node:crypto';
import pg from 'pg';
import { first } from '../frame/first.ts';
import type { Run } from '../frame/proof.ts';
import { shuffled } from '../frame/shuffled.ts';
import type { Ground } from '../ground/ground.ts';
import { type Checked, checkSealed } from './sealed.ts';

interface Cell {
  readonly table: string;
  readonly column: string;
  readonly key: string;
  /** SQL for it. */
  readonly keySql: string;
  readonly value: Buffer;
}

const AT_ONCE = 400;

/** Moves and alters sealed values as whoever owns the database could, and opens everything: exactly those must be refused. */
export async function tamperWithSealed(run: Run, ground: Ground, { columns }: Checked): Promise<void> {
  const { report, many } = run;
  const wanted = many(5_000, 100);
  const missed: string[] = [];
  const kinds = new Set<string>();
  let done = 0;
  let wronglyRefused = 0;
  const cells = await cellsOf(
    ground,
    columns.filter(({ opened }) => opened > 1),
  );
  // Not every cell can be altered in every way: by chance the last way may take some more.
  while (done < wanted || kinds.size < ALTERATIONS.length) {
    const chosen = shuffled(cells).slice(0, Math.min(AT_ONCE, Math.max(wanted - done, ALTERATIONS.length)));
    const made = chosen.map((cell, at) => alter(cell, done + at, cells));
    await asSuperuser(ground, async (client) => {
      for (const { cell, value } of made) await put(client, cell, value);
    });
    const { refused } = await checkSealed(ground);
    const found = new Set(refused.map(({ table, column, key }) => `${table}.${column} ${key.join(' ')}`));
    for (const { cell, kind } of made) {
      kinds.add(kind);
      if (!found.delete(nameOf(cell))) missed.push(`${kind} in ${cell.table}.${cell.column}`);
    }
    wronglyRefused += found.size;
    await asSuperuser(ground, async (client) => {
      for (const { cell } of made) await put(client, cell, cell.value);
    });
    done += made.length;
  }
  report.figure('values moved or altered', done, { atLeast: wanted });
  report.figure('kinds of alteration', kinds.size, { atLeast: ALTERATIONS.length });
  report.figure('sealed columns', new Set(cells.map(({ table, column }) => `${table}.${column}`)).size, {
    atLeast: 8,
  });
  report.figure('of them opened all the same', missed.length, { atMost: 0, ...first(missed) });
  report.figure('untouched values refused', wronglyRefused, { atMost: 0 });
}

type Alteration = (cell: Cell, cells: readonly Cell[]) => Buffer | undefined;

const flip =
  (at: (value: Buffer) => number): Alteration =>
  ({ value }) => {
    const altered = Buffer.from(value);
    altered[at(value)]! ^= 1 << randomInt(8);
    return altered;
  };

const IV = 4;
const TAG = 16;

const other = (cells: readonly Cell[], fits: (cell: Cell) => boolean): Buffer | undefined => {
  const from = randomInt(cells.length);
  return [...cells.slice(from), ...cells.slice(0, from)].find(fits)?.value;
};

const ALTERATIONS: readonly (readonly [string, Alteration])[] = [
  [
    'another row’s',
    (mine, cells) =>
      other(
        cells,
        (cell) => cell.table === mine.table && cell.column === mine.column && cell.key !== mine.key,
      ),
  ],
  [
    'another column’s',
    (mine, cells) => other(cells, (cell) => cell.table === mine.table && cell.column !== mine.column),
  ],
  ['another table’s', (mine, cells) => other(cells, (cell) => cell.table !== mine.table)],
  ['a bit of the format', flip(() => 0)],
  ['a bit of the suite', flip(() => 1)],
  ['a bit of the key’s version', flip(() => 2 + randomInt(2))],
  ['a bit of the IV', flip(() => IV + randomInt(12))],
  ['a bit of the body', flip((value) => IV + 12 + randomInt(Math.max(1, value.length - IV - 12 - TAG)))],
  ['a bit of the tag', flip((value) => value.length - 1 - randomInt(TAG))],
  ['cut short', ({ value }) => value.subarray(0, value.length - 1)],
  ['cut to nothing', () => Buffer.alloc(0)],
  ['lengthened', ({ value }) => Buffer.concat([value, Buffer.from([0])])],
  ['zeros', ({ value }) => Buffer.alloc(value.length)],
];

/** The kind of its turn; where a table has no second sealed column, the next. */
function alter(
  cell: Cell,
  turn: number,
  cells: readonly Cell[],
): { cell: Cell; kind: string; value: Buffer } {
  for (let at = turn; ; at++) {
    const [kind, alteration] = ALTERATIONS[at % ALTERATIONS.length]!;
    const value = alteration(cell, cells);
    if (value && !value.equals(cell.value)) return { cell, kind, value };
  }
}

const nameOf = ({ table, column, key }: Cell) => `${table}.${column} ${key}`;

/** Some of each column, with their primary keys as the program tells them. */
async function cellsOf(
  ground: Ground,
  columns: readonly { table: string; column: string }[],
): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const { table, column } of columns) {
    const keySql = await keyOf(ground, table);
    const { rows } = await ground.owner.query<{ key: string; value: Buffer }>(
      `SELECT ${keySql} AS key, ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL LIMIT 400`,
    );
    cells.push(...rows.map((row) => ({ table, column, keySql, ...row })));
  }
  return cells;
}

/** The primary key as one text. */
async function keyOf(ground: Ground, table: string): Promise<string> {
  const { rows } = await ground.owner.query<{ name: string }>(
    `SELECT a.attname AS name FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (at, n)
     JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.at
     WHERE i.indrelid = $1::regclass AND i.indisprimary ORDER BY k.n`,
    [table],
  );
  return `concat_ws(' ', ${rows.map(({ name }) => name).join(', ')})`;
}

async function put(client: pg.Client, { table, column, key, keySql }: Cell, value: Buffer): Promise<void> {
  await client.query(`UPDATE ${table} SET ${column} = $1 WHERE ${keySql} = $2`, [value, key]);
}

/** No trigger fires for it. */
async function asSuperuser(ground: Ground, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: ground.postgres.superuserUrl });
  await client.connect();
  try {
    await client.query(`BEGIN; SET LOCAL session_replication_role = 'replica'`);
    await work(client);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
