import { once } from 'node:events';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { notSlowerThan } from './index.ts';

const PIECE = Buffer.alloc(64_000);
const pieces = (many: number) => Readable.from(Array.from({ length: many }, () => PIECE));

describe('a stream with a lowest rate', () => {
  it('is broken off for whoever takes less, and its source with it', async () => {
    const source = pieces(100);
    const stream = notSlowerThan({ bytes: 1_000, inMs: 30 }, source);
    await once(stream, 'readable');
    stream.read(1);
    await expect(once(stream, 'end')).rejects.toThrow('too slow');
    expect(source.destroyed).toBe(true);
  });

  it('reaches whoever takes enough, whole', async () => {
    const stream = notSlowerThan({ bytes: 1_000, inMs: 10 }, pieces(20));
    expect(await buffer(stream)).toHaveLength(20 * PIECE.length);
  });

  it('waits for a source that is slow itself', async () => {
    async function* slow() {
      yield PIECE;
      await sleep(120);
      yield PIECE;
    }
    const stream = notSlowerThan({ bytes: 1_000_000, inMs: 20 }, Readable.from(slow()));
    expect(await buffer(stream)).toHaveLength(2 * PIECE.length);
  });
});
