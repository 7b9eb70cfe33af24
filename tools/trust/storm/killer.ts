import { setTimeout as sleep } from 'node:timers/promises';
import type { Ground } from '../ground/ground.ts';

/** Every so many kills it is PostgreSQL. */
const POSTGRES_EVERY = 5;
const BACK_WITHIN_MS = 5 * 60_000;

export interface Killed {
  readonly what: 'api' | 'postgres';
  /** From the kill until every process answers again that it is ready. */
  readonly backAfterMs: number;
}

/** kill -9, and started again at once, as whatever watches over processes would. */
export async function killAndRaise(ground: Ground, count: number): Promise<Killed> {
  const what = count % POSTGRES_EVERY === POSTGRES_EVERY - 1 ? 'postgres' : 'api';
  const begun = performance.now();
  if (what === 'postgres') {
    await ground.postgres.kill();
    await ground.postgres.start();
  } else {
    const victim = oneOf(ground);
    await victim.kill();
    await victim.start();
  }
  await everybodyIsBack(ground);
  return { what, backAfterMs: performance.now() - begun };
}

/** Ends a process as a deployment does and starts it again. @returns after how many milliseconds it had ended */
export async function stopAndRaise(ground: Ground): Promise<number> {
  const begun = performance.now();
  const server = oneOf(ground);
  await server.stop();
  const endedAfterMs = performance.now() - begun;
  await server.start();
  await everybodyIsBack(ground);
  return endedAfterMs;
}

const oneOf = ({ servers }: Ground) => servers[Math.floor(Math.random() * servers.length)]!;

const everybodyIsBack = ({ servers }: Ground) => Promise.all(servers.map(({ url }) => isBack(url)));

async function isBack(url: string): Promise<void> {
  const until = performance.now() + BACK_WITHIN_MS;
  while (performance.now() < until) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await sleep(20);
  }
  throw new Error(`${url} did not come back`);
}
