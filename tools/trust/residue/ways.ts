import { setTimeout as sleep } from 'node:timers/promises';
import { HastyClient, send } from '../ground/multipart.ts';
import type { Server } from '../ground/server.ts';
import { malformed } from './malformed.ts';
import { ROUTE, type Stage } from './stage.ts';

/** How many answers there were of each status; 0 is none at all. */
export type Answers = Readonly<Record<number, number>>;

/** Two at once are one that is read and one that waits. */
const TOGETHER = 2;
/** Longer than the recogniser may take (30 s, waiting included). */
const TOO_LONG_MS = 31_000;
/** So often something is tried that needs a moment which may be missed. */
const TRIES = 20;

/** Until one is answered as it is meant to be: the grain of a picture may spoil it, and a recogniser may be too fast or too slow. */
export async function untilOne(meant: number, way: () => Promise<Answers>): Promise<Answers> {
  const all: Record<number, number> = {};
  for (let tries = 0; tries < TRIES && !all[meant]; tries++)
    for (const [status, count] of Object.entries(await way()))
      all[Number(status)] = (all[Number(status)] ?? 0) + count;
  return all;
}

/** Whole uploads of pictures that pass, or do not. */
export async function judged(stage: Stage, count: number, passes: boolean): Promise<Answers> {
  const statuses: number[] = [];
  for (let done = 0; done < count; done += TOGETHER) {
    await stage.forgetTries();
    const some = Array.from({ length: Math.min(TOGETHER, count - done) });
    statuses.push(...(await Promise.all(some.map(() => sendWhole(stage, stage.server(), passes)))));
  }
  return counted(statuses);
}

/** More at once than may wait. */
export async function crowd(stage: Stage, count: number): Promise<Answers> {
  await stage.forgetTries();
  const { url } = stage.server(0);
  const coming = await Promise.all(
    Array.from({ length: count }, async () => ({
      body: (await stage.verification(false)).body,
      session: await stage.candidate(),
    })),
  );
  return counted(await Promise.all(coming.map(({ body, session }) => send(url, session, body, ROUTE))));
}

/** The whole process pauses while one is read and others wait: when it goes on, their time is over. */
export async function overTime(stage: Stage, count: number): Promise<Answers> {
  await stage.forgetTries();
  const server = stage.server(0);
  const answers = Promise.all(Array.from({ length: count }, () => sendWhole(stage, server, false)));
  await untilReading(server);
  server.signal('SIGSTOP');
  await sleep(TOO_LONG_MS);
  server.signal('SIGCONT');
  return counted(await answers);
}

/** Clients that are gone after some of the bytes. */
export async function brokenOff(stage: Stage, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const { body } = await stage.verification();
    const sent = Math.floor(body.bytes.length * ((n + 0.5) / count));
    const client = new HastyClient(stage.server().url + ROUTE, await stage.candidate(), body, sent);
    await client.hangUpAfter(Math.random() * 100);
  }
}

/** Clients that are gone after all of the bytes, before the answer. */
export async function notAwaited(stage: Stage, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    if (n % TOGETHER === 0) await stage.forgetTries();
    const { body } = await stage.verification(n % 2 === 0);
    const client = new HastyClient(
      stage.server().url + ROUTE,
      await stage.candidate(),
      body,
      body.bytes.length,
    );
    await client.hangUpAfter(Math.random() * 300);
  }
  for (const server of stage.ground.servers) await untilReading(server, false);
}

/** kill -9 while pictures come in, one is read and others wait. */
export async function killed(stage: Stage, count: number): Promise<void> {
  const server = stage.server(0);
  let tries = 1;
  while (!(await isFoundReading(stage, server, count)))
    if (++tries > TRIES) throw new Error('the recogniser was never found reading');
  await server.kill();
  await server.start();
}

/** Sends some pictures whole and others in part. @returns false when those that were whole have been answered before anybody looked */
async function isFoundReading(stage: Stage, server: Server, count: number): Promise<boolean> {
  await stage.forgetTries();
  const clients = await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const { body } = await stage.verification();
      const sent = n % 2 === 0 ? body.bytes.length : Math.floor(body.bytes.length * Math.random());
      return { body, sent, session: await stage.candidate() };
    }),
  );
  const hasty = clients.map(
    ({ body, sent, session }) => new HastyClient(server.url + ROUTE, session, body, sent),
  );
  await Promise.all(hasty.map((client) => client.sent()));
  const whole = hasty.filter((_, n) => n % 2 === 0);
  while (!whole.every(({ isAnswered }) => isAnswered)) {
    if ((await loadOf(server)).running > 0) return true;
    await sleep(10);
  }
  return false;
}

/** Requests that are not what they should be, with a picture in them. */
export async function wrong(stage: Stage, count: number): Promise<Answers> {
  const statuses: number[] = [];
  const session = await stage.candidate();
  for (let n = 0; n < count; n++) {
    const verification = await stage.verification();
    const { body, path = ROUTE } = malformed(verification, n);
    statuses.push(await send(stage.server().url, session, body, path));
  }
  return counted(statuses);
}

async function sendWhole(stage: Stage, { url }: Server, passes: boolean): Promise<number> {
  const { body } = await stage.verification(passes);
  return send(url, await stage.candidate(), body, ROUTE);
}

/** Waits until the recogniser of this process reads something, or nothing any more. */
async function untilReading(server: Server, reading = true): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const { running, waiting } = await loadOf(server);
    if (reading ? running > 0 : running + waiting === 0) return;
    await sleep(10);
  }
  throw new Error(`the recogniser ${reading ? 'never began' : 'never ended'}`);
}
const MOST_LOOKS = 20_000;

async function loadOf({ url }: Server): Promise<{ running: number; waiting: number }> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const gauge = (name: string) => Number(new RegExp(`^${name} (\\d+)`, 'm').exec(metrics)?.[1] ?? 0);
  return { running: gauge('recognizer_running'), waiting: gauge('recognizer_waiting') };
}

function counted(statuses: readonly number[]): Answers {
  const answers: Record<number, number> = {};
  for (const status of statuses) answers[status] = (answers[status] ?? 0) + 1;
  return answers;
}
