import type { OcrEngine } from '../ocr/engine.ts';
import { boxCentre, dominantDirection, readAlong } from '../ocr/text-boxes.ts';
import { confidenceOf, readLines, type TextLine } from '../ocr/text-lines.ts';
import { distance, inverse, project, quadWidth, turnedHalf, type Quad } from '../picture/geometry.ts';
import type { Raster } from '../picture/raster.ts';
import { isComplete, locate, type LocatedCard } from './locate.ts';

export interface FoundCard {
  /** Null when no ID card could be placed. */
  readonly card: LocatedCard | null;
  /** The text on the card; all text that was read when there is none. */
  readonly lines: readonly TextLine[];
}

/** A card alone on a table has fewer boxes of text; on a printed page the card is sought from the middle outwards. */
const BATCH = 24;
const MOST_BOXES = 168;
/** Text that stands on its head reads as rubbish of low confidence; upright text rarely does. */
const CONFIDENT = 0.8;

/** Looks for an ID card of either side in a picture, whichever way round it lies. */
export async function findCard(
  engine: OcrEngine,
  picture: Raster,
  detectionSide: number,
  typedNumber: string,
): Promise<FoundCard> {
  const boxes = await orderedBoxes(engine, picture, detectionSide);
  const upright = await search(engine, picture, boxes, typedNumber);
  if (upright.card || confidenceOf(upright.lines) >= CONFIDENT) return upright;
  // The longest lines show best whether the picture stands on its head.
  const longest = [...boxes].sort((a, b) => quadWidth(b) - quadWidth(a)).slice(0, 4);
  const turned = await readLines(engine, picture, longest.map(turnedHalf));
  const before = upright.lines.filter(({ quad }) => longest.includes(quad));
  if (confidenceOf(turned) <= confidenceOf(before)) return upright;
  return search(engine, picture, boxes.map(turnedHalf), typedNumber);
}

/** All boxes of text in reading order of their corners, the ones nearest to the middle of the picture first. */
async function orderedBoxes(engine: OcrEngine, picture: Raster, detectionSide: number): Promise<Quad[]> {
  const found = await engine.detect(picture, detectionSide);
  const angle = dominantDirection(found);
  const middle = { x: picture.width / 2, y: picture.height / 2 };
  return found
    .map((box) => ({ box: readAlong(box, angle), far: distance(boxCentre(box), middle) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_BOXES)
    .map(({ box }) => box);
}

async function search(
  engine: OcrEngine,
  picture: Raster,
  boxes: readonly Quad[],
  number: string,
): Promise<FoundCard> {
  const lines: TextLine[] = [];
  for (let at = 0; at < boxes.length; at += BATCH) {
    lines.push(...(await readLines(engine, picture, boxes.slice(at, at + BATCH))));
    const card = bestLocated(lines, number);
    const rest = boxes.slice(at + BATCH);
    if (!card || (rest.length > 0 && !isComplete(card))) continue;
    const onCard = rest.filter((box) => liesOn(card, box));
    lines.push(...(await readLines(engine, picture, onCard)));
    const refined = bestLocated(lines, number) ?? card;
    return { card: refined, lines: lines.filter(({ quad }) => liesOn(refined, quad)) };
  }
  return { card: null, lines };
}

function liesOn({ map }: LocatedCard, box: Quad): boolean {
  const toCard = inverse(map);
  if (!toCard) return false;
  const { x, y } = project(toCard, boxCentre(box));
  return x > 0 && x < 1 && y > 0 && y < 1;
}

function bestLocated(lines: readonly TextLine[], number: string): LocatedCard | null {
  const front = locate(lines, 'front', number);
  const back = locate(lines, 'back', number);
  if (!front || !back) return front ?? back;
  return front.support >= back.support ? front : back;
}
