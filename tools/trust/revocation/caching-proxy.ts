import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Kept {
  readonly until: number;
  readonly status: number;
  readonly body: Buffer;
}

/** What nobody may put in front of the API: it answers reads again for a while as it answered them before. */
export async function cachingProxy(
  target: string,
  keptForMs: number,
): Promise<{ url: string; close: () => Promise<void> }> {
  const kept = new Map<string, Kept>();
  const server = createServer((incoming, answer) => {
    void (async () => {
      const key = `${incoming.url} ${incoming.headers.authorization}`;
      const known = kept.get(key);
      const isRead = incoming.method === 'GET';
      if (isRead && known && known.until > performance.now()) {
        answer.writeHead(known.status).end(known.body);
        return;
      }
      const { status, body } = await passed(target, incoming);
      if (isRead) kept.set(key, { until: performance.now() + keptForMs, status, body });
      answer.writeHead(status).end(body);
    })().catch(() => answer.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, close };
}

async function passed(target: string, incoming: IncomingMessage): Promise<Pick<Kept, 'status' | 'body'>> {
  const { method, headers } = incoming;
  const forward = request(`${target}${incoming.url}`, { method, headers });
  incoming.pipe(forward);
  const [said] = (await once(forward, 'response')) as [IncomingMessage];
  return { status: said.statusCode!, body: await buffer(said) };
}
