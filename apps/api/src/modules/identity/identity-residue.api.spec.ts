import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { idCardPicture } from '@htp/test-kit';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { card, newCandidate, send } from './identity.fixture.ts';

/** Each real picture takes about a second, several when the machine has other work. */
vi.setConfig({ testTimeout: 90_000 });

/**
 * The short form of promise 5: after a pass, a failure and an upload broken off, nothing of the photographs is in the
 * temporary folder (with the file store in it), nor in PostgreSQL's folder: whatever is written to a
 * table goes through its WAL. And the scan finds what is there.
 */
let folder: string;
let app: TestApplication;
const { folder: serverFolder } = inject('postgres');
const formerFolder = process.env['TMPDIR'];
const startedAt = Date.now();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'htp-residue-'));
  process.env['TMPDIR'] = folder;
  app = await startTestApplication();
});
afterAll(async () => {
  await app.close();
  if (formerFolder === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = formerFolder;
  await rm(folder, { recursive: true, force: true });
});

/** Places in a picture, as bytes, as hexadecimal text and as base64. */
function shinglesOf(picture: Buffer): Buffer[] {
  return [0.2, 0.35, 0.5, 0.65, 0.8].flatMap((place) => {
    const start = Math.floor((picture.length * place) / 3) * 3;
    const shingle = picture.subarray(start, start + 48);
    return [shingle, Buffer.from(shingle.toString('hex')), Buffer.from(shingle.toString('base64'))];
  });
}

/** The files changed since the test began that hold something of these pictures. */
async function filesHolding(pictures: readonly Buffer[], place: string): Promise<string[]> {
  const shingles = pictures.flatMap(shinglesOf);
  const found: string[] = [];
  for (const entry of await readdir(place, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || (await stat(path)).mtimeMs < startedAt) continue;
    const bytes = await readFile(path);
    if (shingles.some((shingle) => bytes.includes(shingle))) found.push(path);
  }
  return found;
}

/** The tests' server answers before its log is written; a commit that waits writes all that came before it. */
const flushLog = () =>
  app.database.asOwner('SET synchronous_commit = on; CREATE TABLE flushed (); DROP TABLE flushed');

/** Sends the larger part of an upload, then is gone. */
async function breakOff(headers: { Authorization: string }, picture: Buffer): Promise<void> {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  socket.write(
    `POST /api/identity/automatic-verifications HTTP/1.1\r\nHost: x\r\nAuthorization: ${headers.Authorization}\r\n` +
      `Content-Type: multipart/form-data; boundary=x\r\nContent-Length: ${picture.length}\r\n\r\n` +
      '--x\r\nContent-Disposition: form-data; name="front"; filename="a.jpg"\r\n\r\n',
  );
  socket.write(picture.subarray(0, picture.length - 1000));
  await sleep(200);
  socket.destroy();
}

describe('photographs', () => {
  it('are nowhere after a pass, a failure and an upload broken off', async () => {
    const someone = await newCandidate(app.http);
    const other = await newCandidate(app.http);
    const passing = await card('front-medium-1');
    const failing = await card('glare-1', 'back-good-1');
    const brokenOff = await idCardPicture('front-easy-3');
    await send(app.http, someone, passing).expect(201);
    await send(app.http, other, failing).expect(422);
    await breakOff(other.headers, brokenOff);
    await flushLog();
    const pictures = [passing.front, passing.back, failing.front, failing.back, brokenOff];
    expect(await filesHolding(pictures, folder)).toEqual([]);
    expect(await filesHolding(pictures, serverFolder)).toEqual([]);
  });

  it('would be found, had they been written', async () => {
    const control = await idCardPicture('front-easy-4');
    await writeFile(join(folder, 'control'), control.toString('base64'));
    await app.database.asOwner('CREATE TABLE control AS SELECT $1::bytea AS picture', [control]);
    await flushLog();
    expect(await filesHolding([control], folder)).toEqual([join(folder, 'control')]);
    const kept = await filesHolding([control], serverFolder);
    expect(kept.some((path) => path.includes('pg_wal'))).toBe(true);
  });
});
