import { setTimeout as sleep } from 'node:timers/promises';

const TRIES = 100;
const PAUSE_MS = 200;

/**
 * A process that has got no connection to its database within three seconds says that it is not available: on a busy machine that tells of the
 * machine. Whoever meant something else by his request asks again, as clients do.
 */
export async function onceReachable(ask: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const answer = await ask();
    if (answer.status !== 503 || tries === TRIES) return answer;
    const { code } = (await answer.clone().json()) as { code?: string };
    if (code !== 'unavailable') return answer;
    await answer.body?.cancel();
    await sleep(PAUSE_MS);
  }
}
