import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { idCardPicture } from '@htp/test-kit';
import { filesHolding, flushLog } from '../../../../test/residue.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { ownServer } from '../../../../test/own-server.ts';
import { card, newCandidate, send } from '../identity.fixture.ts';

/** Each real picture takes about a second, several when the machine has other work. */
vi.setConfig({ testTimeout: 90_000 });

/**
 * The short form of promise 5: after a pass, a failure and an upload broken off, nothing of the photographs is in the
 * temporary folder (with the file store in it), nor in PostgreSQL's folder: whatever is written to a
 * table goes through its WAL. And the scan finds what is there.
 */
let folder: string;
let app: TestApplication;
const { folder: serverFolder } = ownServer();
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
    await flushLog(app.database);
    const pictures = [passing.front, passing.back, failing.front, failing.back, brokenOff];
    expect(await filesHolding(pictures, folder, startedAt)).toEqual([]);
    expect(await filesHolding(pictures, serverFolder, startedAt)).toEqual([]);
  });

  it('would be found, had they been written', async () => {
    const control = await idCardPicture('front-easy-4');
    await writeFile(join(folder, 'control'), control.toString('base64'));
    await app.database.asOwner('CREATE TABLE control AS SELECT $1::bytea AS picture', [control]);
    await flushLog(app.database);
    expect(await filesHolding([control], folder, startedAt)).toEqual([join(folder, 'control')]);
    const kept = await filesHolding([control], serverFolder, startedAt);
    expect(kept.some((path) => path.includes('pg_wal'))).toBe(true);
  });
});
