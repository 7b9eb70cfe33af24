import { quadHeight, quadWidth, subQuad, type Point, type Quad } from '../picture/geometry.ts';
import type { Raster } from '../picture/raster.ts';
import { greedyReading } from './ctc.ts';
import { stripOf, type OcrEngine } from './engine.ts';

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
  /** Mean probability of the characters, 0 when nothing is read. */
  readonly confidence: number;
}

/** Reads lines of text, one after the other. */
export async function readLines(
  engine: OcrEngine,
  picture: Raster,
  quads: readonly Quad[],
): Promise<TextLine[]> {
  const lines: TextLine[] = [];
  for (const quad of quads) lines.push(await readLine(engine, picture, quad));
  return lines;
}

async function readLine(engine: OcrEngine, picture: Raster, quad: Quad): Promise<TextLine> {
  const matrix = await engine.recognise(stripOf(picture, quad));
  const characters = greedyReading(matrix).map(({ index, probability, position }) => ({
    character: engine.dictionary.characters[index]!,
    probability,
    position,
  }));
  const sum = characters.reduce((total, { probability }) => total + probability, 0);
  const text = characters.map(({ character }) => character).join('');
  return { quad, text, characters, confidence: characters.length > 0 ? sum / characters.length : 0 };
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
