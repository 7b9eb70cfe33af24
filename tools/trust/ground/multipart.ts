import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { BOUNDARY, filePart, formOf, textPart } from '../wire/form.ts';
import { as, type Session } from './people.ts';

/** A field of a form, or a file where it has a name. */
export interface Part {
  readonly name: string;
  readonly content: Buffer | string;
  /** Of a part with a file. */
  readonly fileName?: string;
  readonly type?: string;
}

/** What is sent as the body of a request, byte for byte. */
export interface Body {
  readonly type: string;
  readonly bytes: Buffer;
}

/** A form as a browser sends it; files are pictures unless they say otherwise. */
export function multipart(parts: readonly Part[], boundary = BOUNDARY): Body {
  const written = parts.map(({ name, content, fileName, type = 'image/jpeg' }) =>
    fileName === undefined ? textPart(name, content) : filePart(name, fileName, type, Buffer.from(content)),
  );
  return { type: `multipart/form-data; boundary=${boundary}`, bytes: formOf(written, { boundary }) };
}

/** Sends it whole. @returns the answer's status, or 0 when the connection ended without one */
export async function send(
  url: string,
  session: Session,
  { type, bytes }: Body,
  path: string,
): Promise<number> {
  const headers = { ...as(session), 'content-type': type };
  try {
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: new Uint8Array(bytes) });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}

/** A client that sends so many bytes of the body, waits a little, and is gone. */
export class HastyClient {
  /** Whether anything has come back. */
  isAnswered = false;
  private readonly socket;
  private readonly written: Promise<void>;

  /** @param address of the route */
  constructor(address: string, session: Session, { type, bytes }: Body, sent: number) {
    const { port, pathname } = new URL(address);
    this.socket = connect(Number(port), '127.0.0.1');
    this.socket.on('error', () => undefined).once('data', () => (this.isAnswered = true));
    const head =
      `POST ${pathname} HTTP/1.1\r\nHost: trust\r\nAuthorization: ${as(session).authorization}\r\n` +
      `Content-Type: ${type}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
    this.written = new Promise((resolve) => {
      this.socket.once('close', () => resolve());
      this.socket.write(Buffer.concat([Buffer.from(head), bytes.subarray(0, sent)]), () => resolve());
    });
  }

  /** When the system has taken all bytes. */
  async sent(): Promise<void> {
    await this.written;
  }

  async hangUpAfter(milliseconds: number): Promise<void> {
    await this.written;
    await sleep(milliseconds);
    this.socket.destroy();
  }
}
