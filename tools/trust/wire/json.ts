/** JSON as it is written, or what is none. */
export class Raw {
  readonly bytes: Buffer;

  constructor(text: string | Buffer) {
    this.bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  }
}

/** An object whose names may come twice, and may be such as no object of ours takes. */
export class Members {
  readonly entries: readonly (readonly [string, unknown])[];

  constructor(entries: readonly (readonly [string, unknown])[]) {
    this.entries = entries;
  }
}

/** `JSON.stringify`, for values that hold {@link Raw} and {@link Members} too. */
export function jsonOf(value: unknown): Buffer {
  if (value instanceof Raw) return value.bytes;
  if (Array.isArray(value)) return enclosed('[', value.map(jsonOf), ']');
  if (typeof value !== 'object' || value === null) return Buffer.from(JSON.stringify(value) ?? 'null');
  const entries = value instanceof Members ? value.entries : Object.entries(value);
  const members = entries
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => Buffer.concat([Buffer.from(`${JSON.stringify(name)}:`), jsonOf(member)]));
  return enclosed('{', members, '}');
}

function enclosed(open: string, parts: readonly Buffer[], close: string): Buffer {
  const between = parts.flatMap((part, place) => (place === 0 ? [part] : [Buffer.from(','), part]));
  return Buffer.concat([Buffer.from(open), ...between, Buffer.from(close)]);
}
