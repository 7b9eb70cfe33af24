import { expect, test } from 'vitest';
import type { ProbabilityMatrix } from './ctc.ts';
import { Dictionary } from './dictionary.ts';
import { weigh, type Alternatives } from './evidence.ts';
import { RecogniserBias } from './recogniser-bias.ts';

const ANY: Alternatives = { alphabet: 5, sameLength: false, bias: null };

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
    ANY,
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
      ANY,
    ).margin,
  ).toBeLessThan(-3);
});

test('an illegible place bears nothing out', () => {
  const flat = { 1: 0.2, 2: 0.2, 3: 0.2, 4: 0.2, 5: 0.2 };
  expect(weigh([strip([{ 1: 1 }, flat])], [1, 3], ANY).margin).toBeLessThan(0.1);
});

test('several renderings count by their mean', () => {
  const sure = strip([{ 1: 0.99, 2: 0.01 }]);
  const wrong = strip([{ 1: 0.1, 2: 0.9 }]);
  const expected = (Math.log(0.99 / 0.01) + Math.log(0.1 / 0.9)) / 2;
  expect(weigh([sure, wrong], [1], ANY).margin).toBeCloseTo(expected, 2);
});

test('texts of another length are no rivals where the length is given', () => {
  const spoilt = strip([{ 1: 0.5, 0: 0.5 }, { 3: 1 }]);
  expect(weigh([spoilt], [1, 3], ANY).margin).toBeLessThan(1);
  expect(weigh([spoilt], [1, 3], { ...ANY, sameLength: true }).margin).toBeGreaterThan(5);
});

test('what a character needs over another is taken off', () => {
  const dictionary = new Dictionary([...'侯候子丑寅']);
  const bias = new RecogniserBias(dictionary, { 侯: '候-3.5' });
  const shown = [strip([{ 1: 0.4, 2: 0.6 }])];
  expect(weigh(shown, [1], ANY).margin).toBeLessThan(0);
  expect(weigh(shown, [1], { ...ANY, bias }).margin).toBeCloseTo(Math.log(0.4 / 0.6) + 3.5, 2);
});

test('weighed strictly, a character may need more over another, never less', () => {
  const dictionary = new Dictionary([...'侯候子丑寅']);
  const bias = new RecogniserBias(dictionary, { 侯: '候-3.5', 候: '侯2' });
  const shown = [strip([{ 1: 0.4, 2: 0.6 }])];
  const strictly: Alternatives = { ...ANY, bias, strict: true };
  expect(weigh(shown, [1], strictly).margin).toBeCloseTo(Math.log(0.4 / 0.6), 2);
  expect(weigh(shown, [2], strictly).margin).toBeCloseTo(Math.log(0.6 / 0.4) - 2, 2);
});
