import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answerTo } from './answer.ts';
import { readCases } from './case-file.ts';
import { differences } from './differences.ts';

const folder = fileURLToPath(new URL('golden/', import.meta.url));

/** Profiles with the clause that they show, in the form of the case files; written from the rules, not from the evaluator. */
describe.each(readdirSync(folder))('the cases of %s', async (file) => {
  const cases = await readCases(folder + file);
  it.each(cases.map((one) => [one.title ?? one.id, one] as const))('%s', (_title, one) => {
    expect(differences(answerTo(one), one.expected!)).toEqual([]);
  });
});
