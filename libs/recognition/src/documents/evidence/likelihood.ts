import type { KeptStrip, Step } from './kept-strip.ts';

/** What was not kept of a step, or rounded away in the network, is never taken for impossible. */
const FLOOR = 1e-5;
/** Stands for a character that the recogniser does not know: whatever is printed there may be it. */
export const ANY = '\u0000';
/** Something else printed speaks against any one character, but little against one that cannot be recognised. */
const LEAST_FOR_ANY = 0.05;

/** Natural logarithm of the probability that the strip shows exactly this text (CTC forward algorithm, as `ocr/ctc.ts`). */
export function logLikelihood({ steps }: KeptStrip, text: string): number {
  const states = text.length * 2 + 1;
  if (steps.length < text.length) return -Infinity;
  let alpha = new Float64Array(states);
  let log = 0;
  for (const [at, step] of steps.entries()) {
    const next = new Float64Array(states);
    let sum = 0;
    for (let state = 0; state < states; state++) {
      const character = state % 2 === 0 ? '' : text[(state - 1) / 2]!;
      next[state] = arriving(alpha, text, state, at === 0) * emission(step, character);
      sum += next[state]!;
    }
    if (sum === 0) return -Infinity;
    for (let state = 0; state < states; state++) next[state]! /= sum;
    log += Math.log(sum);
    alpha = next;
  }
  return log + Math.log(alpha[states - 1]! + (states > 1 ? alpha[states - 2]! : 0));
}

function arriving(alpha: Float64Array, text: string, state: number, first: boolean): number {
  if (first) return state < 2 ? 1 : 0;
  let sum = alpha[state]!;
  if (state > 0) sum += alpha[state - 1]!;
  const skips = state > 1 && state % 2 === 1 && text[(state - 1) / 2] !== text[(state - 3) / 2];
  return skips ? sum + alpha[state - 2]! : sum;
}

function emission(step: Step, character: string): number {
  if (character !== ANY) return Math.max(FLOOR, step.get(character) ?? 0);
  return Math.max(LEAST_FOR_ANY, 1 - (step.get('') ?? 0));
}

/** The strip with characters counted for others, as look-alikes are where only digits can stand. */
export function folded({ steps }: KeptStrip, into: (character: string) => string): KeptStrip {
  return {
    steps: steps.map((step) => {
      const sums = new Map<string, number>();
      for (const [character, probability] of step) {
        const kept = into(character);
        sums.set(kept, (sums.get(kept) ?? 0) + probability);
      }
      return sums;
    }),
  };
}
