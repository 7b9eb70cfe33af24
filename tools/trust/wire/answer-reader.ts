/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number;
  /** Names in lower case; what was repeated is joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const WITHOUT_BODY = new Set([204, 304]);

/** Reads the answer to one request of a connection. Strict: what is not HTTP is an error. */
export class AnswerReader {
  private received: Buffer = Buffer.of();
  private readonly isHead: boolean;

  constructor(method: string) {
    this.isHead = method === 'HEAD';
  }

  /** @returns the answer once it is whole. @throws Error when it is no answer of HTTP */
  read(chunk: Buffer): WireAnswer | undefined {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    return this.parsed(false);
  }

  /** The connection has ended. @returns the answer, if that was its end */
  end(): WireAnswer | undefined {
    return this.parsed(true);
  }

  private parsed(ended: boolean): WireAnswer | undefined {
    const end = this.received.indexOf(END_OF_HEAD);
    if (end < 0) return undefined;
    const head = headOf(this.received.subarray(0, end).toString('latin1'));
    const rest = this.received.subarray(end + END_OF_HEAD.length);
    if (head.status < 200) {
      this.received = rest;
      return this.parsed(ended);
    }
    const body = this.bodyOf(head, rest, ended);
    return body && { ...head, body };
  }

  private bodyOf(head: Omit<WireAnswer, 'body'>, rest: Buffer, ended: boolean): Buffer | undefined {
    const { status, headers } = head;
    if (this.isHead || WITHOUT_BODY.has(status)) return Buffer.of();
    if (headers['transfer-encoding'] === 'chunked') return chunksOf(rest);
    const length = headers['content-length'];
    if (length === undefined) return ended ? rest : undefined;
    return rest.length >= Number(length) ? rest.subarray(0, Number(length)) : undefined;
  }
}

function headOf(text: string): Omit<WireAnswer, 'body'> {
  const [first = '', ...lines] = text.split('\r\n');
  const status = /^HTTP\/1\.1 (\d{3}) /.exec(`${first} `)?.[1];
  if (status === undefined) throw new Error('the answer is not HTTP');
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) throw new Error('the answer has a header without a name');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return { status: Number(status), headers };
}

function chunksOf(rest: Buffer): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let at = 0; ;) {
    const line = rest.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = Number.parseInt(rest.toString('latin1', at, line), 16);
    const from = line + 2;
    if (rest.length < from + size + 2) return undefined;
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(rest.subarray(from, from + size));
    at = from + size + 2;
  }
}
