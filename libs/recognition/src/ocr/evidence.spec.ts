import { expect, test } from 'vitest';
import type { ProbabilityMatrix } from './ctc.ts';
import { weigh } from './evidence.ts';

/** A strip on which each character has one step to itself, with blanks between. */
function strip(steps: readonly Readonly<Record<number, number>>[]): ProbabilityMatrix {
  const classes = 6;
  const rows = steps.flatMap((step) => [step, { 0: 1 }]);
  const data = rows.flatMap((row) => Array.from({ length: classes }, (_, index) => row[index as 0] ?? 0));
  return { steps: rows.length, classes, data: Float32Array.from(data) };
}

test('the text shown wins clearly over every near one', () => {
  const { margin, rival } = weigh(
    [
      strip([
        { 1: 0.98, 2: 0.02 },
        { 3: 0.99, 4: 0.01 },
      ]),
    ],
    [1, 3],
    5,
    null,
  );
  expect(margin).toBeCloseTo(Math.log(0.98 / 0.02), 2);
  expect(rival).toEqual([2, 3]);
});

test.each([
  ['one character replaced', [2, 3]],
  ['one dropped', [3]],
  ['one added', [1, 4, 3]],
  ['two replaced', [2, 4]],
])('a text with %s loses to what is shown', (_, text) => {
  expect(
    weigh(
      [
        strip([
          { 1: 0.97, 2: 0.03 },
          { 3: 0.97, 4: 0.03 },
        ]),
      ],
      text,
      5,
      null,
    ).margin,
  ).toBeLessThan(-3);
});

test('an illegible place bears nothing out', () => {
  const flat = { 1: 0.2, 2: 0.2, 3: 0.2, 4: 0.2, 5: 0.2 };
  expect(weigh([strip([{ 1: 1 }, flat])], [1, 3], 5, null).margin).toBeLessThan(0.1);
});

test('several renderings count by their mean', () => {
  const sure = strip([{ 1: 0.99, 2: 0.01 }]);
  const wrong = strip([{ 1: 0.1, 2: 0.9 }]);
  const expected = (Math.log(0.99 / 0.01) + Math.log(0.1 / 0.9)) / 2;
  expect(weigh([sure, wrong], [1], 5, null).margin).toBeCloseTo(expected, 2);
});
