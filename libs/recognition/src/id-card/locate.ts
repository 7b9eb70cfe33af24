import type { CardSide } from '@htp/domain';
import { characterAt, type TextLine } from '../ocr/text-lines.ts';
import {
  between,
  distance,
  fitHomography,
  project,
  type Correspondence,
  type Homography,
  type Point,
  type Quad,
} from '../picture/geometry.ts';
import { CARD_ASPECT, LABELS, NUMBER_LINE, type Label } from './layout.ts';

/** A label found in the picture. */
export interface Anchor {
  readonly label: Label;
  readonly line: TextLine;
  /** Indices of the label's matched characters within the line, by index in the label. */
  readonly characters: ReadonlyMap<number, number>;
}

/** One side of a card found in a picture by its printed labels. */
export interface LocatedCard {
  readonly side: CardSide;
  readonly anchors: readonly Anchor[];
  readonly corners: Quad;
  /** From shares of the card (0 … 1 both ways) to pixels. */
  readonly map: Homography;
  /** Mean distance of the anchors from where the layout has them, in shares of the card's width. */
  readonly misfit: number;
  /** How many characters of labels and number stand where the layout has them. */
  readonly support: number;
}

/** Anchors of one side among the lines of a picture; the best line for each label. */
export function findAnchors(lines: readonly TextLine[], side: CardSide): Anchor[] {
  const anchors: Anchor[] = [];
  for (const label of LABELS[side]) {
    const found = lines
      .map((line) => ({ label, line, characters: matchLabel(line, label) }))
      .filter(({ characters }) => characters.size >= label.needed)
      .sort((a, b) => b.characters.size - a.characters.size || b.line.confidence - a.line.confidence);
    if (found[0]) anchors.push(found[0]);
  }
  return anchors;
}

/** The longest common subsequence of label and line, kept only where it stands together in the line. */
function matchLabel(line: TextLine, { text }: Label): Map<number, number> {
  const wanted = [...text];
  let best = new Map<number, number>();
  line.characters.forEach((_, start) => {
    const matched = new Map<number, number>();
    let from = start;
    for (const [index, character] of wanted.entries()) {
      const end = Math.min(line.characters.length, from + 3);
      for (let at = from; at < end; at++) {
        if (line.characters[at]!.character !== character) continue;
        matched.set(index, at);
        from = at + 1;
        break;
      }
    }
    if (matched.size > best.size) best = matched;
  });
  return best;
}

const NUMBER_RUN = /[0-9]{17}[0-9X]/;
const PART_OF_NUMBER = 7;

/** Fits the card's layout to the anchors; null when they do not stand as on a card. */
export function locate(lines: readonly TextLine[], side: CardSide, typedNumber: string): LocatedCard | null {
  const anchors = findAnchors(lines, side);
  let pairs = anchors.flatMap(correspondences);
  if (side === 'front') pairs.push(...numberCorrespondences(lines, typedNumber));
  if (pairs.length < 6) return null;
  let map: Homography | null = null;
  for (let round = 0; round < 4; round++) {
    map = fitHomography(pairs, 0.0002 * pairs.length);
    if (!map) return null;
    pairs = reweighted(pairs, map);
  }
  const corners = cardCorners(map!);
  const kept = pairs.filter(({ weight }) => weight > 0.3);
  if (kept.length < 6 || !plausible(corners)) return null;
  const width = distance(corners[0], corners[1]);
  const misfit =
    kept.reduce((sum, pair) => sum + distance(project(map!, pair.from), pair.to), 0) / kept.length / width;
  return { side, anchors, corners, map: map!, misfit, support: kept.length };
}

function correspondences({ label, line, characters }: Anchor): Correspondence[] {
  const last = [...label.text].length - 1;
  return [...characters].map(([index, at]) => ({
    from: between(label.first, label.last, index / last),
    to: characterAt(line, at),
    weight: 1,
  }));
}

/** The digits of the number, as far as they can be told: all 18, or the longest part of the typed number. */
function numberCorrespondences(lines: readonly TextLine[], typed: string): Correspondence[] {
  for (const line of lines) {
    const start = line.text.search(NUMBER_RUN);
    if (start >= 0) return digits(line, start, 0, 18);
  }
  for (const line of lines) {
    for (let length = 17; length >= PART_OF_NUMBER; length--) {
      for (let first = 0; first + length <= typed.length; first++) {
        const start = line.text.indexOf(typed.slice(first, first + length));
        if (start >= 0) return digits(line, start, first, length);
      }
    }
  }
  return [];
}

const digits = (line: TextLine, start: number, first: number, count: number): Correspondence[] =>
  Array.from({ length: count }, (_, i) => ({
    from: between(NUMBER_LINE.first, NUMBER_LINE.last, (first + i) / 17),
    to: characterAt(line, start + i),
    weight: 1,
  }));

/** Lowers the weight of what stands far from where the fit has it (Geman–McClure). */
function reweighted(pairs: readonly Correspondence[], map: Homography): Correspondence[] {
  const width = distance(project(map, { x: 0, y: 0 }), project(map, { x: 1, y: 0 }));
  const tolerance = 0.02 * width;
  return pairs.map(({ from, to }) => {
    const error = distance(project(map, from), to) / tolerance;
    return { from, to, weight: 1 / (1 + error * error) ** 2 };
  });
}

const cardCorners = (map: Homography): Quad => {
  const corner = (x: number, y: number): Point => project(map, { x, y });
  return [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)];
};

/** The corners go round in the right sense and the shape is that of a card seen at no more than a steep angle. */
function plausible([tl, tr, br, bl]: Quad): boolean {
  const across = distance(tl, tr) / distance(bl, br);
  const down = distance(tl, bl) / distance(tr, br);
  const aspect = (distance(tl, bl) + distance(tr, br)) / (distance(tl, tr) + distance(bl, br));
  const turn = (tr.x - tl.x) * (bl.y - tl.y) - (tr.y - tl.y) * (bl.x - tl.x);
  const near = (value: number, limit: number): boolean => value > 1 / limit && value < limit;
  return turn > 0 && near(across, 1.6) && near(down, 1.6) && near(aspect / CARD_ASPECT, 1.5);
}

/** Enough of the printed labels stand where they belong to be sure of an ID card. */
export function isComplete({ side, anchors }: LocatedCard): boolean {
  const found = anchors.map(({ label }) => label.text);
  if (side === 'back') return found.length >= 3 && found.includes('居民身份证');
  return found.length >= 3 && found.includes('公民身份号码');
}
