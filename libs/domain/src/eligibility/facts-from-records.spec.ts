import { describe, expect, it } from 'vitest';
import { factsFromRecords, isUnit } from './facts-from-records.ts';
import type { CandidateRecords, KnownCredential } from './facts-from-records.ts';

const UNIT = { name: '江城样例医院', category: 'A100' };
const nurseLicence: KnownCredential = {
  id: 'n1',
  kind: 'nurse_licence',
  fields: { practiceUnit: '江城样例医院', firstRegisteredOn: '2013-08-15', validUntil: '2028-08-14' },
};
const education: KnownCredential = {
  id: 'e1',
  kind: 'education',
  fields: { level: '31', majorType: 'medical', graduatedOn: '2012-06-30' },
};
const title = (id: string, code: string, level: string): KnownCredential => ({
  id,
  kind: 'professional_title',
  fields: { title: code, level, grantedOn: '2017-05' },
});
const records = (given: Partial<CandidateRecords> = {}): CandidateRecords => ({
  credentials: [],
  details: null,
  unit: UNIT,
  ...given,
});
const facts = (given: Partial<CandidateRecords>, final = false) =>
  factsFromRecords(records(given), { final, family: 'nursing' });

describe('what is not there', () => {
  it('is not known in a pre-check', () => {
    expect(facts({})).toMatchObject({
      educations: null,
      nurseLicence: null,
      titles: null,
      residency: null,
      workPeriods: null,
      socialSecurityProof: null,
    });
  });

  it('is none in a declaration, but for work, which most are not asked for', () => {
    const final = facts({}, true);
    expect([final.educations, final.nurseLicence, final.titles, final.physicianLicence]).toEqual(
      Array(4).fill(undefined),
    );
    expect([final.workPeriods, final.socialSecurityProof]).toEqual([null, false]);
  });
});

describe('what a credential says', () => {
  it('is a fact with the credential that it stands in', () => {
    const { educations, nurseLicence: licence } = facts({ credentials: [education, nurseLicence] });
    expect(educations).toEqual([{ ref: 'e1', level: 'associate', medical: true, graduatedOn: '2012-06-30' }]);
    expect(licence).toEqual({
      ref: 'n1',
      firstRegisteredOn: '2013-08-15',
      validUntil: '2028-08-14',
      practiceUnitIsDeclaring: true,
    });
  });

  it('may be incomplete: the rest is not known', () => {
    const credentials = [{ id: 'e1', kind: 'education', fields: { level: '21' } }];
    expect(facts({ credentials }).educations).toEqual([
      { ref: 'e1', level: 'bachelor', medical: null, graduatedOn: null },
    ]);
  });

  it('of titles counts as far as paths ask for them, by their series', () => {
    const credentials = [
      title('t1', '254', 'junior'),
      title('t2', '245', 'junior_assistant'),
      title('t3', '253', 'intermediate'),
      title('t4', '234', 'junior'),
    ];
    expect(facts({ credentials }).titles?.map(({ ref, family, level }) => [ref, family, level])).toEqual([
      ['t1', 'nursing', 'junior'],
      ['t2', 'pharmacy', 'junior_assistant'],
      ['t4', 'clinical', 'junior'],
    ]);
  });

  it('of a higher title alone leaves open whether there is a lower one', () => {
    expect(facts({ credentials: [title('t3', '253', 'intermediate')] }).titles).toBeNull();
  });
});

describe('of several physicians’ certificates', () => {
  const qualification = (id: string, category: string, grade: string): KnownCredential => ({
    id,
    kind: 'physician_qualification',
    fields: { class: category, grade },
  });

  it('a practising one counts, before the one of the family', () => {
    const credentials = [
      qualification('q1', '10', 'assistant'),
      qualification('q2', '41', 'practising'),
      qualification('q3', '10', 'practising'),
    ];
    const of = (family: 'clinical' | 'chinese_medicine') =>
      factsFromRecords(records({ credentials }), { final: false, family }).physicianQualification;
    expect(of('clinical')).toEqual({ ref: 'q3', class: 'clinical', grade: 'practising' });
    expect(of('chinese_medicine')).toEqual({ ref: 'q2', class: 'chinese_medicine', grade: 'practising' });
  });

  it('the national minorities’ medicine and 中西医结合 are of the group 中医', () => {
    const credentials = [qualification('q1', '42', 'practising')];
    expect(facts({ credentials }).physicianQualification?.class).toBe('chinese_medicine');
  });
});

describe('work', () => {
  const period = { family: 'nursing', unit: '甲', startedOn: '2015-07', specialty: '护理' };

  it('is what was entered', () => {
    const credentials = [
      nurseLicence,
      { id: 'w1', kind: 'work_period', fields: { ...period, endedOn: '2020-06-30' } },
      { id: 'w2', kind: 'work_period', fields: { family: 'dance' } },
    ];
    expect(facts({ credentials }).workPeriods).toEqual([
      { ref: 'w1', family: 'nursing', from: '2015-07', to: '2020-06-30' },
      { ref: 'w2', family: null, from: null, to: null },
    ]);
  });

  it('goes on where a licence is registered at the unit, since when is not known', () => {
    const credentials = [nurseLicence];
    expect(facts({ credentials }).workPeriods).toEqual([
      { ref: 'n1', family: 'nursing', from: null, to: null },
    ]);
    const other = { unit: { ...UNIT, name: '襄城样例疾病预防控制中心' } };
    expect(facts({ credentials, ...other }).workPeriods).toBeNull();
    const asPharmacist = factsFromRecords(records({ credentials }), { final: true, family: 'pharmacy' });
    expect(asPharmacist.workPeriods).toBeNull();
  });
});

describe('申报信息', () => {
  it.each([
    [{ residencyCertificate: true, residencyEndYear: 2014 }, { certifiedOn: '2014' }],
    [{ residencyCertificate: true }, { certifiedOn: null }],
    [{ residencyCertificate: false }, undefined],
    [{}, null],
  ])('%j says of 规培 %j', (details, residency) => {
    expect(facts({ details }).residency).toEqual(residency);
  });

  it('holds 社保证明 and whether somebody is 在编', () => {
    expect(facts({ details: { otherProof: ['f1'], establishment: 'non_permanent' } })).toMatchObject({
      socialSecurityProof: true,
      establishment: 'non_permanent',
    });
    expect(facts({ details: { otherProof: [], establishment: 'x' } })).toMatchObject({
      socialSecurityProof: null,
      establishment: null,
    });
  });
});

describe('the unit', () => {
  it.each([
    ['B100', true],
    ['C220', true],
    ['A100', false],
    ['Z999', null],
  ])('of the category %s is primary care: %s', (category, primaryCare) => {
    expect(facts({ unit: { ...UNIT, category } }).primaryCare).toBe(primaryCare);
  });

  it.each([
    ['江城样例医院', '江城样例医院', true],
    [' 江城 样例医院 ', '江城样例医院', true],
    ['江城样例医院（东院）', '江城样例医院(东院)', true],
    ['江城样例医院（江城样例中西医结合医院）', '江城样例医院', null],
    ['江城样例医院有限公司', '江城样例医院', null],
    ['江城市第一医院', '江城市第三医院', false],
    ['襄城样例疾病预防控制中心', '江城样例医院', false],
    ['', '江城样例医院', null],
    ['（）', '江城样例医院', null],
  ])('%j on a licence is %j: %s', (practiceUnit, name, same) => {
    expect(isUnit(practiceUnit, { ...UNIT, name })).toBe(same);
  });

  it('is not known before one is bound', () => {
    expect(isUnit('江城样例医院', null)).toBeNull();
    expect(facts({ unit: null }).primaryCare).toBeNull();
  });
});
