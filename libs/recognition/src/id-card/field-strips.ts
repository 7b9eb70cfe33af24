import type { ProbabilityMatrix } from '../ocr/ctc.ts';
import { stripOf, type OcrEngine } from '../ocr/engine.ts';
import type { TextLine } from '../ocr/text-lines.ts';
import { project, quadHeight, quadWidth, subQuad, type Point, type Quad } from '../picture/geometry.ts';
import { luminance, percentile, type Raster } from '../picture/raster.ts';
import type { LocatedCard } from './locate.ts';
import type { PrintedCharacter, Zone } from './printed.ts';

/** Where a value stands in the picture. */
export interface FieldStrip {
  readonly quad: Quad;
  /** Where along the strip its characters were read, 0 … 1; none where the detector found no text. */
  readonly positions: readonly number[];
}

/** The strip of a value: cut from the line that holds most of it, or from where the layout has it. */
export function fieldStrip(card: LocatedCard, zone: Zone, printed: readonly PrintedCharacter[]): FieldStrip {
  const line = lineWithMost(printed);
  if (!line) return { quad: quadOf(card, zone), positions: [] };
  const positions = line.characters.map(({ position }) => position);
  const own = printed.filter((character) => character.line === line).map(({ index }) => index);
  const first = Math.min(...own);
  const last = Math.max(...own);
  const start = first === 0 ? 0 : (positions[first - 1]! + 2 * positions[first]!) / 3;
  const end = last === positions.length - 1 ? 1 : (2 * positions[last]! + positions[last + 1]!) / 3;
  // The cut keeps the whole first character: half its width stands before its middle.
  const left = first === 0 ? 0 : Math.min(start, positions[first]! - halfCharacter(line));
  const within = own.map((index) => (positions[index]! - left) / (end - left));
  return { quad: subQuad(line.quad, left, end), positions: within };
}

const halfCharacter = ({ quad }: TextLine): number =>
  (0.45 * quadHeight(quad)) / Math.max(1, quadWidth(quad));

function lineWithMost(printed: readonly PrintedCharacter[]): TextLine | null {
  const count = new Map<TextLine, number>();
  for (const { line } of printed) count.set(line, (count.get(line) ?? 0) + 1);
  const [best] = [...count].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}

const HALF_STRIP = 0.058;

function quadOf({ map }: LocatedCard, { left, right, row }: Zone): Quad {
  const at = (x: number, y: number): Point => project(map, { x, y });
  return [
    at(left, row - HALF_STRIP),
    at(right, row - HALF_STRIP),
    at(right, row + HALF_STRIP),
    at(left, row + HALF_STRIP),
  ];
}

/** The detector may end a box before a thin last character, such as 一; this much of the height is added for it. */
const ROOM_FOR_LAST = 1.2;
/** Beyond this share of the card's width the portrait is near. */
const NEAR_PORTRAIT = 0.54;

/** The fine lines of the ground have about a fifth of the contrast of ink. */
const SHARE_OF_INK = 0.45;
const LEAST_INKED = 0.004;

/** The strip of a value, with room for a last character if the detector left one out. */
export function withRoomForLast(picture: Raster, quad: Quad, printed: readonly PrintedCharacter[]): Quad {
  const last = printed.at(-1);
  if (!last || last.at.x > NEAR_PORTRAIT) return quad;
  const end = 1 + (ROOM_FOR_LAST * quadHeight(quad)) / Math.max(1, quadWidth(quad));
  const text = luminance(stripOf(picture, quad));
  const [ink, paper] = [percentile(text, 0.02), percentile(text, 0.8)];
  const beside = luminance(stripOf(picture, subQuad(quad, 1, end, 0.1, 0.9)));
  const inked = beside.filter((light) => light < paper - SHARE_OF_INK * (paper - ink)).length;
  return inked > LEAST_INKED * beside.length ? subQuad(quad, 0, end) : quad;
}

/** A rendering by where it begins and ends in the strip, in shares of its length and of its height. */
type Cut = readonly [left: number, right: number, top: number, bottom: number];

/** A little taller, tighter, higher, lower: the voices for a doubtful case. */
const OTHER_CUTS: readonly Cut[] = [
  [-0.01, 1.01, -0.12, 1.12],
  [-0.01, 1.01, 0.05, 0.95],
  [0, 1.02, -0.1, 1],
  [0, 1.02, 0, 1.1],
];

/** Tops and bottoms a pixel or two apart, so that the chance in one drawing averages out. */
const FINE_HEIGHTS = [
  { top: 0.02, bottom: 0.98 },
  { top: 0.08, bottom: 0.92 },
  { top: -0.05, bottom: 1.05 },
  { top: 0.04, bottom: 1.02 },
  { top: -0.02, bottom: 0.96 },
  { top: 0.08, bottom: 1.04 },
  { top: -0.04, bottom: 0.92 },
  { top: -0.16, bottom: 1.16 },
];

const FINE_CUTS: readonly Cut[] = FINE_HEIGHTS.flatMap(({ top, bottom }): Cut[] => [
  [0, 1, top, bottom],
  [-0.02, 1.03, top, bottom],
]);

/** The same value drawn in other ways and read again. */
export async function otherRenderings(
  engine: OcrEngine,
  picture: Raster,
  quad: Quad,
): Promise<ProbabilityMatrix[]> {
  const matrices: ProbabilityMatrix[] = [];
  for await (const matrix of renderings(engine, picture, quad, OTHER_CUTS)) matrices.push(matrix);
  return matrices;
}

/** Many more drawings of a value that a few have left open, each made when it is asked for. */
export const fineRenderings = (
  engine: OcrEngine,
  picture: Raster,
  quad: Quad,
): AsyncIterable<ProbabilityMatrix> => renderings(engine, picture, quad, FINE_CUTS);

async function* renderings(
  engine: OcrEngine,
  picture: Raster,
  quad: Quad,
  cuts: readonly Cut[],
): AsyncGenerator<ProbabilityMatrix> {
  for (const cut of cuts) yield await engine.recognise(stripOf(picture, subQuad(quad, ...cut)));
}
