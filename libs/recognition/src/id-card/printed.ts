import { characterAt, type LineCharacter, type TextLine } from '../ocr/text-lines.ts';
import { inverse, project, type Point } from '../picture/geometry.ts';
import type { LocatedCard } from './locate.ts';

/** A character as it stands on the card, in shares of its width and height. */
export interface PrintedCharacter extends LineCharacter {
  readonly at: Point;
  readonly line: TextLine;
  /** Its place in the line. */
  readonly index: number;
}

export interface Zone {
  readonly left: number;
  readonly right: number;
  /** Middle of the row. */
  readonly row: number;
}

const HALF_ROW = 0.05;

/** All characters that were read, put where they stand on the card. */
export function printedCharacters(lines: readonly TextLine[], card: LocatedCard): PrintedCharacter[] {
  const toCard = inverse(card.map);
  if (!toCard) return [];
  return lines.flatMap((line) =>
    line.characters.map((character, index) => {
      return { ...character, line, index, at: project(toCard, characterAt(line, index)) };
    }),
  );
}

/** The characters of one row of the card, from left to right, spaces dropped. */
export const charactersIn = (printed: readonly PrintedCharacter[], zone: Zone): PrintedCharacter[] =>
  printed
    .filter(({ at, character }) => {
      const inRow = Math.abs(at.y - zone.row) < HALF_ROW && at.x > zone.left && at.x < zone.right;
      return inRow && character !== ' ';
    })
    .sort((a, b) => a.at.x - b.at.x);

export const textOf = (characters: readonly LineCharacter[]): string =>
  characters.map(({ character }) => character).join('');

/** The probability of the least certain character; 0 without any. */
export const certaintyOf = (characters: readonly LineCharacter[]): number =>
  characters.length > 0 ? Math.min(...characters.map(({ probability }) => probability)) : 0;
