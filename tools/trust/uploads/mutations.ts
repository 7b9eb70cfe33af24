import { pdf, photograph, photographWithPlace } from '@htp/test-kit/hostile-files';
import fc from 'fast-check';
import type { Specimen } from './corpus/specimen.ts';

type Change = (bytes: Buffer) => Buffer;

/** Somewhere in a file, as a part of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Buffer, where: number) => Math.floor(bytes.length * where);

const flip = fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(([where, bits]): Change => (bytes) => {
  const changed = Buffer.from(bytes);
  const index = Math.min(bytes.length - 1, at(bytes, where));
  if (index >= 0) changed[index]! ^= bits;
  return changed;
});
const insert = fc.tuple(place, fc.uint8Array({ maxLength: 64 })).map(
  ([where, more]): Change =>
    (bytes) =>
      Buffer.concat([bytes.subarray(0, at(bytes, where)), more, bytes.subarray(at(bytes, where))]),
);
const remove = fc.tuple(place, fc.nat(64)).map(
  ([where, length]): Change =>
    (bytes) =>
      Buffer.concat([bytes.subarray(0, at(bytes, where)), bytes.subarray(at(bytes, where) + length)]),
);
const repeat = fc.tuple(place, fc.nat(512)).map(
  ([where, length]): Change =>
    (bytes) =>
      Buffer.concat([bytes.subarray(0, at(bytes, where) + length), bytes.subarray(at(bytes, where))]),
);
const cut = place.map(
  (where): Change =>
    (bytes) =>
      bytes.subarray(0, at(bytes, where)),
);
/** Where lengths, sizes and counts stand. */
const largeNumber = fc
  .tuple(place, fc.constantFrom('ffffffff', '7fffffff', '00000000', 'ffff', '80000001'))
  .map(([where, hex]): Change => (bytes) => {
    const changed = Buffer.from(bytes);
    Buffer.from(hex, 'hex').copy(changed, at(bytes, where * where));
    return changed;
  });

const changes = fc.array(fc.oneof(flip, flip, insert, remove, repeat, cut, largeNumber), {
  minLength: 1,
  maxLength: 6,
});

/** Good files, changed at random. @param seed gives the same again */
export async function mutations(count: number, seed: number): Promise<Specimen[]> {
  const bases: readonly [string, Buffer][] = [
    ['JPEG', await photographWithPlace()],
    ['progressive JPEG', await photograph(120, 90).jpeg({ progressive: true }).toBuffer()],
    ['PNG', await photograph(60, 50).png().toBuffer()],
    ['WebP', await photograph(120, 90).webp().toBuffer()],
    ['PDF', await pdf(undefined, 2)],
  ];
  const arbitrary = fc.tuple(fc.constantFrom(...bases), changes);
  return fc.sample(arbitrary, { numRuns: count, seed }).map(([[kind, bytes], steps], n) => ({
    name: `changed ${kind} ${n} of ${seed}`,
    bytes: steps.reduce((changed, step) => step(changed), bytes),
    meant: 'clean',
  }));
}
