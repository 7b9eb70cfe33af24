import type { ReadCharacter } from './ctc.ts';

/** In units of the usual distance between two characters: the end of a strip lies at about 0.8, the next one at 1. */
const ROOM_FOR_ANOTHER = 1.4;
const GAP_FOR_ANOTHER = 1.75;

/**
 * Whether a tightly cut strip has room for a character that was not read, at its end or between two others. The
 * recogniser passes over characters that are strange to it: a name of three must not be taken for its first two.
 */
export function hasRoomForAnother(read: readonly ReadCharacter[]): boolean {
  const gaps = read.slice(1).map(({ position }, before) => position - read[before]!.position);
  if (gaps.length === 0) return false;
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]!;
  return 1 - read.at(-1)!.position > ROOM_FOR_ANOTHER * usual || Math.max(...gaps) > GAP_FOR_ANOTHER * usual;
}
