/** In units of the usual distance between two characters: the end of a strip lies at about 0.8, the next one at 1. */
const ROOM_FOR_ANOTHER = 1.4;
const GAP_FOR_ANOTHER = 1.75;

/**
 * Whether a tightly cut strip, whose characters stand at these positions (0 … 1), has room for a character that was not read, at its end or between two others. The
 * recogniser passes over characters that are strange to it: a name of three must not be taken for its first two.
 */
export function hasRoomForAnother(positions: readonly number[]): boolean {
  const gaps = positions.slice(1).map((position, before) => position - positions[before]!);
  if (gaps.length === 0) return false;
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]!;
  return 1 - positions.at(-1)! > ROOM_FOR_ANOTHER * usual || Math.max(...gaps) > GAP_FOR_ANOTHER * usual;
}
