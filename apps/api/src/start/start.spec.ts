import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '@htp/embedded-postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder, settingsOfRunningStart } from './data-folder.ts';
import { openDatabase } from './database.ts';
import { requireFreePort } from './ports.ts';
import { StartProblem } from './start-problem.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'htp-start-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** One line that says what to do. */
const oneLine = async (starting: Promise<unknown>) => {
  const problem = await starting.then(
    () => undefined,
    (error: Error) => error,
  );
  expect(problem).toBeInstanceOf(StartProblem);
  expect(problem!.message).not.toContain('\n');
  return problem!.message;
};

describe('a start that cannot be', () => {
  it('names a port that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    expect(await oneLine(requireFreePort(port, '127.0.0.1'))).toMatch(`127.0.0.1:${port} (EADDRINUSE)`);
    other.close();
  });

  it('names a data folder it cannot write to', async () => {
    // Not a directory: refused for everybody, root included.
    const file = join(folder, 'file');
    await (await openDataFolder(join(folder, 'other'))).release();
    await writeFile(file, '');
    expect(await oneLine(openDataFolder(join(file, 'data')))).toMatch(
      /cannot write to the data folder .* \(ENOTDIR\)/,
    );
  });

  it('names a database that does not answer, without its password', async () => {
    const port = await findFreePort();
    const url = `postgres://somebody:hunter2@127.0.0.1:${port}/htp`;
    const message = await oneLine(openDatabase({ DATABASE_URL: url }, folder));
    expect(message).toBe(`cannot reach the database at 127.0.0.1:${port}/htp: ECONNREFUSED`);
  });

  it('names a start that runs on the same folder', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 30000)']);
    const held = await openDataFolder(folder);
    await writeFile(join(folder, 'start.pid'), String(other.pid));
    expect(await oneLine(openDataFolder(folder))).toContain(`already running as process ${other.pid}`);
    other.kill();
    await new Promise((resolve) => other.once('exit', resolve));
    await expect(openDataFolder(folder)).resolves.toBeDefined();
    await held.release();
  });
});

describe('the data folder', () => {
  it('keeps its keys from one start to the next', async () => {
    const first = await openDataFolder(folder);
    const before = await stat(first.keyFile);
    await first.release();
    const second = await openDataFolder(folder);
    expect((await stat(second.keyFile)).mtimeMs).toBe(before.mtimeMs);
    expect((await stat(second.keyFile)).mode & 0o077).toBe(0);
  });

  it('lends its settings to commands while the start runs, to their owner only', async () => {
    const held = await openDataFolder(folder);
    await held.publish({ DATABASE_URL: 'postgres://a@b/c' });
    expect(await settingsOfRunningStart(folder)).toEqual({ DATABASE_URL: 'postgres://a@b/c' });
    expect((await stat(join(folder, 'settings.json'))).mode & 0o077).toBe(0);
    await held.release();
    expect(await oneLine(settingsOfRunningStart(folder))).toContain('npm start');
  });
});
