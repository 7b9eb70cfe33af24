import { pipeline, type Readable, Transform } from 'node:stream';

/** What a reader has to take of what is there for him. */
export interface LowestRate {
  readonly bytes: number;
  readonly inMs: number;
}

/**
 * The same stream, broken off when its reader takes less than this of what waits for him: whoever reads a byte a minute would keep for
 * himself what is there for few at a time. A source that is slow itself is not held against the reader.
 */
export function notSlowerThan({ bytes, inMs }: LowestRate, source: Readable): Readable {
  let taken = 0;
  const metered = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      taken += chunk.length;
      done(null, chunk);
    },
  });
  const watch = setInterval(() => {
    const waits = metered.readableLength > 0;
    if (waits && taken < bytes) metered.destroy(new Error('the reader is too slow'));
    taken = 0;
  }, inMs).unref();
  metered.once('close', () => clearInterval(watch));
  // Either's end is the other's; whoever reads is told by the stream itself.
  return pipeline(source, metered, () => undefined);
}
