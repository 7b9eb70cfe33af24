import type { OcrEngine } from '../../ocr/engine.ts';
import { stripOf } from '../../ocr/engine.ts';
import { greedyReading, type ProbabilityMatrix } from '../../ocr/ctc.ts';
import { readAlong } from '../../ocr/text-boxes.ts';
import { quadHeight, quadWidth, turnedHalf, type Quad } from '../../picture/geometry.ts';
import type { Raster } from '../../picture/raster.ts';
import { pruned } from '../evidence/kept-strip.ts';
import { cleaned } from './cleaned.ts';
import { directionOfText } from './direction.ts';
import { straighteningOf } from './frame.ts';
import type { PageLine } from './glyph.ts';
import { lineOf, type ReadStrip } from './picture-line.ts';

/** Longer side in pixels of the picture in which text is looked for; pages are dense. */
const DETECTION_SIDE = 1440;
/** A page has fewer boxes of text than this; a picture full of them is no paper, and time is bounded. */
const MOST_BOXES = 220;

/**
 * All lines of text of a page, whichever way round it lies. What is lighter than `lightest` (a share of the paper around it) is taken for
 * a watermark or the ground.
 */
export async function readPicture(
  engine: OcrEngine,
  picture: Raster,
  page: number,
  lightest: number,
): Promise<PageLine[]> {
  const clean = cleaned(picture, lightest);
  try {
    return await linesOf(engine, clean, page);
  } finally {
    clean.data.fill(0);
  }
}

async function linesOf(engine: OcrEngine, picture: Raster, page: number): Promise<PageLine[]> {
  const found = (await engine.detect(picture, DETECTION_SIDE)).filter(
    (quad) => quadHeight(quad) > 6 && quadWidth(quad) > 6,
  );
  const direction = directionOfText(found);
  const along = found
    .sort((a, b) => quadWidth(b) - quadWidth(a))
    .slice(0, MOST_BOXES)
    .map((quad) => readAlong(quad, direction));
  const upright = (await standsOnItsHead(engine, picture, along)) ? along.map(turnedHalf) : along;
  const read: ReadStrip[] = [];
  for (const quad of upright) {
    const matrix = await engine.recognise(stripOf(picture, quad));
    read.push({ quad, characters: charactersOf(engine, matrix), strip: pruned(matrix, engine.dictionary) });
  }
  const kept = read.filter(({ characters }) => characters.length > 0);
  const angle = directionOf(upright);
  const straighten = straighteningOf(
    kept.map(({ quad }) => quad),
    angle,
  );
  return kept.map((strip) => lineOf(strip, straighten, picture, page));
}

const charactersOf = (engine: OcrEngine, matrix: ProbabilityMatrix): ReadStrip['characters'] =>
  greedyReading(matrix).map(({ index, probability, position }) => ({
    character: engine.dictionary.characters[index]!,
    probability,
    position,
  }));

/** The direction (−π … π) in which the quads are read, long ones counting most. */
function directionOf(quads: readonly Quad[]): number {
  let [x, y] = [0, 0];
  for (const [tl, tr] of quads) {
    x += tr.x - tl.x;
    y += tr.y - tl.y;
  }
  return Math.atan2(y, x);
}

/** Text that stands on its head reads as rubbish of low confidence: the longest lines are tried both ways. */
const TRIED = 6;
async function standsOnItsHead(engine: OcrEngine, picture: Raster, quads: readonly Quad[]): Promise<boolean> {
  const longest = quads.slice(0, TRIED);
  const certainty = async (tried: readonly Quad[]): Promise<number> => {
    let sum = 0;
    for (const quad of tried) {
      const read = greedyReading(await engine.recognise(stripOf(picture, quad)));
      sum += read.reduce((total, { probability }) => total + probability - 0.5, 0);
    }
    return sum;
  };
  return (await certainty(longest.map(turnedHalf))) > (await certainty(longest));
}
