import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Report } from '../frame/report.ts';
import type { Ground } from '../ground/ground.ts';
import type { Find, Search } from './search.ts';
import { shinglesOf } from './shingles.ts';

const CONTROL = 'control';

/**
 * Writes bytes wherever they must not be, to be looked for with all others.
 * @returns the session whose query still has its temporary file
 */
export async function plantControl(
  ground: Ground,
  search: Search,
  { temporary, secret }: { temporary: string; secret: Buffer },
): Promise<pg.Client> {
  search.lookFor(shinglesOf(CONTROL, secret));
  return plant(ground, temporary, secret);
}

export const isControl = ({ of }: Find): boolean => of === CONTROL;

/** Says for each place and form whether the search has seen what was planted there. */
export function judgeControl(report: Report, finds: readonly Find[]): void {
  const planted = finds.filter(isControl);
  const seen = (where: string, form: string) =>
    planted.some((find) => find.where.includes(where) && find.form === form);
  for (const [form] of FORMS) report.control(`seen in a file as ${form}`, seen('control-', form));
  report.control('seen in a table', seen('/base/', 'bytes'));
  report.control('seen in a column of text', seen('/base/', 'base64'));
  report.control('seen in the write-ahead log', seen('/pg_wal/', 'bytes'));
  report.control('seen in a temporary file of a query', seen('/pgsql_tmp/', 'hexadecimal'));
  report.control('seen in a log', seen('a log', 'hexadecimal'));
}

const FORMS: readonly (readonly [string, (secret: Buffer) => Buffer])[] = [
  ['bytes', (secret) => secret],
  ['hexadecimal', (secret) => Buffer.from(`\\x${secret.toString('hex')}`)],
  ['base64', (secret) => Buffer.from(secret.toString('base64'))],
  ['base64url', (secret) => Buffer.from(secret.toString('base64url'))],
  ['base64 in UTF-16', (secret) => Buffer.from(secret.toString('base64'), 'utf16le')],
  ['decimal', (secret) => Buffer.from(JSON.stringify({ err: secret }))],
];

async function plant({ postgres, owner }: Ground, temporary: string, secret: Buffer): Promise<pg.Client> {
  for (const [n, [, write]] of FORMS.entries())
    await writeFile(join(temporary, `control-${n}`), write(secret));
  await owner.query('DROP TABLE IF EXISTS control; CREATE TABLE control (picture bytea, words text)');
  await owner.query('INSERT INTO control VALUES ($1, $2)', [secret, secret.toString('base64')]);
  const session = new pg.Client(postgres.superuserUrl);
  await session.connect();
  await session.query('CHECKPOINT');
  await session.query(`SET work_mem = '64kB'`);
  await session.query(
    `DECLARE spilled CURSOR WITH HOLD FOR SELECT encode(picture, 'hex') FROM control, generate_series(1, 3)`,
  );
  // The server reports a statement that failed, with what stands in it.
  const words = secret.subarray(0, 8_192).toString('hex');
  await session.query(`SELECT '${words}' / 0`).catch(() => undefined);
  return session;
}
