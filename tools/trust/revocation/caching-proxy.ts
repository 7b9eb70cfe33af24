import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { listening } from '../ground/listening.ts';

interface Kept {
  readonly until: number;
  readonly status: number;
  readonly body: Buffer;
}

/** What nobody may put in front of the API: it answers reads again for a while as it answered them before. */
export function cachingProxy(target: string, keptForMs: number): ReturnType<typeof listening> {
  const kept = new Map<string, Kept>();
  return listening((incoming, answer) => {
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
}

async function passed(target: string, incoming: IncomingMessage): Promise<Pick<Kept, 'status' | 'body'>> {
  const { method, headers } = incoming;
  const forward = request(`${target}${incoming.url}`, { method, headers });
  incoming.pipe(forward);
  const [said] = (await once(forward, 'response')) as [IncomingMessage];
  return { status: said.statusCode!, body: await buffer(said) };
}
