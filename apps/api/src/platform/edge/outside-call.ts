/** Why an outside service gave no answer that can be believed. For logs and retries: holds no address, secret or content. */
export class OutsideCallFailed extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'OutsideCallFailed';
  }
}

export interface OutsideCall {
  readonly method: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Milliseconds from the call to the last byte of the answer. */
  readonly timeout: number;
  /** Longest answer that is read, in bytes. */
  readonly longestAnswer: number;
}

/**
 * One HTTP call to an outside service that answers in JSON. Follows no redirect: it would carry our secrets elsewhere.
 * @returns the status (2xx or 4xx) and the parsed body
 * @throws OutsideCallFailed on no connection, time out, any other status, an answer too long or not JSON
 */
export async function callOutside(url: URL, call: OutsideCall): Promise<{ status: number; body: unknown }> {
  try {
    const response = await fetch(url, {
      method: call.method,
      headers: { accept: 'application/json', 'content-type': 'application/json', ...call.headers },
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      redirect: 'manual',
      signal: AbortSignal.timeout(call.timeout),
    });
    if (response.status >= 300 && (response.status < 400 || response.status >= 500)) {
      await response.body?.cancel();
      throw new OutsideCallFailed(`status ${response.status}`);
    }
    return { status: response.status, body: parse(await readAtMost(response, call.longestAnswer)) };
  } catch (error) {
    throw error instanceof OutsideCallFailed ? error : new OutsideCallFailed(reasonOf(error));
  }
}

async function readAtMost(response: Response, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > limit) throw new OutsideCallFailed(`answer longer than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new OutsideCallFailed('answer is not JSON');
  }
}

/** The error's own message and cause stay behind: they can name the address with its query. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'timed out';
  const code = ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code;
  return code ? `no connection (${code})` : 'no connection';
}
