import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A request as a simulator sees it. `body` is the parsed JSON, or undefined when there was none or it was no JSON. */
export interface SimulatedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

export interface SimulatedAnswer {
  readonly status: number;
  /** Sent as JSON; text is sent as it is. */
  readonly body: unknown;
  /** Beside, or instead of, the type of JSON. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds before it is sent. */
  readonly delay?: number;
}

/** What a simulator can be told to do instead of answering: give this answer, or one to the request in its time, or none at all. */
export type Fault =
  SimulatedAnswer | ((request: SimulatedRequest) => SimulatedAnswer | Promise<SimulatedAnswer>) | 'hang';

/** A simulator must never stand in for the real service before real people. */
export class SimulatorRefused extends Error {
  constructor() {
    super('simulators are refused in production');
    this.name = 'SimulatorRefused';
  }
}

/** An outside service played on this machine over real HTTP, so that the API runs its real client. */
export abstract class HttpSimulator {
  private readonly server: Server;
  private readonly faults: Fault[] = [];

  /** @throws SimulatorRefused in production */
  constructor(nodeEnv: 'development' | 'test' | 'production') {
    if (nodeEnv === 'production') throw new SimulatorRefused();
    this.server = createServer((request, response) => void this.serve(request, response));
  }

  /** @param port 0 for any free one @returns the base URL */
  start(port: number, host = '127.0.0.1'): Promise<string> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => {
        resolve(`http://${host}:${(this.server.address() as AddressInfo).port}`);
      });
    });
  }

  /** Ends open connections too, the hanging ones among them. */
  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  /** The next requests, one for each fault, meet them in this order. */
  failNext(...faults: Fault[]): void {
    this.faults.push(...faults);
  }

  protected abstract answer(request: SimulatedRequest): SimulatedAnswer;

  /** Whether a request is one to the simulator itself, which meets no fault. */
  protected isControl(_request: SimulatedRequest): boolean {
    return false;
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await read(incoming);
    const fault = this.isControl(request) ? undefined : this.faults.shift();
    if (fault === 'hang') return;
    const given = typeof fault === 'function' ? await fault(request) : fault;
    const { status, body, headers, delay } = given ?? this.answer(request);
    if (delay !== undefined) await sleep(delay);
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }
}

async function read(incoming: IncomingMessage): Promise<SimulatedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return {
    method: incoming.method ?? '',
    url: new URL(incoming.url ?? '/', 'http://simulator'),
    headers: incoming.headers,
    body: parse(Buffer.concat(chunks).toString('utf8')),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
