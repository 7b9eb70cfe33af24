import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from '../frame/proof.ts';
import type { Ground } from '../ground/ground.ts';
import { as, signInCandidate } from '../ground/people.ts';
import { Server } from '../ground/server.ts';
import { bind, type Known } from './known.ts';

const PATHS = ['/api/identity', '/api/credentials', '/api/declarations'];
const MOST_ASKED = 200;

/** The old keys are gone: whoever is asked for opens with the new ones. */
export async function everythingOpens(run: Run, ground: Ground, known: Known, people: number): Promise<void> {
  const asked = run.many(MOST_ASKED, 10);
  let unreadable = 0;
  for (let serial = 0; serial < asked; serial++) {
    const session = await signInCandidate(
      ground.url(serial),
      `seeded${Math.floor((serial * people) / asked)}`,
    );
    for (const path of PATHS)
      if (!(await opens(`${ground.url(serial)}${path}`, as(session)))) unreadable += 1;
  }
  run.report.figure('reads without the old keys', asked * PATHS.length);
  run.report.figure('of them failed', unreadable, { atMost: 0 });
  const somebody = await signInCandidate(ground.url(0), 'seeded0');
  const rebound = await bind(ground.url(0), somebody, known.unitId);
  const { code } = (await rebound.json()) as { code?: string };
  report(run, rebound.ok || code !== 'unit_code_wrong');
}

const report = ({ report: to }: Run, isGood: boolean) =>
  to.figure('a confirmation code issued under the old key is still right', isGood ? 1 : 0, { atLeast: 1 });

/**
 * A ring that was stolen before the rotation, and the database of after it. The thief signs tokens as we do, so that it is the sealed
 * values which refuse him and not his lack of a session.
 */
export async function oldRingOpensNothing(run: Run, ground: Ground, oldRing: string): Promise<void> {
  const thief = await Server.start(run.apiBuild, {
    ...ground.settings,
    KEY_FILE: await withTokensOfNow(ground, oldRing),
  });
  const asked = 5;
  const statuses: number[] = [];
  try {
    for (let serial = 0; serial < asked; serial++) {
      const session = await signInCandidate(ground.url(0), `seeded${serial}`);
      statuses.push(await statusOf(`${thief.url}/api/identity`, as(session)));
    }
  } finally {
    await thief.kill();
  }
  const opened = statuses.filter((status) => status < 400).length;
  run.report.figure('identities that the old ring opens', opened, { atMost: 0, note: `of ${asked}` });
  run.report.control('the old ring was asked by people who are signed in', !statuses.includes(401));
}

async function withTokensOfNow(ground: Ground, oldRing: string): Promise<string> {
  const [old, now] = await Promise.all(
    [oldRing, ground.settings['KEY_FILE']!].map(
      async (path) => JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>,
    ),
  );
  const path = join(ground.folder, 'keys-stolen.json');
  await writeFile(path, JSON.stringify({ ...old, token: now?.['token'] }), { mode: 0o600 });
  return path;
}

async function opens(address: string, headers: Record<string, string>): Promise<boolean> {
  return (await statusOf(address, headers)) < 400;
}

async function statusOf(address: string, headers: Record<string, string>): Promise<number> {
  const answer = await fetch(address, { headers });
  await answer.body?.cancel();
  return answer.status;
}
