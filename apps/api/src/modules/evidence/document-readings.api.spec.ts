import { READING_BACK_OFF_SECONDS } from '@htp/domain';
import { documentTruth } from '@htp/test-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  as,
  bodyOf,
  DeclarationSteps,
  Journey,
  noisePicture,
  type ReadyCandidate,
  runJob,
  seedDemoData,
  type SignedIn,
  startTestApplication,
  type TestApplication,
} from '../../../test/index.ts';
import { plansOf } from '../../../test/plans.ts';
import { FileStore } from '../../platform/edge/index.ts';
import type { DocumentReadingView } from './document-reading.view.ts';
import { DocumentReadings, PictureHashes } from './index.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');

let app: TestApplication;
let journey: Journey;
let nurse: ReadyCandidate;
let diploma: string;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  nurse = await journey.readyNurse();
  const path = `/api/credentials/${nurse.credentials.education}`;
  const education = app.http.get(path).set(as(nurse)).expect(200);
  diploma = (await bodyOf<{ fields: { diplomaPicture: string } }>(education)).fields.diplomaPicture;
  await runJob(app, 'read-documents');
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

const readingsOf = (who: SignedIn, fileId: string) =>
  app.http.get(`/api/files/${fileId}/readings`).set(as(who));
const shown = async (who: SignedIn, fileId: string) =>
  (await bodyOf<{ items: DocumentReadingView[] }>(readingsOf(who, fileId).expect(200))).items;
const rowsOf = (fileId: string) =>
  app.database.asOwner<{ id: string; status: string; tries: number; reading: Buffer | null }>(
    'SELECT * FROM document_reading WHERE file_id = $1',
    [fileId],
  );

/** A picture of nothing, attached to a credential of its own. */
async function attachedNoise(): Promise<{ fileId: string; credentialId: string }> {
  const upload = app.http.post('/api/files').set(as(nurse));
  const sent = upload.attach('file', await noisePicture(), 'a.jpg').expect(201);
  const { id: fileId } = await bodyOf<{ id: string }>(sent);
  const credentialId = await journey.addCredential(nurse, 'professional_title', { picture: fileId });
  return { fileId, credentialId };
}

describe('papers that were attached', () => {
  it('are read, with where it stands and how sure it is, for their owner', async () => {
    const { fields: truth } = await documentTruth('diploma-college-nursing.jpg');
    const [reading, ...others] = await shown(nurse, diploma);
    expect(others).toEqual([]);
    expect(reading).toMatchObject({
      section: 'education',
      field: 'diplomaPicture',
      status: 'read',
      kind: 'education_certificate',
      finishedAt: NOON.toISOString(),
    });
    expect(reading!.recognizer).toMatch(/^papers-/);
    const number = reading!.fields.find(({ name }) => name === 'diplomaNumber')!;
    expect(number).toMatchObject({ value: truth['毕业证号'], page: 1, offered: true });
    expect(number.box!.left).toBeGreaterThan(0);
    expect(number.box!.left + number.box!.width).toBeLessThan(1);
  });

  it('lie sealed: nothing of a person is plain in the table, and no reading opens in another row', async () => {
    const [row] = await rowsOf(diploma);
    for (const plain of ['夏侯怡一', '199981201206085911', 'education_certificate'])
      expect(row!.reading!.includes(Buffer.from(plain))).toBe(false);
    const { fileId } = await attachedNoise();
    const [other] = await rowsOf(fileId);
    await app.database.asOwner('UPDATE document_reading SET reading = $2 WHERE id = $1', [
      other!.id,
      row!.reading,
    ]);
    expect((await readingsOf(nurse, fileId).expect(503)).body.code).toBe('data_unreadable');
    await app.database.asOwner('UPDATE document_reading SET reading = NULL WHERE id = $1', [other!.id]);
  });

  it('are told to nobody who may not see the file', async () => {
    await readingsOf(await journey.signInCandidate(), diploma).expect(404);
    await readingsOf(await journey.signInStaff('hospital-officer'), diploma).expect(404);
    await readingsOf(nurse, nurse.accountId).expect(404);
  });

  it('are not read again when they are attached again', async () => {
    await journey.addCredential(nurse, 'education', { diplomaPicture: diploma });
    const rows = await rowsOf(diploma);
    expect(rows.map(({ status, tries }) => [status, tries])).toEqual([['read', 1]]);
  });

  it('of a declaration wait to be read too, and a reviewer’s look at what was read is on record', async () => {
    await new DeclarationSteps(journey).submitted(nurse, await journey.publishSeason());
    const form = String(nurse.details['applicationForm']);
    expect(await shown(nurse, form)).toMatchObject([
      { section: 'declaration_details', field: 'applicationForm', status: 'queued' },
    ]);
    const officer = await journey.signInStaff('hospital-officer');
    const [reading] = await shown(officer, diploma);
    expect(reading!.fields.length).toBeGreaterThan(5);
    const recorded = await app.database.asOwner(
      `SELECT subject_id FROM activity WHERE type = 'file.reading_opened' AND actor_id = $1`,
      [officer.accountId],
    );
    expect(recorded).toEqual([{ subject_id: diploma }]);
  });
});

describe('what was typed', () => {
  interface Found {
    readonly incomplete: boolean;
    readonly items: readonly { code: string; field: string; places: { source: string; value: string }[] }[];
  }
  const findingsOf = (who: SignedIn, id: string) =>
    app.http.get(`/api/credentials/${id}/findings`).set(as(who));

  it('as it stands on the paper is nothing to look at twice', async () => {
    const education = nurse.credentials.education!;
    const { items } = await bodyOf<Found>(findingsOf(nurse, education).expect(200));
    expect(items).toEqual([]);
    await findingsOf(await journey.signInCandidate(), education).expect(404);
  });

  it('otherwise is told to its owner, with what stands where', async () => {
    const { fields: truth } = await documentTruth('diploma-college-nursing.jpg');
    const mistyped = { diplomaPicture: diploma, graduatedOn: '2012-06-03', school: truth['毕业院校'] };
    const id = await journey.addCredential(nurse, 'education', mistyped);
    const { items } = await bodyOf<Found>(findingsOf(nurse, id).expect(200));
    expect(items.map(({ code, field }) => [code, field])).toEqual([['date_differs', 'graduatedOn']]);
    expect(items[0]!.places.map(({ source, value }) => [source, value])).toEqual([
      ['document', truth['毕业时间']],
      ['form', '2012-06-03'],
    ]);
  });
});

describe('what cannot be read', () => {
  it('is said to be so, and stands in nobody’s way', async () => {
    const { fileId } = await attachedNoise();
    expect((await shown(nurse, fileId))[0]).toMatchObject({ status: 'queued', kind: null, fields: [] });
    await runJob(app, 'read-documents');
    expect((await shown(nurse, fileId))[0]).toMatchObject({ status: 'unreadable', fields: [] });
  });

  it('for a fault of ours is tried again, and given up in the end', async () => {
    const { fileId } = await attachedNoise();
    await app.get(FileStore).delete(`attachments/${fileId}`);
    for (const seconds of READING_BACK_OFF_SECONDS) {
      await runJob(app, 'read-documents');
      await runJob(app, 'read-documents');
      expect((await rowsOf(fileId))[0]!.status).toBe('queued');
      await app.clock.advance(seconds * 1000);
    }
    await runJob(app, 'read-documents');
    const [row] = await rowsOf(fileId);
    expect([row!.status, row!.tries]).toEqual(['failed', READING_BACK_OFF_SECONDS.length + 1]);
  });
});

describe('what was read', () => {
  it('goes with its file', async () => {
    const { fileId, credentialId } = await attachedNoise();
    await app.http.delete(`/api/credentials/${credentialId}`).set(as(nurse)).expect(204);
    expect(await rowsOf(fileId)).toHaveLength(1);
    await app.http.delete(`/api/files/${fileId}`).set(as(nurse)).expect(204);
    expect(await rowsOf(fileId)).toEqual([]);
    await readingsOf(nurse, fileId).expect(404);
  });

  it('is given to other modules by the ids of files', async () => {
    const readings = await app.get(DocumentReadings).of([diploma]);
    expect(readings.map(({ field, reading }) => [field, reading?.kind])).toEqual([
      ['diplomaPicture', 'education_certificate'],
    ]);
  });
});

describe('pictures', () => {
  it('of other people that show the same are found, by an index', async () => {
    const other = await journey.signInCandidate();
    await journey.verify(other, 'front-easy-2');
    const theirs = await journey.upload(other, 'diploma-college-nursing.jpg');
    await journey.addCredential(other, 'education', { diplomaPicture: theirs });
    await runJob(app, 'read-documents');
    const hashes = app.get(PictureHashes);
    const alike = await hashes.alikeOf([diploma]);
    expect(alike.get(diploma)).toEqual([
      { fileId: theirs, ownerId: other.accountId, distance: 0, detailDistance: 0 },
    ]);
    const plans = await plansOf(app, () => hashes.alikeOf([diploma]), { avoidTableScans: true });
    expect(plans).toContain('picture_hash_bands_index');
    expect(plans).not.toContain('Seq Scan');
  });
});
