/** What the recogniser says of one strip: for each of `steps` positions along it, a probability for each class. */
export interface ProbabilityMatrix {
  readonly steps: number;
  readonly classes: number;
  readonly data: Float32Array;
}

export const BLANK = 0;

/** No class is ever taken for impossible: rounding in the network must not decide. */
const FLOOR = 1e-6;

export interface ReadCharacter {
  readonly index: number;
  readonly probability: number;
  /** Middle of the character along the strip, 0 … 1. */
  readonly position: number;
}

/** The most probable class of each step with repeats and blanks removed. */
export function greedyReading(matrix: ProbabilityMatrix): ReadCharacter[] {
  const read: { index: number; probability: number; first: number; last: number }[] = [];
  let previous = BLANK;
  for (let step = 0; step < matrix.steps; step++) {
    const index = bestClass(matrix, step);
    const probability = matrix.data[step * matrix.classes + index]!;
    const current = read.at(-1);
    if (index !== BLANK && index === previous && current) {
      current.last = step;
      current.probability = Math.max(current.probability, probability);
    } else if (index !== BLANK) {
      read.push({ index, probability, first: step, last: step });
    }
    previous = index;
  }
  return read.map(({ index, probability, first, last }) => ({
    index,
    probability,
    position: ((first + last) / 2 + 0.5) / matrix.steps,
  }));
}

function bestClass({ classes, data }: ProbabilityMatrix, step: number): number {
  let best = 0;
  for (let index = 1, at = step * classes; index < classes; index++) {
    if (data[at + index]! > data[at + best]!) best = index;
  }
  return best;
}

/**
 * Natural logarithm of the probability that the strip shows exactly these classes: the sum over all alignments, by the
 * CTC forward algorithm (Graves et al. 2006, section 4.1).
 */
export function logProbability(matrix: ProbabilityMatrix, classes: readonly number[]): number {
  const states = classes.length * 2 + 1;
  if (matrix.steps < classes.length) return -Infinity;
  let alpha = new Float64Array(states);
  let next = new Float64Array(states);
  alpha[0] = 1;
  let log = 0;
  for (let step = 0; step < matrix.steps; step++) {
    let sum = 0;
    for (let state = 0; state < states; state++) {
      next[state] = arriving(alpha, classes, state, step === 0) * emission(matrix, classes, state, step);
      sum += next[state]!;
    }
    if (sum === 0) return -Infinity;
    for (let state = 0; state < states; state++) next[state]! /= sum;
    log += Math.log(sum);
    [alpha, next] = [next, alpha];
  }
  return log + Math.log(alpha[states - 1]! + (states > 1 ? alpha[states - 2]! : 0));
}

/** Probability that reaches a state: odd states are the classes, even ones the blanks around them. */
function arriving(alpha: Float64Array, classes: readonly number[], state: number, first: boolean): number {
  if (first) return state < 2 ? 1 : 0;
  let sum = alpha[state]!;
  if (state > 0) sum += alpha[state - 1]!;
  const skips = state > 1 && state % 2 === 1 && classes[(state - 1) / 2] !== classes[(state - 3) / 2];
  return skips ? sum + alpha[state - 2]! : sum;
}

function emission(
  matrix: ProbabilityMatrix,
  classes: readonly number[],
  state: number,
  step: number,
): number {
  const index = state % 2 === 0 ? BLANK : classes[(state - 1) / 2]!;
  return Math.max(FLOOR, matrix.data[step * matrix.classes + index]!);
}

/** The classes that reach the highest probabilities anywhere on the strip, blank left out. */
export function likelyClasses(matrix: ProbabilityMatrix, count: number): number[] {
  const peak = new Float32Array(matrix.classes);
  for (let at = 0; at < matrix.data.length; at++) {
    const index = at % matrix.classes;
    if (matrix.data[at]! > peak[index]!) peak[index] = matrix.data[at]!;
  }
  const order = Array.from(peak.keys()).filter((index) => index !== BLANK);
  return order.sort((a, b) => peak[b]! - peak[a]!).slice(0, count);
}

/** The matrix reduced to blank and a few classes (renumbered 1 …), each step rescaled to sum to 1. */
export function restrictedTo(matrix: ProbabilityMatrix, classes: readonly number[]): ProbabilityMatrix {
  const kept = [BLANK, ...classes];
  const data = new Float32Array(matrix.steps * kept.length);
  for (let step = 0; step < matrix.steps; step++) {
    let sum = 0;
    for (const index of kept) sum += Math.max(FLOOR, matrix.data[step * matrix.classes + index]!);
    kept.forEach((index, at) => {
      data[step * kept.length + at] = Math.max(FLOOR, matrix.data[step * matrix.classes + index]!) / sum;
    });
  }
  return { steps: matrix.steps, classes: kept.length, data };
}

/** A copy in which the probability of some classes counts for another: signs that print alike. */
export function folded(matrix: ProbabilityMatrix, from: readonly number[], into: number): ProbabilityMatrix {
  const data = matrix.data.slice();
  for (let row = 0; row < data.length; row += matrix.classes) {
    for (const index of from) {
      data[row + into]! += data[row + index]!;
      data[row + index] = 0;
    }
  }
  return { ...matrix, data };
}
