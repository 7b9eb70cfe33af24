import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  folded,
  greedyReading,
  likelyClasses,
  logProbability,
  restrictedTo,
  type ProbabilityMatrix,
} from './ctc.ts';

const matrixOf = (rows: readonly (readonly number[])[]): ProbabilityMatrix => ({
  steps: rows.length,
  classes: rows[0]!.length,
  data: Float32Array.from(rows.flat()),
});

/** Every row a distribution well away from nought, so that the floor in the scoring does not show. */
const matrices = (steps: number, classes: number): fc.Arbitrary<ProbabilityMatrix> =>
  fc
    .array(
      fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: classes, maxLength: classes }),
      {
        minLength: steps,
        maxLength: steps,
      },
    )
    .map((rows) =>
      matrixOf(
        rows.map((row) => {
          const sum = row.reduce((a, b) => a + b);
          return row.map((value) => value / sum);
        }),
      ),
    );

/** What a path of classes spells: repeats once, blanks not at all. */
const spelled = (path: readonly number[]): string =>
  path.filter((index, step) => index !== 0 && index !== path[step - 1]).join();

function* paths(steps: number, classes: number): Generator<number[]> {
  for (let code = 0; code < classes ** steps; code++) {
    yield Array.from({ length: steps }, (_, step) => Math.floor(code / classes ** step) % classes);
  }
}

describe('probability of a text', () => {
  test('is the sum over all alignments', () => {
    const matrix = matrixOf([
      [0.4, 0.6],
      [0.3, 0.7],
    ]);
    // "1" is spelled by 1-, -1 and 11.
    expect(Math.exp(logProbability(matrix, [1]))).toBeCloseTo(0.6 * 0.3 + 0.4 * 0.7 + 0.6 * 0.7);
    expect(Math.exp(logProbability(matrix, []))).toBeCloseTo(0.4 * 0.3);
  });

  test('needs a blank between two equal characters', () => {
    const matrix = matrixOf([
      [0.1, 0.9],
      [0.8, 0.2],
      [0.1, 0.9],
    ]);
    expect(Math.exp(logProbability(matrix, [1, 1]))).toBeCloseTo(0.9 * 0.8 * 0.9);
    expect(logProbability(matrix, [1, 1, 1])).toBe(-Infinity);
  });

  test('agrees with counting every path, for any matrix', () => {
    fc.assert(
      fc.property(matrices(4, 3), (matrix) => {
        const expected = new Map<string, number>();
        for (const path of paths(4, 3)) {
          const probability = path.reduce(
            (product, index, step) => product * matrix.data[step * 3 + index]!,
            1,
          );
          expected.set(spelled(path), (expected.get(spelled(path)) ?? 0) + probability);
        }
        for (const [text, probability] of expected) {
          const classes = text === '' ? [] : text.split(',').map(Number);
          expect(Math.exp(logProbability(matrix, classes))).toBeCloseTo(probability, 5);
        }
      }),
      { numRuns: 50 },
    );
  });
});

test('the plain reading drops blanks and repeats and tells where a character stands', () => {
  const matrix = matrixOf([
    [0.1, 0.8, 0.1],
    [0.1, 0.7, 0.2],
    [0.9, 0.05, 0.05],
    [0.1, 0.1, 0.8],
  ]);
  const read = greedyReading(matrix);
  expect(read.map(({ index }) => index)).toEqual([1, 2]);
  expect(read.map(({ position }) => position)).toEqual([0.25, 0.875]);
  expect(read[0]!.probability).toBeCloseTo(0.8);
});

test('classes are ranked by their best moment, blank left out', () => {
  const matrix = matrixOf([
    [0.9, 0.02, 0.08],
    [0.2, 0.7, 0.1],
  ]);
  expect(likelyClasses(matrix, 2)).toEqual([1, 2]);
});

test('a restricted matrix holds only the wanted classes, each step summing to 1', () => {
  const restricted = restrictedTo(matrixOf([[0.2, 0.3, 0.5]]), [2]);
  expect([...restricted.data].map((value) => Number(value.toFixed(4)))).toEqual([0.2857, 0.7143]);
});

test('folding moves the probability of look-alikes to one class', () => {
  const before = matrixOf([[0.2, 0.3, 0.5]]);
  expect([...folded(before, [2], 1).data].map((value) => Number(value.toFixed(4)))).toEqual([0.2, 0.8, 0]);
  expect(before.data[2]).toBe(0.5);
});
