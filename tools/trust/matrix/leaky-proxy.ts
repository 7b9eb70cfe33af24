import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { as, type Session } from '../ground/people.ts';

/** What leaks: at this path one person is answered as another. */
interface Leak {
  readonly path: string;
  readonly from: Session;
  readonly as: Session;
}

/** In front of the API: passes everything on as it is, but for one leak. */
export async function leakyProxy(
  target: string,
  leak: Leak,
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((incoming, answer) => {
    const isLeak =
      incoming.url === leak.path && incoming.headers.authorization === as(leak.from).authorization;
    const headers = { ...incoming.headers, ...(isLeak ? as(leak.as) : {}) };
    const passed = request(`${target}${incoming.url}`, { method: incoming.method, headers }, (said) => {
      answer.writeHead(said.statusCode!, said.headers);
      said.pipe(answer);
    });
    incoming.pipe(passed);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, close };
}
