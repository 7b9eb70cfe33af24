import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';

/** What was done, and how the verification has to name it: kind and place. */
export interface Tampering {
  readonly what: string;
  readonly expected: readonly string[];
}

type Tamper = (client: pg.Client, sequence: number) => Promise<Tampering>;

const OF = '(SELECT activity_id FROM activity_chain WHERE sequence = $1)';

/** Changes one column of a row. */
const edit =
  (column: string, value: string): Tamper =>
  async (client, sequence) => {
    await client.query(`UPDATE activity SET ${column} = ${value} WHERE id = ${OF}`, [sequence]);
    return { what: `${column} of ${sequence}`, expected: [`altered ${sequence}`] };
  };

const deleteRow: Tamper = async (client, sequence) => {
  await client.query(`DELETE FROM activity WHERE id = ${OF}`, [sequence]);
  return { what: `row of ${sequence} deleted`, expected: [`deleted ${sequence}`] };
};

/** Row and link: nothing points there any more. */
const deleteBoth: Tamper = async (client, sequence) => {
  await client.query(`DELETE FROM activity WHERE id = ${OF}`, [sequence]);
  await client.query('DELETE FROM activity_chain WHERE sequence = $1', [sequence]);
  return { what: `row and link ${sequence} deleted`, expected: [`link_missing ${sequence}`] };
};

const deleteLink: Tamper = async (client, sequence) => {
  const { rows } = await client.query<{ id: string }>(
    'DELETE FROM activity_chain WHERE sequence = $1 RETURNING activity_id AS id',
    [sequence],
  );
  return {
    what: `link ${sequence} deleted`,
    expected: [`link_missing ${sequence}`, `inserted ${rows[0]!.id}`],
  };
};

/** Two neighbours change places. */
const reorder: Tamper = async (client, sequence) => {
  const { rows } = await client.query<{ sequence: string; id: string }>(
    'DELETE FROM activity_chain WHERE sequence IN ($1::bigint, $1::bigint + 1) RETURNING sequence, activity_id AS id, hash',
    [sequence],
  );
  const [one, other] = rows as ((typeof rows)[number] & { hash: Buffer })[];
  await client.query(
    'INSERT INTO activity_chain (sequence, activity_id, hash) VALUES ($1, $2, $3), ($4, $5, $6)',
    [one!.sequence, other!.id, one!.hash, other!.sequence, one!.id, other!.hash],
  );
  return {
    what: `${sequence} and the next exchanged`,
    expected: [`altered ${sequence}`, `altered ${sequence + 1}`],
  };
};

/** A row that was never written, between two that were. */
const insertRow: Tamper = async (client, sequence) => {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO activity (transaction_id, type, subject_kind, subject_id)
     SELECT transaction_id - 1, 'declaration.passed', 'declaration', $2 FROM activity WHERE id = ${OF} RETURNING id`,
    [sequence, randomUUID()],
  );
  return { what: `a row slipped in at ${sequence}`, expected: [`inserted ${rows[0]!.id}`] };
};

const flipHash: Tamper = async (client, sequence) => {
  await client.query(
    'UPDATE activity_chain SET hash = set_byte(hash, 20, get_byte(hash, 20) # 1) WHERE sequence = $1',
    [sequence],
  );
  return {
    what: `a bit of the hash of ${sequence}`,
    expected: [`altered ${sequence}`, `altered ${sequence + 1}`],
  };
};

/** Whoever knows how the chain is made, but not its key. */
const recompute =
  (digest: (before: Buffer) => Buffer, how: string): Tamper =>
  async (client, sequence) => {
    await client.query(`UPDATE activity SET detail = '{"decision": "passed"}' WHERE id = ${OF}`, [sequence]);
    const { rows } = await client.query<{ hash: Buffer }>(
      'SELECT hash FROM activity_chain WHERE sequence = $1',
      [sequence],
    );
    const { hash } = rows[0]!;
    await client.query('UPDATE activity_chain SET hash = $2 WHERE sequence = $1', [
      sequence,
      Buffer.concat([hash.subarray(0, 2), digest(hash)]),
    ]);
    return { what: `${sequence} with a hash ${how}`, expected: [`altered ${sequence}`] };
  };

/** Everything that can be done to a row or a link. */
export const KINDS: readonly Tamper[] = [
  edit('type', `type || '_'`),
  edit('subject_kind', `subject_kind || '_'`),
  edit('subject_id', 'gen_random_uuid()'),
  edit('owner_id', 'gen_random_uuid()'),
  edit('actor_id', 'gen_random_uuid()'),
  edit('actor_role', `'province_lead_'`),
  edit('session_id', 'gen_random_uuid()'),
  edit('request_id', 'gen_random_uuid()'),
  edit('detail', `detail || '{"x": 1}'`),
  edit('occurred_at', `occurred_at + interval '1 microsecond'`),
  edit('transaction_id', 'transaction_id - 1'),
  deleteRow,
  deleteBoth,
  deleteLink,
  reorder,
  insertRow,
  flipHash,
  recompute((hash) => createHash('sha256').update(hash).digest(), 'computed without the key'),
  recompute(() => randomBytes(32), 'invented'),
];
