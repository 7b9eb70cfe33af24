import { connect, type Socket } from 'node:net';
import { AnswerReader, type WireAnswer } from './answer-reader.ts';
import { type WireRequest, writtenRequest } from './wire-request.ts';

/** The API answers within twenty seconds, or says that it cannot; its machine may be slow, but what hangs hangs longer. */
const PATIENCE_MS = 120_000;

/** No answer came: the connection was closed, or nothing was heard. */
export class Unanswered extends Error {}

/** One connection to a server, kept from request to request and opened anew when it was closed. */
export class Wire {
  private readonly host: string;
  private readonly port: number;
  private socket: Socket | undefined;

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.host = hostname;
    this.port = Number(port);
  }

  /** @throws Unanswered */
  async send(request: WireRequest): Promise<WireAnswer> {
    if (this.socket?.readyState !== 'open') this.close();
    const kept = this.socket !== undefined;
    try {
      return await this.sendOnce(request);
    } catch (error) {
      // A server may close a connection that it has answered on, just when the next request is sent.
      if (!kept) throw error;
      return this.sendOnce(request);
    }
  }

  close(): void {
    this.socket?.destroy();
    this.socket = undefined;
  }

  private async sendOnce(request: WireRequest): Promise<WireAnswer> {
    const socket = (this.socket ??= await this.open());
    let isAnswered = false;
    try {
      const answer = await exchange(socket, request);
      isAnswered = answer.headers['connection'] !== 'close' && !request.last;
      return answer;
    } finally {
      if (!isAnswered) this.close();
    }
  }

  private open(): Promise<Socket> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: this.host, port: this.port, noDelay: true });
      socket.once('connect', () => resolve(socket.removeAllListeners('error')));
      socket.once('error', reject);
    });
  }
}

function exchange(socket: Socket, request: WireRequest): Promise<WireAnswer> {
  const reader = new AnswerReader(request.method);
  return new Promise<WireAnswer>((resolve, reject) => {
    const timer = setTimeout(() => done(() => reject(new Unanswered('nothing was heard'))), PATIENCE_MS);
    const done = (settle: () => void) => {
      clearTimeout(timer);
      for (const event of ['data', 'end', 'error', 'close']) socket.removeAllListeners(event);
      // Whatever happens to a connection that nobody waits on is seen at the next request.
      socket.on('error', () => undefined);
      settle();
    };
    const attempt = (read: () => WireAnswer | undefined, ended: boolean) => {
      try {
        const answer = read();
        if (answer) done(() => resolve(answer));
        else if (ended) done(() => reject(new Unanswered('the connection was closed')));
      } catch (error) {
        done(() => reject(error as Error));
      }
    };
    socket.on('data', (chunk: Buffer) => attempt(() => reader.read(chunk), false));
    socket.on('end', () => attempt(() => reader.end(), true));
    socket.on('close', () => attempt(() => reader.end(), true));
    socket.on('error', () => undefined);
    socket.write(writtenRequest(request));
  });
}
