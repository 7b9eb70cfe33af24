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

/** A port of this machine that nobody uses now. */
export function findFreePort(): Promise<number> {
  return listenOnce(0, '127.0.0.1');
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
