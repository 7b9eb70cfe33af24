import { expect, it } from 'vitest';
import { Report } from './report.ts';

const report = (judgeTimes = true) => {
  const printed: string[] = [];
  const made = new Report({ proof: 'spec', judgeTimes, print: (line) => printed.push(line) });
  return { made, printed };
};

it('prints every figure as a line of JSON', () => {
  const { made, printed } = report();
  made.figure('kept', 3, { atLeast: 3, unit: 'rows' });
  expect(printed.map((line) => JSON.parse(line))).toEqual([
    { proof: 'spec', figure: 'kept', value: 3, unit: 'rows', target: { atLeast: 3 }, met: true },
  ]);
});

it('names what falls short, controls included, and nothing that has no target', () => {
  const { made } = report();
  made.figure('lost', 1, { atMost: 0 });
  made.figure('seen', 7);
  made.control('a lost row is seen', false);
  made.control('a doubled row is seen', true);
  made.figure('not a number', Number.NaN, { atMost: 0 });
  expect(made.shortfalls.map(({ figure }) => figure)).toEqual([
    'lost',
    'control: a lost row is seen',
    'not a number',
  ]);
});

it('judges times only where it is told to', () => {
  const late = (judgeTimes: boolean) => {
    const { made } = report(judgeTimes);
    made.figure('back after', 9, { atMost: 5, unit: 's', timed: true });
    return made.shortfalls.length;
  };
  expect([late(true), late(false)]).toEqual([1, 0]);
});
