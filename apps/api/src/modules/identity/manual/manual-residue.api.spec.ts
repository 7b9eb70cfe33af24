import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Journey, type SignedIn } from '../../../../test/journey.ts';
import { ManualReviewSteps, noisePicture, permitRequest } from '../../../../test/manual-review-steps.ts';
import { filesHolding, flushLog } from '../../../../test/residue.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { ownServer } from '../../../../test/own-server.ts';
import { seedDemoData } from '../../../demo-data.ts';
import { PicturePurge } from '../pictures/picture-purge.ts';

vi.setConfig({ testTimeout: 60_000 });

/**
 * The short form of promise 6 while pictures live: neither as they were sent nor as they are shown are they in the
 * temporary folder (with the file store and the epoch keys in it), nor in PostgreSQL's folder and its WAL. Only
 * ciphertext is. And the scan finds what is there.
 */
let folder: string;
let app: TestApplication;
let steps: ManualReviewSteps;
let reviewer: SignedIn;
let owner: SignedIn;
const { folder: serverFolder } = ownServer();
const formerFolder = process.env['TMPDIR'];
const startedAt = Date.now();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'htp-residue-'));
  process.env['TMPDIR'] = folder;
  app = await startTestApplication();
  await seedDemoData(app.nest);
  const journey = new Journey(app);
  steps = new ManualReviewSteps(journey);
  reviewer = await journey.signInStaff('province-reviewer');
  owner = await journey.signInCandidate();
});
afterAll(async () => {
  await app.close();
  if (formerFolder === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = formerFolder;
  await rm(folder, { recursive: true, force: true });
});

const holding = async (pictures: readonly Buffer[]) => {
  await flushLog(app.database);
  const places = [folder, serverFolder];
  return (await Promise.all(places.map((place) => filesHolding(pictures, place, startedAt)))).flat();
};

describe('pictures under manual review', () => {
  it('are nowhere in plain while the case waits, when they are looked at, refused or replayed, or after the purge', async () => {
    const pictures = { front: await noisePicture(600, 400), back: await noisePicture(600, 400) };
    const request = await permitRequest({ pictures });
    const key = crypto.randomUUID();
    const { id } = (await steps.request(owner, request, key).expect(201)).body;
    await steps.request(owner, request, key).expect(201);
    await steps.request(owner, request).expect(409);
    await steps.request(owner, { ...request, documentNumber: 'X' }).expect(422);
    await steps.claim(reviewer, id).expect(200);
    const shown = await Promise.all(
      ['front', 'back'].map(
        async (side) => (await steps.picture(reviewer, id, side).buffer(true).expect(200)).body,
      ),
    );
    expect((await sharp(shown[0] as Buffer).metadata()).width).toBe(600);
    const all = [pictures.front, pictures.back, ...(shown as Buffer[])];
    expect(await holding(all)).toEqual([]);
    const stored = (await readdir(folder, { recursive: true })).filter((name) => name.includes('identity+'));
    expect(stored).toHaveLength(2);

    await steps.withdraw(owner).expect(200);
    await app.get(PicturePurge).run();
    expect(await holding(all)).toEqual([]);
    const left = (await readdir(folder, { recursive: true })).filter((name) => name.includes('identity+'));
    expect(left).toEqual([]);
  });

  it('would be found, had they been written', async () => {
    const control = await noisePicture(600, 400);
    await writeFile(join(folder, 'control'), control);
    await app.database.asOwner('CREATE TABLE control AS SELECT $1::bytea AS picture', [control]);
    const found = await holding([control]);
    expect(found).toContain(join(folder, 'control'));
    expect(found.some((path) => path.includes('pg_wal'))).toBe(true);
  });
});
