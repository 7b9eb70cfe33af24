import { BLANK, type ProbabilityMatrix } from '../../ocr/ctc.ts';
import type { Dictionary } from '../../ocr/dictionary.ts';
import { canonicalCharacter } from '../text/characters.ts';

/** What may stand in one place along a line: the likeliest characters, '' for none, with their probabilities. */
export type Step = ReadonlyMap<string, number>;

/** The likeliest characters of each place along a line: what is kept of a picture to weigh a text against later. */
export interface KeptStrip {
  readonly steps: readonly Step[];
}

const MOST_A_STEP = 8;
const LEAST_PROBABILITY = 2e-4;

/** Keeps what matters of the recogniser's answer: some hundred bytes instead of a megabyte. */
export function pruned(matrix: ProbabilityMatrix, dictionary: Dictionary): KeptStrip {
  const steps: Step[] = [];
  for (let step = 0; step < matrix.steps; step++) steps.push(likeliest(matrix, step, dictionary));
  return { steps };
}

function likeliest({ classes, data }: ProbabilityMatrix, step: number, dictionary: Dictionary): Step {
  const found: [index: number, probability: number][] = [];
  for (let index = 0, at = step * classes; index < classes; index++) {
    if (data[at + index]! >= LEAST_PROBABILITY) found.push([index, data[at + index]!]);
  }
  found.sort((a, b) => b[1] - a[1]);
  const kept = new Map<string, number>();
  for (const [index, probability] of found.slice(0, MOST_A_STEP)) {
    // Signs that print alike count together, and a blank is no character.
    const character = index === BLANK ? '' : canonicalCharacter(dictionary.characters[index]!);
    kept.set(character, (kept.get(character) ?? 0) + probability);
  }
  return kept;
}

/** Written as base64: for each step the count, then for each character its code unit and −16 ln p, a byte. */
export function packed({ steps }: KeptStrip): string {
  const bytes: number[] = [];
  for (const step of steps) {
    bytes.push(step.size);
    for (const [character, probability] of step) {
      const unit = character === '' ? 0 : character.charCodeAt(0);
      const weight = Math.min(255, Math.max(0, Math.round(-16 * Math.log(Math.min(1, probability)))));
      bytes.push(unit & 255, unit >> 8, weight);
    }
  }
  return Buffer.from(bytes).toString('base64');
}

export function unpacked(text: string): KeptStrip {
  const bytes = Buffer.from(text, 'base64');
  const steps: Step[] = [];
  for (let at = 0; at < bytes.length;) {
    const step = new Map<string, number>();
    for (let left = bytes[at++]!; left > 0; left--, at += 3) {
      const unit = bytes[at]! + 256 * bytes[at + 1]!;
      step.set(unit === 0 ? '' : String.fromCharCode(unit), Math.exp(-bytes[at + 2]! / 16));
    }
    steps.push(step);
  }
  return { steps };
}
