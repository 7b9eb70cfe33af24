import { quadHeight, quadWidth, subQuad, turnedHalf, type Point, type Quad } from '../picture/geometry.ts';
import type { Raster } from '../picture/raster.ts';
import { greedyReading, type ProbabilityMatrix } from './ctc.ts';
import { stripOf, type OcrEngine } from './engine.ts';
import { dominantDirection, readAlong } from './text-boxes.ts';

export interface LineCharacter {
  readonly character: string;
  readonly probability: number;
  /** Middle of the character along the line, 0 … 1. */
  readonly position: number;
}

/** A line of text, its corners in reading order. */
export interface TextLine {
  readonly quad: Quad;
  readonly text: string;
  readonly characters: readonly LineCharacter[];
  /** All that the recogniser says of the line, for scoring texts other than the plain reading. */
  readonly matrix: ProbabilityMatrix;
  /** Mean probability of the characters, 0 when nothing is read. */
  readonly confidence: number;
}

/** A page of text is not a card: more boxes than this are not read. */
const MAX_LINES = 40;
/** Text that stands on its head reads as rubbish of low confidence; upright text rarely does. */
const CONFIDENT = 0.8;

/** Finds and reads the text of a picture, whichever way round the picture is. */
export async function readTextLines(
  engine: OcrEngine,
  picture: Raster,
  longSide: number,
): Promise<TextLine[]> {
  const found = await engine.detect(picture, longSide);
  const angle = dominantDirection(found);
  const boxes = found
    .map((box) => readAlong(box, angle))
    .sort((a, b) => quadWidth(b) - quadWidth(a))
    .slice(0, MAX_LINES);
  const lines = await readAll(engine, picture, boxes);
  if (confidenceOf(lines) >= CONFIDENT) return lines;
  const turned = await readAll(engine, picture, boxes.slice(0, 4).map(turnedHalf));
  if (confidenceOf(turned) <= confidenceOf(lines.slice(0, 4))) return lines;
  return [...turned, ...(await readAll(engine, picture, boxes.slice(4).map(turnedHalf)))];
}

async function readAll(engine: OcrEngine, picture: Raster, boxes: readonly Quad[]): Promise<TextLine[]> {
  const lines: TextLine[] = [];
  for (const quad of boxes) lines.push(await readLine(engine, picture, quad));
  return lines;
}

/** Reads one line of text. */
export async function readLine(engine: OcrEngine, picture: Raster, quad: Quad): Promise<TextLine> {
  const matrix = await engine.recognise(stripOf(picture, quad));
  const characters = greedyReading(matrix).map(({ index, probability, position }) => ({
    character: engine.dictionary.characters[index]!,
    probability,
    position,
  }));
  const sum = characters.reduce((total, { probability }) => total + probability, 0);
  const text = characters.map(({ character }) => character).join('');
  return { quad, text, characters, matrix, confidence: characters.length > 0 ? sum / characters.length : 0 };
}

/** Confidence of several lines together, long ones counting most, boxes without text as nought. */
export function confidenceOf(lines: readonly TextLine[]): number {
  let sum = 0;
  let length = 0;
  for (const line of lines) {
    const weight = quadWidth(line.quad) / Math.max(1, quadHeight(line.quad));
    sum += weight * line.confidence;
    length += weight;
  }
  return length > 0 ? sum / length : 0;
}

/** Where a character of a line stands in the picture. */
export const characterAt = (line: TextLine, index: number): Point => {
  const position = line.characters[index]!.position;
  return subQuad(line.quad, position, position, 0.5, 0.5)[0];
};
