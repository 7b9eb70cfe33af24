import { expect, test } from 'vitest';
import { compareTyped } from './compare-typed.ts';
import type { DocumentValue, Spelling } from './document-value.ts';
import { packed, unpacked, type Step } from './kept-strip.ts';

/** A strip that shows a text, with what else each place may show. */
function strip(text: string, doubts: Readonly<Record<number, readonly [string, number]>> = {}): string {
  const steps: Step[] = [new Map([['', 1]])];
  Array.from(text).forEach((character, at) => {
    const [other, share] = doubts[at] ?? ['', 0.002];
    steps.push(
      new Map([
        [character, 1 - share],
        [other, share],
      ]),
      new Map([['', 1]]),
    );
  });
  return packed({ steps });
}

function shown(
  spelling: Spelling,
  value: string,
  printed = value,
  doubts?: Parameters<typeof strip>[1],
): DocumentValue {
  const box = { left: 0, top: 0, width: 1, height: 1 };
  return { value, confidence: 0.99, page: 1, box, spelling, printed, strip: strip(printed, doubts) };
}

test('what is kept of a picture survives being written down', () => {
  const text = strip('学O', { 1: ['0', 0.25] });
  const { steps } = unpacked(text);
  expect(steps).toHaveLength(5);
  expect(steps[3]!.get('0')).toBeCloseTo(0.25, 1);
  expect(packed({ steps })).toBe(text);
});

test.each([
  ['夏侯怡一', 'agrees'],
  ['夏侯怡二', 'differs'],
  ['夏侯怡', 'differs'],
  ['夏侯恰一', 'unclear'],
] as const)('a name typed as %s %s', (typed, expected) => {
  expect(compareTyped(shown('name', '夏侯怡一', '夏侯怡一', { 2: ['恰', 0.3] }), typed)).toBe(expected);
});

test('a character that the recogniser does not know contradicts nobody, unless the others do', () => {
  const read = shown('name', '王金文', '王金文', { 1: ['全', 0.4] });
  expect(compareTyped(read, '王鋆文')).toBe('unclear');
  expect(compareTyped(read, '李鋆文')).toBe('differs');
});

test('a character that the recogniser is biased against is not contradicted by its favourite', () => {
  expect(compareTyped(shown('name', '夏候', '夏候', { 1: ['侯', 0.005] }), '夏侯')).not.toBe('differs');
});

test.each([
  ['199981201206085911', 'agrees'],
  ['199981201206085191', 'differs'],
  ['19998120120608591', 'differs'],
  ['1999 8120 1206 0859 11', 'agrees'],
] as const)('a number typed as %s %s', (typed, expected) => {
  expect(compareTyped(shown('number', '199981201206085911'), typed)).toBe(expected);
});

test('letters and digits that no eye tells apart agree', () => {
  expect(compareTyped(shown('number', 'A5JH0XYB'), 'a5jhoxyb')).toBe('agrees');
});

test('digits behind asterisks may be any', () => {
  expect(compareTyped(shown('number', '199****1050'), '19912341050')).toBe('agrees');
  expect(compareTyped(shown('number', '199****1050'), '19912341051')).toBe('differs');
});

test.each([
  ['2012-06-30', 'agrees'],
  ['2012-06', 'agrees'],
  ['2011-06-30', 'differs'],
  ['2012-07-30', 'differs'],
  ['2011-06', 'differs'],
] as const)('a day typed as %s %s', (typed, expected) => {
  expect(compareTyped(shown('date', '2012-06-30', '二〇一二年六月三十日'), typed)).toBe(expected);
});

test('a day agrees with a paper that tells only the month', () => {
  expect(compareTyped(shown('date', '2012-06', '2012年06月'), '2012-06-30')).toBe('agrees');
  expect(compareTyped(shown('date', '2012-06', '2012年06月'), '2012-05-30')).toBe('differs');
});

test.each([
  ['level', '大学专科', '专科', '大专', 'agrees'],
  ['level', '大学专科', '专科', '大学专科', 'agrees'],
  ['level', '大学本科', '专科起点本科', '本科', 'agrees'],
  ['level', '大学专科', '专科', '本科', 'differs'],
  ['years', '三年制', '三年制', '3', 'agrees'],
  ['years', '3年', '3年', '三年制', 'agrees'],
  ['years', '3年', '3年', '五年制', 'differs'],
  ['study_form', '普通全日制', '普通全日制', '全日制普通高等教育(大学,高职高专)', 'agrees'],
  ['study_form', '函授', '函授', '成人高等教育(业余、夜大学)', 'differs'],
  ['list', '失业保险、工伤保险', '失业保险工伤保险', '工伤保险、失业保险', 'agrees'],
  ['text', '护理学（中级）', '护理学（中级）', '护理学(中级)', 'agrees'],
  ['text', '江城样例医院', '江城样例医院', '江城第二医院', 'differs'],
  ['name', '古丽娜尔·依明', '古丽娜尔·依明', '古丽娜尔•依明', 'agrees'],
] as const)('%s: %s, printed as %s, and %s %s', (spelling, value, printed, typed, expected) => {
  expect(compareTyped(shown(spelling, value, printed), typed)).toBe(expected);
});

test('a value that may go on in the next line contradicts nobody', () => {
  expect(compareTyped(shown('text', '等专科学校'), '江城样例医学高等专科学校')).toBe('unclear');
  expect(compareTyped(shown('text', '江城样例医院首次注册'), '江城样例医院')).toBe('unclear');
  expect(compareTyped(shown('text', '江城样例医院'), '江南样例医院')).toBe('differs');
  expect(compareTyped(shown('text', '江城样例医学高等'), '江城样例医学高等专科学校')).toBe('unclear');
});

test('the text of a PDF is certain', () => {
  const certain = { ...shown('text', '江城样例医院'), strip: null };
  expect(compareTyped(certain, '江城样例医院')).toBe('agrees');
  expect(compareTyped(certain, '江城样列医院')).toBe('differs');
});
