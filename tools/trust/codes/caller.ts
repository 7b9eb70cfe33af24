import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const SHED_PAUSE_MS = 500;

export interface Answer {
  readonly status: number;
  readonly code: string | undefined;
  /** As it came, but for the request's id, which is of one request only. */
  readonly text: string;
  readonly retryAfter: string | undefined;
  readonly ms: number;
}

export interface Call {
  readonly method: 'PUT' | 'POST';
  readonly url: string;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends JSON, over connections that are kept: a million requests must not cost the one who asks more than the one who answers. */
export async function call(asked: Call): Promise<Answer> {
  for (;;) {
    const answer = await send(asked);
    // Shed before it was looked at: a client sends it again.
    if (answer.code !== 'overloaded') return answer;
    await sleep(SHED_PAUSE_MS);
  }
}

function send(asked: Call): Promise<Answer> {
  const { method, url, body, headers = {} } = asked;
  const begun = performance.now();
  const payload = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method,
        agent,
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(payload),
        },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => (text += part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode!,
            code: /"code":"(\w+)"/.exec(text)?.[1],
            text: text.replace(/,?"requestId":"[^"]*"/, ''),
            retryAfter: answer.headers['retry-after'],
            ms: performance.now() - begun,
          }),
        );
      },
    );
    // The server may close an idle connection at the moment at which it is used again: then nothing was asked.
    const again = (error: Error) => (sent.reusedSocket ? send(asked).then(resolve, reject) : reject(error));
    sent.on('error', again).end(payload);
  });
}

/** Every attacker has an address of its own, out of a network that nobody else has. */
export const from = (n: number) => ({ 'x-forwarded-for': `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}` });
