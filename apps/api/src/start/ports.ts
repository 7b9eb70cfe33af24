import { listenOnce } from '@htp/embedded-postgres';
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
