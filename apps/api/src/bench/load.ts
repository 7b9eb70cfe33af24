import autocannon from 'autocannon';

export interface BenchRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Load {
  readonly requests: number;
  readonly seconds: number;
  /** One by one, in ms. */
  readonly latencies: readonly number[];
}

const CONNECTIONS = 32;

/** Sends each request once over 32 connections. @throws Error when one is not answered with success */
export async function send(url: string, requests: readonly BenchRequest[]): Promise<Load> {
  const waiting = requests.values();
  const latencies: number[] = [];
  const refused = new Map<number, number>();
  const begun = performance.now();
  let ended = begun;
  const { errors, timeouts } = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(
      {
        url,
        connections: Math.min(CONNECTIONS, requests.length),
        amount: requests.length,
        timeout: 30,
        requests: [{ setupRequest: (request) => ({ ...request, ...waiting.next().value }) }],
      },
      (error, result) => (error ? reject(error as Error) : resolve(result)),
    );
    running.on('response', (_client, status, _bytes, milliseconds) => {
      // Autocannon itself looks only once a second whether it is done.
      ended = performance.now();
      latencies.push(milliseconds);
      if (status >= 300) refused.set(status, (refused.get(status) ?? 0) + 1);
    });
  });
  const seconds = (ended - begun) / 1000;
  if (errors + timeouts + refused.size > 0)
    throw new Error(
      `${url}: ${errors} errors, ${timeouts} timeouts, refused ${JSON.stringify([...refused])}`,
    );
  return { requests: requests.length, seconds, latencies };
}
