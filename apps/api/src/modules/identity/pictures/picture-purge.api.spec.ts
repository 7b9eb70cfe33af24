import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Journey, type SignedIn } from '../../../../test/journey.ts';
import { ManualReviewSteps, permitRequest } from '../../../../test/manual-review-steps.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';
import { Environment } from '../../../platform/config/index.ts';
import { EpochEnvelope, EpochKeys } from '../../../platform/crypto/index.ts';
import { FileStore } from '../../../platform/edge/index.ts';
import { EpochKeyDestruction } from './epoch-key-destruction.ts';
import { IdentityPictureRepository, type PictureRow } from './identity-picture.repository.ts';
import { PicturePurge } from './picture-purge.ts';
import { PictureVault } from './picture-vault.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let app: TestApplication;
let journey: Journey;
let steps: ManualReviewSteps;
let folder: string;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new ManualReviewSteps(journey);
  folder = await mkdtemp(join(tmpdir(), 'htp-backup-'));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => app.clock.set(NOON));

const after = (ms: number) => app.clock.set(new Date(NOON.getTime() + ms));
const purge = () => app.get(PicturePurge).run();
const rowsOf = (caseId: string) => app.get(IdentityPictureRepository).ofCase(caseId);
const storedFolder = () => app.get(Environment).FILE_STORE_FOLDER;
const reviewer = () => journey.signInStaff('province-reviewer');
const candidate = (name?: string) => journey.signInCandidate(name);

/** An older backup: rows and file-store folder as they are now. The folder of epoch keys is in no backup. */
async function backUp(): Promise<() => Promise<void>> {
  const copy = join(folder, String(Math.random()));
  await cp(storedFolder(), copy, { recursive: true });
  const rows = await app.database.asOwner<Record<string, unknown>>('SELECT * FROM identity_picture');
  return async () => {
    await rm(storedFolder(), { recursive: true, force: true });
    await cp(copy, storedFolder(), { recursive: true });
    await app.database.asOwner('DELETE FROM identity_picture');
    for (const { id, case_id, side, epoch_day, wrapped_key, created_at } of rows)
      await app.database.asOwner(
        `INSERT INTO identity_picture (id, case_id, side, epoch_day, wrapped_key, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, case_id, side, epoch_day, wrapped_key, created_at],
      );
  };
}

/** How many of these pictures open, by the product's own way and by the bytes and the wrapped key alone. */
async function opening(rows: readonly PictureRow[]): Promise<number> {
  let opened = 0;
  for (const row of rows) {
    const { id, caseId, epochDay: day, wrappedKey } = row;
    const byVault = await app
      .get(PictureVault)
      .open(row)
      .catch(() => undefined);
    const bytes = await app
      .get(FileStore)
      .get(`identity/${id}`)
      .catch(() => undefined);
    const byHand =
      bytes &&
      (await app
        .get(EpochEnvelope)
        .open({ sealed: bytes, wrappedKey }, { day, caseId }, id)
        .catch(() => undefined));
    if (byVault || byHand) opened += 1;
  }
  return opened;
}

const purgesOf = (accountId: string) =>
  app.database.asOwner(
    `SELECT detail FROM activity WHERE owner_id = $1 AND type = 'identity.pictures_purged' ORDER BY id`,
    [accountId],
  );

async function reject(owner: SignedIn): Promise<string> {
  const { id } = await steps.pending(owner);
  const staff = await reviewer();
  const tag = await steps.claimed(staff, id);
  await steps.decide(staff, id, tag, { decision: 'rejected', reason: 'I01' }).expect(200);
  return id;
}

describe('pictures', () => {
  it('cannot be opened after the purge, not even from an older backup; before it they can', async () => {
    const owner = await candidate('decided');
    const id = await reject(owner);
    const neighbour = await steps.pending(await candidate());
    const restore = await backUp();
    const pictures = await rowsOf(id);
    expect(pictures).toHaveLength(2);

    after(23 * HOUR_MS);
    await purge();
    await restore();
    expect(await opening(await rowsOf(id))).toBe(2);

    after(24 * HOUR_MS);
    await purge();
    expect(await rowsOf(id)).toEqual([]);
    for (const { id: picture } of pictures)
      expect(await app.get(FileStore).exists(`identity/${picture}`)).toBe(false);
    await restore();
    expect(await rowsOf(id)).toEqual(pictures);
    expect(await opening(pictures)).toBe(0);
    // Those of a case of the same day that is still open are untouched.
    expect(await opening(await rowsOf(neighbour.id))).toBe(2);
    expect(await purgesOf(owner.accountId)).toEqual([
      { detail: { caseId: id, pictures: ['back', 'front'], after: 'rejected' } },
    ]);
    const { body } = await steps.identity(await candidate('decided')).expect(200);
    expect(body.manualReview.picturesPurgedAt).toBe(new Date(NOON.getTime() + 24 * HOUR_MS).toISOString());
    await purge();
    expect(await purgesOf(owner.accountId)).toHaveLength(1);
  });

  it('of a withdrawn request are purged with the next run', async () => {
    const owner = await candidate();
    const { id } = await steps.pending(owner);
    const restore = await backUp();
    await steps.withdraw(owner).expect(200);
    const pictures = await rowsOf(id);
    expect(await opening(pictures)).toBe(2);
    await purge();
    await restore();
    expect(await opening(pictures)).toBe(0);
    expect(await purgesOf(owner.accountId)).toHaveLength(1);
  });

  it('of a case left undecided are gone on the eighth day; the case expires and its person is told', async () => {
    const owner = await candidate('forgotten');
    const { id } = await steps.pending(owner);
    const restore = await backUp();
    const pictures = await rowsOf(id);
    app.clock.set(new Date('2026-11-29T23:59:59.999+08:00'));
    await purge();
    await app.get(EpochKeyDestruction).run();
    expect(await opening(pictures)).toBe(2);

    app.clock.set(new Date('2026-11-30T00:00:00+08:00'));
    await purge();
    await restore();
    expect(await opening(pictures)).toBe(0);
    const { body } = await steps.identity(await candidate('forgotten')).expect(200);
    expect(body).toMatchObject({
      status: 'unverified',
      manualReview: { status: 'expired', picturesPurgedAt: '2026-11-29T16:00:00.000Z' },
    });
    const told = await app.database.asOwner(
      `SELECT 1 FROM activity WHERE owner_id = $1 AND type = 'identity.review_expired'`,
      [owner.accountId],
    );
    expect(told).toHaveLength(1);
    await steps.pending(await candidate('forgotten'));
  });

  it('are unreadable on the eighth day however the cases stand', async () => {
    app.clock.set(new Date('2026-12-01T12:00:00+08:00'));
    const { id } = await steps.pending(await candidate());
    const pictures = await rowsOf(id);
    app.clock.set(new Date('2026-12-07T23:59:59+08:00'));
    await app.get(EpochKeyDestruction).run();
    expect(await opening(pictures)).toBe(2);
    app.clock.set(new Date('2026-12-08T00:00:00+08:00'));
    await app.get(EpochKeyDestruction).run();
    expect(await opening(pictures)).toBe(0);
    expect(await app.get(EpochKeys).days()).not.toContain('2026-12-01');
    const staff = await reviewer();
    await steps.claim(staff, id).expect(200);
    await steps.picture(staff, id, 'front').expect(404);
    await purge();
    expect(await rowsOf(id)).toEqual([]);
  });

  it('that came to no case are discarded after an hour', async () => {
    const kept = await app.get(PictureVault).keep(crypto.randomUUID(), (await permitRequest()).pictures);
    const pictures = await rowsOf(kept.caseId);
    after(59 * 60_000);
    await purge();
    expect(await opening(pictures)).toBe(2);
    after(61 * 60_000);
    await purge();
    expect(await rowsOf(kept.caseId)).toEqual([]);
    expect(await opening(pictures)).toBe(0);
  });
});

describe('an epoch key', () => {
  it('is destroyed before its last day when nothing needs it, but not on the day itself or the day after', async () => {
    const day = '2026-12-10';
    app.clock.set(new Date(`${day}T23:00:00+08:00`));
    const owner = await candidate();
    await steps.pending(owner);
    await steps.withdraw(owner).expect(200);
    await purge();
    const keys = app.get(EpochKeys);
    for (const [daysLater, kept] of [
      [0, true],
      [1, true],
      [2, false],
    ] as const) {
      app.clock.set(new Date(new Date(`${day}T23:00:00+08:00`).getTime() + daysLater * DAY_MS));
      await app.get(EpochKeyDestruction).run();
      expect((await keys.days()).includes(day)).toBe(kept);
    }
  });

  it('lies in neither the file store nor the database', async () => {
    const { id } = await steps.pending(await candidate());
    const [picture] = await rowsOf(id);
    const key = await app.get(EpochKeys).find({ day: picture!.epochDay, caseId: id });
    expect(key).toHaveLength(32);
    const names = await readdir(storedFolder(), { recursive: true });
    expect(names.some((name) => name.includes('epoch'))).toBe(false);
    const rows = await app.database.asOwner('SELECT identity_picture::text FROM identity_picture');
    expect(JSON.stringify(rows)).not.toContain(key!.toString('hex'));
  });
});

describe('a purge that is interrupted', () => {
  it('is made good by the next run, and recorded once', async () => {
    const owner = await candidate();
    const { id } = await steps.pending(owner);
    await steps.withdraw(owner).expect(200);
    const store = app.get(FileStore);
    const remove = store.delete.bind(store);
    store.delete = () => Promise.reject(new Error('gone away'));
    await expect(purge()).rejects.toThrow('could not all be purged');
    expect(await opening(await rowsOf(id))).toBe(0);
    expect(await purgesOf(owner.accountId)).toEqual([]);
    store.delete = remove;
    await purge();
    expect(await rowsOf(id)).toEqual([]);
    expect(await purgesOf(owner.accountId)).toHaveLength(1);
  });
});
