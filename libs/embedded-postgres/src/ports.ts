import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the ports that systems give to connections that go out: one of those could be taken before it is listened on. And above 10080,
 * the last of those that `fetch` and browsers refuse to ask.
 */
const CHOSEN_FROM = [10_100, 32_000] as const;

/** What was found is used some time later: this process is given none of them twice. */
const given = new Set<number>();

/** A port of this machine that nobody uses now. */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const chosen = randomInt(...CHOSEN_FROM);
    if (given.has(chosen)) continue;
    given.add(chosen);
    const port = await listenOnce(chosen, '127.0.0.1').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    });
    if (port !== undefined) return port;
  }
}

/** Listens there and stops at once. @returns the port; @throws the system's error when it cannot */
export function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => {
      const address = probe.address() as { port: number };
      probe.close(() => resolve(address.port));
    });
  });
}
