import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { StartProblem } from './start-problem.ts';

/** @throws StartProblem when somebody listens there already. */
export async function requireFreePort(port: number, host: string): Promise<void> {
  try {
    await listenOnce(port, host);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartProblem(
      `cannot listen on ${host}:${port} (${code}): stop what uses it, or set PORT to another`,
    );
  }
}

/** Below the ports that systems give to connections that go out: one of those could be taken before it is listened on. */
const CHOSEN_FROM = [10_000, 32_000] as const;

/** A port of this machine that nobody uses now. */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = await listenOnce(randomInt(...CHOSEN_FROM), '127.0.0.1').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    });
    if (port !== undefined) return port;
  }
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => {
      const address = probe.address() as { port: number };
      probe.close(() => resolve(address.port));
    });
  });
}
