import { expect, test } from 'vitest';
import { Dictionary } from './dictionary.ts';
import { RecogniserBias } from './recogniser-bias.ts';

const dictionary = new Dictionary([...'侯候俟颖颍']);
const classOf = (character: string): number => dictionary.indexOf(character)!;

test('tells what a character needs over another', () => {
  const bias = new RecogniserBias(dictionary, { 侯: '候-3.5 俟0.5', 颖: '颍3' });
  expect(bias.extraNeed(classOf('侯'), classOf('候'))).toBe(-3.5);
  expect(bias.extraNeed(classOf('侯'), classOf('俟'))).toBe(0.5);
  expect(bias.extraNeed(classOf('候'), classOf('侯'))).toBe(0);
  expect(bias.othersOf(classOf('颖'))).toEqual([classOf('颍')]);
  expect(bias.othersOf(classOf('颍'))).toEqual([]);
});
