import { describe, expect, it } from 'vitest';
import { crossCheck } from './cross-check.ts';
import { nurse, physician, printing, typing } from './evidence.fixture.ts';
import type { EvidenceFacts } from './evidence-facts.ts';
import { maskedPlaces } from './masked-places.ts';

const shown = (facts: EvidenceFacts) =>
  maskedPlaces(crossCheck(facts)[0]?.places ?? []).map(({ value }) => value);

describe('what of a finding leaves the house', () => {
  it('shows of two numbers their ends, and where they differ', () => {
    expect(
      shown(printing(nurse(), 'social_security_proof', { documentNumber: '420583199105077382' })),
    ).toEqual(['420*************82', '420*************28']);
    const typed = typing(nurse(), 'professional_title', { managementNumber: '201703050950306541' });
    expect(shown(typed)).toEqual(['201*******05****41', '201*******50****41']);
  });

  it('shows of numbers that differ in length their ends only', () => {
    const other = typing({ ...physician(), readings: [] }, 'physician_qualification', {
      certificateNumber: '201242110420583199105077328',
    });
    expect(shown(other)).toEqual(['201**********************28', '421*************56']);
  });

  it('shows names, days and what is no secret', () => {
    expect(shown(printing(nurse(), 'nurse_licence', { name: '夏侯怡二' }))).toEqual(['夏侯怡二', '夏侯怡一']);
    expect(shown(typing(nurse(), 'declaration_details', { registrationCode: '37614002' }))).toEqual([
      '376***03',
      '376***02',
    ]);
  });
});
