import { request } from 'node:http';
import { listening } from '../ground/listening.ts';
import { as, type Session } from '../ground/people.ts';

/** What leaks: at this path one person is answered as another. */
interface Leak {
  readonly path: string;
  readonly from: Session;
  readonly as: Session;
}

/** In front of the API: passes everything on as it is, but for one leak. */
export function leakyProxy(target: string, leak: Leak): ReturnType<typeof listening> {
  return listening((incoming, answer) => {
    const isLeak =
      incoming.url === leak.path && incoming.headers.authorization === as(leak.from).authorization;
    const headers = { ...incoming.headers, ...(isLeak ? as(leak.as) : {}) };
    const passed = request(`${target}${incoming.url}`, { method: incoming.method, headers }, (said) => {
      answer.writeHead(said.statusCode!, said.headers);
      said.pipe(answer);
    });
    incoming.pipe(passed);
  });
}
