import { describe, expect, it } from 'vitest';
import type { Season } from './choice.ts';
import {
  detailsFields,
  detailsTips,
  issuesByField,
  previousSpecialties,
  requiredDetails,
} from './details-fields.ts';

describe('the fields of 申报信息', () => {
  it('ask for the 规培 only of whoever has a certificate', () => {
    const without = detailsFields({ residencyCertificate: false }, false);
    expect(without).toEqual([
      'residencyCertificate',
      'registrationNumber',
      'registrationCode',
      'applicationForm',
      'establishment',
      'otherProof',
    ]);
    expect(requiredDetails(without, undefined)).not.toContain('otherProof');
    const having = detailsFields({ residencyCertificate: true }, false);
    expect(having.slice(1, 5)).toEqual([
      'residencyEndYear',
      'residencySpecialty',
      'residencyUnit',
      'residencyPicture',
    ]);
    expect(requiredDetails(having, undefined)).toContain('residencyPicture');
  });

  it('ask for last year only of a 历史考生, who need not know it all', () => {
    const shown = detailsFields({}, true);
    expect(shown).toContain('previousFileNumber');
    expect(requiredDetails(shown, undefined)).not.toContain('previousFileNumber');
  });

  it('ask who is 在编 where the server does, and whoever is not for the proof', () => {
    const shown = detailsFields({}, false);
    expect(requiredDetails(shown, { issues: [] })).not.toContain('establishment');
    const pointer = '/sections/declaration_details/establishment';
    const issues = [{ pointer, code: 'required' as const, detail: '' }];
    expect(requiredDetails(shown, { issues })).toContain('establishment');
    const proofTip = (establishment: string) => detailsTips({ establishment }).otherProof?.[0]?.text;
    expect(proofTip('non_permanent')).toContain('请在这里上传近一个月的社保证明');
    expect(proofTip('permanent')).not.toContain('请在这里上传');
  });

  it('offer what the season says a 历史考生 may have sat', () => {
    const season = {
      levels: [
        { specialties: [{ code: '110', previous: [{ code: '111', name: '病案信息技术（士）' }] }] },
        { specialties: [{ code: '368', previous: [{ code: '368', name: '护理学（中级）' }] }] },
      ],
    } as unknown as Season;
    const offered = (specialtyCode: string) =>
      previousSpecialties({ specialtyCode }, season).map(({ label }) => label);
    expect(offered('110')).toEqual(['111 病案信息技术（士）']);
    expect(offered('368')).toEqual(['368 护理学（中级）']);
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
