import { describe, expect, it } from 'vitest';
import { birthInNumber, birthIssue, documentChecks } from './document-checks.ts';
import { checkDocumentNumber } from './documents.ts';
import vocabularies from '../data/vocabularies.json' with { type: 'json' };

const TODAY = '2026-11-23';
const born = (bornOn: string, sex: 'male' | 'female') => ({ bornOn, sex });
const failed = (...args: Parameters<typeof documentChecks>) =>
  documentChecks(...args)
    .filter(({ passed }) => !passed)
    .map(({ check }) => check);

describe('birth in a number', () => {
  it('is told by every number of GB 11643, and by no other', () => {
    expect(birthInNumber('RESIDENT_ID', '11010519491231002X')).toEqual(born('1949-12-31', 'female'));
    expect(birthInNumber('HKMOTW_RESIDENCE', '810000190001010018')).toEqual(born('1900-01-01', 'male'));
    expect(birthInNumber('FOREIGN_PR', '942840190001010013')).toEqual({ bornOn: '1900-01-01', sex: null });
    expect(birthInNumber('FOREIGN_PR', 'USA440190010101')).toBeNull();
    expect(birthInNumber('HKMO_PERMIT', 'H12345678')).toBeNull();
    expect(birthInNumber('TW_PERMIT', '12345678')).toBeNull();
    expect(birthInNumber('PASSPORT', '110105194912310')).toBeNull();
  });
});

describe('the checks of a number', () => {
  it('are all passed by the test vectors, but for the age of whoever would be over a hundred', () => {
    const { testVectors } = vocabularies.checkAlgorithms.find(({ code }) => code === 'GB11643_MOD11_2')!;
    for (const number of testVectors)
      expect(
        failed('HKMOTW_RESIDENCE', number, null, TODAY).filter((check) => check === 'check_character'),
      ).toEqual([]);
    const types = [
      'RESIDENT_ID',
      'RESIDENT_ID',
      'HKMOTW_RESIDENCE',
      'HKMOTW_RESIDENCE',
      'FOREIGN_PR',
    ] as const;
    expect(testVectors.map((number, place) => failed(types[place]!, number, null, '1980-01-01'))).toEqual(
      testVectors.map(() => []),
    );
  });

  it('name what differs from what was typed', () => {
    const number = '11010519491231002X';
    expect(failed('RESIDENT_ID', number, born('1949-12-31', 'female'), TODAY)).toEqual([]);
    expect(failed('RESIDENT_ID', number, born('1949-12-13', 'male'), TODAY)).toEqual([
      'born_as_typed',
      'sex_as_typed',
    ]);
    const passport = documentChecks('PASSPORT', 'E12345678', born('1990-01-01', 'male'), TODAY);
    expect(passport).toEqual([{ check: 'format', passed: true }]);
  });

  it('name what is wrong with a number by itself', () => {
    expect(failed('RESIDENT_ID', '110105194902300025', null, TODAY)).toEqual([
      'check_character',
      'birth_date',
    ]);
    expect(failed('HKMO_PERMIT', 'X1', null, TODAY)).toEqual(['format']);
    expect(failed('RESIDENT_ID', '11010520200101002X', null, TODAY)).toContain('age');
  });
});

describe('a typed birth date', () => {
  it('is one at which somebody can be in post', () => {
    expect(birthIssue('1990-05-17', TODAY)).toBeNull();
    expect(birthIssue('2026-11-24', TODAY)).toBe('date_in_future');
    expect(birthIssue('2015-01-01', TODAY)).toBe('age_implausible');
    expect(birthIssue('1900-01-01', TODAY)).toBe('age_implausible');
  });
});

describe('numbers of every type', () => {
  it.each([
    ['RESIDENT_ID', '11010519491231002x', '11010519491231002X'],
    ['HKMO_PERMIT', 'h 1234 5678', 'H12345678'],
    ['HKMO_PERMIT', 'M1234567801', 'M1234567801'],
    ['TW_PERMIT', '12345678', '12345678'],
    ['TW_PERMIT', '1234567801（B）', '1234567801B'],
    ['HKMOTW_RESIDENCE', '810000199408230021', '810000199408230021'],
    ['FOREIGN_PR', 'usa440190010101', 'USA440190010101'],
    ['PASSPORT', 'e1234 5678', 'E12345678'],
  ] as const)('%s %s is taken as %s', (type, typed, number) => {
    expect(checkDocumentNumber(type, typed, TODAY)).toMatchObject({ ok: true, number });
  });

  it.each([
    ['HKMO_PERMIT', 'H1234567'],
    ['HKMO_PERMIT', 'A12345678'],
    ['TW_PERMIT', '1234567'],
    ['HKMOTW_RESIDENCE', '840000199408230021'],
    ['FOREIGN_PR', '842840190001010013'],
    ['PASSPORT', 'E12'],
  ] as const)('%s %s is refused', (type, typed) => {
    expect(checkDocumentNumber(type, typed, TODAY)).toMatchObject({ ok: false, issues: ['format_wrong'] });
  });
});
