import { describe, expect, it } from 'vitest';
import type { Season } from './choice.ts';
import { detailsFields, issuesByField, previousSpecialties, requiredDetails } from './details-fields.ts';

describe('the fields of 申报信息', () => {
  it('ask for the 规培 only of whoever has a certificate', () => {
    const without = detailsFields({ residencyCertificate: false }, false);
    expect(without).toEqual([
      'residencyCertificate',
      'registrationNumber',
      'registrationCode',
      'applicationForm',
      'otherProof',
    ]);
    expect(requiredDetails(without)).not.toContain('otherProof');
    const having = detailsFields({ residencyCertificate: true }, false);
    expect(having.slice(1, 5)).toEqual([
      'residencyEndYear',
      'residencySpecialty',
      'residencyUnit',
      'residencyPicture',
    ]);
    expect(requiredDetails(having)).toContain('residencyPicture');
  });

  it('ask for last year only of a 历史考生, who need not know it all', () => {
    const shown = detailsFields({}, true);
    expect(shown).toContain('previousFileNumber');
    expect(requiredDetails(shown)).not.toContain('previousFileNumber');
  });

  it('offer the same specialty and what was merged into it', () => {
    const season = {
      levels: [
        { specialties: [{ code: '203', continues: [{ code: '204', name: '中医护理学（师）' }] }] },
        { specialties: [{ code: '368', continues: [] }] },
      ],
    } as unknown as Season;
    const offered = (specialtyCode: string) =>
      previousSpecialties({ specialtyCode, specialtyName: '某专业' }, season).map(({ label }) => label);
    expect(offered('203')).toEqual(['203 某专业', '204 中医护理学（师）']);
    expect(offered('368')).toEqual(['368 某专业']);
  });

  it('carry what is wrong with each: the first that was said', () => {
    const issue = (name: string, detail: string) => ({
      pointer: `/sections/declaration_details/${name}`,
      code: 'required' as const,
      detail,
    });
    const issues = [issue('otherProof/0', 'a'), issue('otherProof/1', 'b'), issue('applicationForm', 'c')];
    expect(issuesByField({ issues })).toEqual({ otherProof: 'a', applicationForm: 'c' });
  });
});
