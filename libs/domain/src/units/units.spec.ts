import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vocabularies from '../data/vocabularies.json' with { type: 'json' };
import { organisationCheckCharacter } from '../numbers/check-digits.ts';
import { affiliationProblems as refusals } from './affiliation.ts';
import type { AffiliationAction, AffiliationFacts } from './affiliation.ts';
import {
  canonicalConfirmationCode,
  CONFIRMATION_CODE_BYTES,
  confirmationCodeFrom,
} from './confirmation-codes.ts';
import { examPointOf } from './divisions.ts';
import { checkInstitutionCode } from './institution-codes.ts';

const affiliationProblems = (action: AffiliationAction, facts: AffiliationFacts) =>
  refusals(action, facts).map(({ code }) => code);

const vectorsOf = (algorithm: string) =>
  vocabularies.checkAlgorithms.find(({ code }) => code === algorithm)?.testVectors ?? [];

describe('institution codes', () => {
  it.each(vectorsOf('GB32100_MOD31'))('%s is a right 统一社会信用代码', (code) => {
    const typed = ` ${code.toLowerCase()} `;
    expect(checkInstitutionCode('unified_social_credit_code', typed)).toEqual({
      ok: true,
      code,
      doubtful: false,
    });
    const wrong = code.slice(0, 17) + (code.endsWith('0') ? '1' : '0');
    expect(checkInstitutionCode('unified_social_credit_code', wrong)).toEqual({
      ok: false,
      issues: ['checksum_wrong'],
    });
  });

  it.each(vectorsOf('GB11714_MOD11'))('%s is a right 组织机构代码', (code) => {
    expect(organisationCheckCharacter(code.slice(0, 8))).toBe(code.charAt(8));
  });

  it('takes a 登记号 whose organisation part breaks GB 11714, and says so', () => {
    const kind = 'institution_registration_number';
    expect(checkInstitutionCode(kind, 'D2143569X42010611A1001')).toMatchObject({ ok: true, doubtful: false });
    expect(checkInstitutionCode(kind, 'PDY10001942010611D2201')).toMatchObject({ ok: true, doubtful: true });
    expect(checkInstitutionCode(kind, 'D2143569X42010611A1003')).toEqual({
      ok: false,
      issues: ['format_wrong'],
    });
  });
});

describe('a confirmation code', () => {
  const bytes = fc.uint8Array({ minLength: CONFIRMATION_CODE_BYTES, maxLength: CONFIRMATION_CODE_BYTES });

  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = confirmationCodeFrom(random);
        expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
        const stored = code.replace('-', '');
        expect(canonicalConfirmationCode(code)).toBe(stored);
        expect(canonicalConfirmationCode(` ${code.toLowerCase().replace('-', '－')}\u200B`)).toBe(stored);
      }),
    );
  });

  it('uses every random bit it promises: 40', () => {
    const last = (bits: number) => confirmationCodeFrom(new Uint8Array([0, 0, 0, 0, 0, 0, 0, bits]));
    expect(new Set(Array.from({ length: 32 }, (_, bits) => last(bits))).size).toBe(32);
  });

  it.each(['', 'ABCD', 'ABCD-EFG0', 'ABCD-EFGI', 'ABCDEFGHJ'])('cannot be %j', (typed) => {
    expect(canonicalConfirmationCode(typed)).toBeUndefined();
  });
});

describe('an affiliation', () => {
  const bound = { identityStatus: 'verified', unitId: 'u1', declarationStatuses: ['draft'] } as const;

  it('can be made once verified, changed and ended while nothing is under review', () => {
    expect(affiliationProblems('bind', { ...bound, unitId: null, targetUnitId: 'u1' })).toEqual([]);
    expect(affiliationProblems('change', { ...bound, targetUnitId: 'u2' })).toEqual([]);
    expect(affiliationProblems('unbind', bound)).toEqual([]);
  });

  it('names every reason against it', () => {
    const facts = {
      identityStatus: 'pending',
      unitId: 'u1',
      targetUnitId: 'u1',
      declarationStatuses: ['in_review'],
    } as const;
    expect(affiliationProblems('change', facts)).toEqual([
      'not_verified',
      'already_affiliated',
      'affiliation_locked_by_declaration',
    ]);
    expect(affiliationProblems('bind', bound)).toEqual(['already_affiliated']);
    expect(affiliationProblems('unbind', { ...bound, unitId: null })).toEqual(['no_unit']);
  });
});

describe('exam points', () => {
  it('are the city of a county, and the county itself where the province administers it', () => {
    expect(examPointOf('420106')?.code).toBe('420100');
    const direct = vocabularies.hubeiDivisions.find(
      ({ parent, level }) => parent === '420000' && level === 'county',
    );
    expect(examPointOf(direct!.code)?.code).toBe(direct!.code);
    expect(examPointOf('420000')).toBeUndefined();
  });
});
