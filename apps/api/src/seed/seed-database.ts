import { setImmediate as breathe } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { demoSecret } from '../demo-data/demo-staff.ts';
import { DocumentIndex, hashPassword, OpenidSeals, SecondFactors } from '../modules/accounts/index.ts';
import { FrozenCopies } from '../modules/declarations/index.ts';
import { seedDemoSeasons, SeasonService } from '../modules/seasons/index.ts';
import { Environment } from '../platform/config/index.ts';
import { FieldCipher, FileEnvelope } from '../platform/crypto/index.ts';
import { withBareTables } from './bare-tables.ts';
import { CopyRows } from './copy-rows.ts';
import { Dice } from './dice.ts';
import { courseOf, DRAFT } from './seeded-course.ts';
import { SeededDeclarations } from './seeded-declarations.ts';
import { SeededSignIns } from './seeded-sign-ins.ts';
import { seedUnits, type SeededStaff, UNITS } from './seeded-units.ts';

export interface SeedOptions {
  /** Of the tables' owner. */
  readonly ownerUrl: string;
  readonly declarations: number;
  /** The same seed gives the same people and cases; ids and ciphertexts follow the time of the run. */
  readonly seed: number;
  /** Where they declare; by default as many as a province has. */
  readonly units?: number;
  /** Every declaration is a draft that can be submitted. */
  readonly onlyDrafts?: boolean;
  /** Everybody can sign in: people through WeChat's simulator (`seededWechatName`), officers with an authenticator (`demoSecret`). */
  readonly signIns?: boolean;
  readonly onProgress?: (declarations: number, rows: number) => void;
}

export interface Seeded {
  readonly rows: number;
  readonly seconds: number;
}

/** The database holds something else already. */
export class FilledDatabaseError extends Error {}

const TABLES = [
  'account',
  'wechat_identity',
  'consent',
  'picture_consent',
  'staff_account',
  'role_grant',
  'unit',
  'identity',
  'affiliation',
  'file',
  'credential',
  'declaration',
  'declaration_submission',
  'declaration_reach',
  'declaration_decision',
  'declaration_section_verdict',
  'activity',
];
const BATCH = 1_000;
const SLICE = 25;
/** Every officer of a seeded database signs in with it: such a database is never production's. */
const SEED_PASSWORD = 'seeded-for-tests-2026';

/**
 * Fills an empty database with so many declarations and whatever belongs to them.
 * @returns undefined when exactly these are there already
 * @throws FilledDatabaseError when it holds anything else
 */
export async function seedDatabase(
  application: INestApplicationContext,
  options: SeedOptions,
): Promise<Seeded | undefined> {
  const { ownerUrl, declarations, seed, units = UNITS, onProgress } = options;
  const [owner, second] = await Promise.all([connected(ownerUrl), connected(ownerUrl)]);
  try {
    if (await isSeeded(owner, declarations)) return undefined;
    const begun = performance.now();
    const dice = new Dice(seed);
    let rows = 0;
    await withBareTables(owner, TABLES, async () => {
      const now = new Date();
      const first = new CopyRows();
      const staff = seedUnits(first, {
        dice,
        now,
        count: units,
        passwordHash: await hashPassword(SEED_PASSWORD),
      });
      await first.copyTo(owner);
      rows += first.count;
      const made = await makerOf(application, staff, dice, now, options);
      let copying = Promise.resolve();
      for (let done = 0; done < declarations; done += BATCH) {
        const end = Math.min(done + BATCH, declarations);
        const batch = await made(done, end);
        rows += batch.count;
        await copying;
        copying = batch.copyTo(owner, second);
        copying.catch(() => undefined);
        onProgress?.(end, rows);
      }
      await copying;
    });
    // The triggers that count were off.
    await owner.query('CALL recount_declarations()');
    await owner.query('VACUUM (ANALYZE)');
    if (options.signIns) await adoptAuthenticators(application, owner);
    return { rows, seconds: (performance.now() - begun) / 1000 };
  } finally {
    await Promise.all([owner.end(), second.end()]);
  }
}

type MakeBatch = (from: number, to: number) => Promise<CopyRows>;

/** Rows are made in slices, so that the ones made before flow to the server meanwhile. */
async function makerOf(
  application: INestApplicationContext,
  staff: SeededStaff,
  dice: Dice,
  now: Date,
  { onlyDrafts, signIns }: SeedOptions,
): Promise<MakeBatch> {
  const of = <T>(token: abstract new (...args: never[]) => T) =>
    application.get<T>(token as never, { strict: false });
  const { seasonId: id, version } = (await seedDemoSeasons(application)).yearly;
  const definition = await of(SeasonService).getDefinition(id, version);
  const seals = {
    cipher: of(FieldCipher),
    envelope: of(FileEnvelope),
    documents: of(DocumentIndex),
    copies: of(FrozenCopies),
  };
  const season = { id, version, definition };
  const course = onlyDrafts ? () => DRAFT : courseOf;
  const declarations = new SeededDeclarations(seals, { season, staff, course }, dice, now);
  const wechat = signIns ? new SeededSignIns(of(OpenidSeals), of(Environment), now) : undefined;
  return async (from, to) => {
    const rows = new CopyRows();
    for (let serial = from; serial < to; serial++) {
      const accountId = declarations.add(rows, serial);
      wechat?.add(rows, serial, accountId);
      if (serial % SLICE === 0) await breathe();
    }
    return rows;
  };
}

/** A code of each is good once in thirty seconds, as anybody's. */
async function adoptAuthenticators(application: INestApplicationContext, owner: pg.Client): Promise<void> {
  const factors = application.get(SecondFactors, { strict: false });
  const { rows } = await owner.query<{ id: string; name: string }>(
    'SELECT account_id AS id, user_name AS name FROM staff_account',
  );
  for (const { id, name } of rows) await factors.adopt(id, demoSecret(name));
}

/** Whether exactly so many declarations are there, keys and all. @throws FilledDatabaseError */
async function isSeeded(owner: pg.Client, declarations: number): Promise<boolean> {
  const { rows } = await owner.query<{ empty: boolean; found: number; whole: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM account) AS empty, (SELECT count(*)::int FROM declaration) AS found,
       EXISTS (SELECT FROM pg_constraint WHERE conname = 'declaration_unit_fk') AS whole`,
  );
  const { empty, found, whole } = rows[0]!;
  if (!whole)
    throw new FilledDatabaseError('the seeding of this database was broken off: begin with an empty one');
  if (empty) return false;
  if (found === declarations) return true;
  throw new FilledDatabaseError(`the database is not empty: it holds ${found} declarations`);
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'htp-seed' });
  await client.connect();
  return client;
}
