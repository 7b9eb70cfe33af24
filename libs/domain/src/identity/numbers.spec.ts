import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vocabularies from '../data/vocabularies.json' with { type: 'json' };
import { residentCheckCharacter } from '../numbers/check-digits.ts';
import { checkDocumentNumber, DOCUMENT_TYPES } from './documents.ts';
import { maskName, maskNumber } from './masks.ts';
import { parseResidentId } from './resident-id.ts';

const TODAY = '2026-11-23';
const vectors =
  vocabularies.checkAlgorithms.find(({ code }) => code === 'GB11643_MOD11_2')?.testVectors ?? [];

const pad = (value: number, length: number) => String(value).padStart(length, '0');
const days = fc.date({ min: new Date('1940-01-01'), max: new Date('2008-01-01'), noInvalidDate: true });
const residentNumbers = fc
  .tuple(fc.integer({ min: 11, max: 65 }), fc.nat(9999), days, fc.nat(999))
  .map(([province, place, born, serial]) => {
    const birth = born.toISOString().slice(0, 10).replaceAll('-', '');
    const digits17 = `${province}${pad(place, 4)}${birth}${pad(serial, 3)}`;
    return digits17 + residentCheckCharacter(digits17);
  });

describe('a resident number', () => {
  it.each(vectors)('%s, a vector of the standard, is right', (number) => {
    expect(parseResidentId(number)).toMatchObject({ ok: true, number });
  });

  it('says division, birth and sex', () => {
    expect(parseResidentId('11010519491231002X')).toEqual({
      ok: true,
      number: '11010519491231002X',
      divisionCode: '110105',
      bornOn: '1949-12-31',
      sex: 'female',
    });
  });

  it('is found wrong after any change of one character or swap of two neighbours', () => {
    fc.assert(
      fc.property(residentNumbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const digit = (Number(number.charAt(at)) + by) % 10;
        expect(parseResidentId(number.slice(0, at) + digit + number.slice(at + 1)).ok).toBe(false);
        const swapped =
          number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
        expect(parseResidentId(swapped).ok).toBe(swapped === number);
      }),
    );
  });

  it('has one spelling and one key however it is typed', () => {
    const fullWidth = (text: string) =>
      text.replace(/[0-9X]/g, (c) => String.fromCodePoint(c.codePointAt(0)! + 0xfee0));
    const spellings = [
      (n: string) => n.toLowerCase(),
      fullWidth,
      (n: string) => `\u200B ${n.slice(0, 6)}\u00A0${n.slice(6)}\uFEFF\n`,
    ];
    fc.assert(
      fc.property(residentNumbers, fc.constantFrom(...spellings), (number, spell) => {
        expect(checkDocumentNumber('RESIDENT_ID', spell(number), TODAY)).toMatchObject({
          ok: true,
          number,
          key: `GB11643:${number}`,
        });
      }),
    );
  });

  it('of 15 digits is the same person as that of 18', () => {
    expect(parseResidentId('110105491231002')).toMatchObject({ ok: true, number: '11010519491231002X' });
  });

  it('names every issue', () => {
    expect(parseResidentId('11010519490230002X')).toEqual({
      ok: false,
      issues: ['date_invalid', 'checksum_wrong'],
    });
    expect(parseResidentId('1101051949123100')).toEqual({ ok: false, issues: ['format_wrong'] });
    expect(parseResidentId('')).toEqual({ ok: false, issues: ['format_wrong'] });
  });

  it('belongs to somebody of working age', () => {
    expect(checkDocumentNumber('RESIDENT_ID', '420106190001010019', TODAY)).toEqual({
      ok: false,
      issues: ['age_implausible'],
    });
  });

  it('never throws, whatever is typed', () => {
    const types = fc.constantFrom(...DOCUMENT_TYPES.map(({ code }) => code));
    const anything = fc.array(fc.nat(0x10ffff)).map((points) => String.fromCodePoint(...points));
    fc.assert(fc.property(types, anything, (type, typed) => void checkDocumentNumber(type, typed, TODAY)));
  });
});

describe('other documents', () => {
  it.each([
    ['HKMO_PERMIT', 'h 12345678', 'H12345678', 'HKMO_PERMIT:H12345678'],
    ['HKMO_PERMIT', 'H1234567802', 'H1234567802', 'HKMO_PERMIT:H12345678'],
    ['TW_PERMIT', '12345678', '12345678', 'TW_PERMIT:12345678'],
    ['TW_PERMIT', '1234567801（B）', '1234567801B', 'TW_PERMIT:12345678'],
    ['HKMOTW_RESIDENCE', '830000199001010012', '830000199001010012', 'GB11643:830000199001010012'],
    ['FOREIGN_PR', 'abc123456789012', 'ABC123456789012', 'FOREIGN_PR:ABC123456789012'],
    ['PASSPORT', 'e 1234 5678', 'E12345678', 'PASSPORT:E12345678'],
  ] as const)('%s %s', (type, typed, number, key) => {
    expect(checkDocumentNumber(type, typed, TODAY)).toEqual({ ok: true, type, number, key });
  });

  it('are refused when they have the form of another type', () => {
    expect(checkDocumentNumber('RESIDENT_ID', '830000199001010012', TODAY).ok).toBe(false);
    expect(checkDocumentNumber('HKMO_PERMIT', '12345678', TODAY).ok).toBe(false);
    expect(checkDocumentNumber('FOREIGN_PR', '942840190001010014', TODAY)).toMatchObject({
      issues: ['checksum_wrong'],
    });
  });

  it('go to a reviewer; only the resident card is verified automatically', () => {
    expect(DOCUMENT_TYPES.filter(({ automatic }) => automatic).map(({ code }) => code)).toEqual([
      'RESIDENT_ID',
    ]);
  });
});

describe('masks', () => {
  it('show 3 + 2 characters of a number, and the first of a name', () => {
    expect(maskNumber('11010519491231002X')).toBe('110*************2X');
    expect(maskNumber('12345')).toBe('***45');
    expect(maskName('夏侯怡一')).toBe('夏***');
    expect(maskName('𬭳某')).toBe('𬭳*');
  });

  it('never show more than five characters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{5,32}$/), (number) => {
        const masked = maskNumber(number);
        expect(masked).toHaveLength(number.length);
        expect(masked.replaceAll('*', '').length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
