import { givenUp } from '../given-up.ts';
import type { Transfer } from '../target.ts';

/** `fetch`, unless the transfer is watched: it cannot tell how much of a body has been sent. */
export const send = (request: Request, transfer?: Transfer): Promise<Response> =>
  transfer ? sendWatched(request, transfer) : fetch(request);

async function sendWatched(request: Request, transfer: Transfer): Promise<Response> {
  const body = await request.arrayBuffer();
  return new Promise((resolve, reject) => {
    const asked = new XMLHttpRequest();
    asked.open(request.method, request.url);
    request.headers.forEach((value, name) => asked.setRequestHeader(name, value));
    asked.upload.onprogress = ({ loaded, total }) => transfer.sent?.(loaded / Math.max(total, 1));
    asked.onload = () => resolve(answerOf(asked));
    asked.onerror = () => reject(new TypeError('no answer'));
    asked.onabort = () => reject(givenUp());
    asked.send(body);
    transfer.begun?.(() => asked.abort());
  });
}

function answerOf(asked: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const line of asked.getAllResponseHeaders().split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  return new Response(asked.responseText, { status: asked.status, headers });
}
