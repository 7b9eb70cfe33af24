/** A request exactly as it goes over the wire, whether HTTP allows it or not. */
export interface WireRequest {
  readonly method: string;
  /** Percent-encoded or not; characters above U+00FF are sent as UTF-8. */
  readonly target: string;
  /** In this order, the same name more than once if need be; values as {@link target}. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: Buffer;
  /** Nothing can be asked on this connection afterwards: it is closed when the answer is there. */
  readonly last?: boolean;
}

/** Text whose characters may be single bytes (`\x80` is the byte 0x80) or beyond, which are UTF-8. */
export const bytesOf = (text: string): Buffer =>
  /[^\0-\xff]/.test(text) ? Buffer.from(text, 'utf8') : Buffer.from(text, 'latin1');

/** `Content-Length` is added unless the headers frame the body themselves. */
export function writtenRequest({ method, target, headers, body, last }: WireRequest): Buffer {
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  const framed = names.has('content-length') || names.has('transfer-encoding');
  const all = [
    ...(names.has('host') ? [] : [['Host', '127.0.0.1'] as const]),
    ...headers,
    ...(framed || (body === undefined && method === 'GET')
      ? []
      : [['Content-Length', String(body?.length ?? 0)] as const]),
    ...(last && !names.has('connection') ? [['Connection', 'close'] as const] : []),
  ];
  const head = [`${method} ${target} HTTP/1.1`, ...all.map(([name, value]) => `${name}: ${value}`)];
  const lines = head.map((line) => Buffer.concat([bytesOf(line), Buffer.from('\r\n')]));
  return Buffer.concat([...lines, Buffer.from('\r\n'), body ?? Buffer.of()]);
}
