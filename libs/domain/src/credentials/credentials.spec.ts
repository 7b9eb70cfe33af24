import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VOCABULARY_CODES } from '../forms/vocabularies.ts';
import type { FieldDefinition, FormValues } from '../forms/fields.ts';
import { completeness, maskCredential, tidyCredential } from './completeness.ts';
import { CREDENTIAL_FIELDS, credentialFields } from './fields.ts';
import { CREDENTIAL_KINDS } from './kinds.ts';
import { credentialWarnings } from './warnings.ts';

const TODAY = '2026-11-23';

/** The nurse and the physician of `samples/documents`. */
const education = {
  level: '31',
  studyForm: 'FULL_TIME_HIGHER',
  enteredOn: '2009-09',
  graduatedOn: '2012-06-30',
  school: '江城样例医学高等专科学校',
  schoolingLength: '3',
  majorType: 'medical',
  major: '护理',
  diplomaNumber: '199981201206085911',
  diplomaPicture: 'file-1',
  verificationNumber: 'A5JHAXYBMGVZYBHW',
  verificationFile: 'file-2',
};
const qualification = {
  certificateNumber: '201242110421125198804038556',
  class: '10',
  grade: 'practising',
  issuedOn: '2012-12-20',
  authority: '江城样例卫生健康委员会',
  picture: 'file-3',
};
const title = {
  title: '254',
  level: 'junior',
  specialty: '护理学',
  grantedOn: '2017-05',
  managementNumber: '201703050905306541',
  certificateNumber: '17427326421',
  authority: '江城样例人力资源和社会保障局',
  picture: 'file-4',
};
const nurseLicence = {
  licenceNumber: '201342938368',
  practiceUnit: '江城样例医院',
  firstRegisteredOn: '2013-08-15',
  renewedOn: '2023-08-10',
  validUntil: '2028-08-14',
  authority: '江城样例卫生健康委员会',
  picture: 'file-5',
};
const physicianLicence = {
  licenceNumber: '110421125772134',
  category: '10',
  scope: '内科专业',
  level: 'practising',
  practiceUnit: '江城样例医院',
  firstRegisteredOn: '2013-03-18',
  issuedOn: '2013-03-18',
  authority: '江城样例卫生健康局',
  picture: 'file-6',
};
const workPeriod = {
  unit: '江城样例医院',
  family: 'nursing',
  specialty: '护理',
  startedOn: '2013-08',
  endedOn: '2019-06-30',
  proof: 'file-7',
};
const samples = {
  education,
  physician_qualification: qualification,
  physician_licence: physicianLicence,
  professional_title: title,
  nurse_licence: nurseLicence,
  work_period: workPeriod,
} satisfies Record<(typeof CREDENTIAL_KINDS)[number], FormValues>;

describe('the tables of fields', () => {
  it('name a vocabulary where one is meant, and only there', () => {
    for (const fields of Object.values<Record<string, FieldDefinition>>(CREDENTIAL_FIELDS)) {
      for (const { type, vocabulary } of Object.values(fields)) {
        expect(vocabulary !== undefined).toBe(type === 'vocabulary');
      }
    }
  });

  it('offer no 结业 or 肄业', () => {
    expect(VOCABULARY_CODES.educationLevel).toContain('14');
    expect(VOCABULARY_CODES.educationLevel).not.toContain('15');
  });
});

describe('completeness', () => {
  it.each(CREDENTIAL_KINDS)('%s: the sample is 已完善', (kind) => {
    expect(completeness(kind, samples[kind], TODAY)).toEqual({ state: 'complete', missing: [], invalid: [] });
  });

  it('an empty record misses all that is required', () => {
    for (const kind of CREDENTIAL_KINDS) {
      const required = Object.entries(credentialFields(kind)).filter(([, field]) => field.required);
      expect(completeness(kind, {}, TODAY).missing).toEqual(required.map(([name]) => name));
    }
  });

  it('is lost with any one required field', () => {
    for (const kind of CREDENTIAL_KINDS) {
      for (const [name, field] of Object.entries(credentialFields(kind))) {
        const without = completeness(kind, { ...samples[kind], [name]: '' }, TODAY);
        expect(without.state).toBe(field.required ? 'incomplete' : 'complete');
      }
    }
  });

  it.each([
    ['education', { level: '15' }, '/level', 'not_allowed'],
    ['education', { graduatedOn: '2009-08-31' }, '/graduatedOn', 'date_order_wrong'],
    ['education', { graduatedOn: '2012-02-30' }, '/graduatedOn', 'date_invalid'],
    ['education', { graduatedOn: '2026-11-24' }, '/graduatedOn', 'date_in_future'],
    ['education', { verificationNumber: 'BM12' }, '/verificationNumber', 'format_wrong'],
    ['education', { school: 'x'.repeat(101) }, '/school', 'too_long'],
    ['education', { school: 'a\u0000b' }, '/school', 'character_not_allowed'],
    ['education', { school: '\uD800' }, '/school', 'character_not_allowed'],
    ['education', { school: 7 }, '/school', 'type_wrong'],
    ['education', { diplomaPicture: '../etc' }, '/diplomaPicture', 'type_wrong'],
    ['education', { verified: true }, '/verified', 'unknown_field'],
    [
      'physician_qualification',
      { certificateNumber: '20124211042112519880403' },
      '/certificateNumber',
      'format_wrong',
    ],
    ['physician_licence', { licenceNumber: '11042112577213' }, '/licenceNumber', 'format_wrong'],
    ['physician_licence', { issuedOn: '2013-03-17' }, '/issuedOn', 'date_order_wrong'],
    ['professional_title', { level: 'intermediate' }, '/level', 'not_allowed'],
    ['nurse_licence', { licenceNumber: '123456789' }, '/licenceNumber', 'format_wrong'],
    ['nurse_licence', { validUntil: '2023-08-10' }, '/validUntil', 'date_order_wrong'],
    ['work_period', { endedOn: '2013-07' }, '/endedOn', 'date_order_wrong'],
    ['work_period', { startedOn: '2019-06-30' }, '/endedOn', 'date_order_wrong'],
    ['work_period', { endedOn: '2026-12' }, '/endedOn', 'date_in_future'],
    ['work_period', { family: '护理' }, '/family', 'not_allowed'],
  ] as const)('%s %j is wrong at %s: %s', (kind, change, pointer, code) => {
    const { state, invalid } = completeness(kind, { ...samples[kind], ...change }, TODAY);
    expect(state).toBe('incomplete');
    expect(invalid).toEqual([expect.objectContaining({ pointer, code })]);
  });

  it('never throws, whatever is sent', () => {
    const anything = fc.dictionary(fc.string(), fc.anything());
    fc.assert(
      fc.property(fc.constantFrom(...CREDENTIAL_KINDS), anything, (kind, noise) => {
        const fields = { ...samples[kind], ...noise };
        completeness(kind, fields, TODAY);
        credentialWarnings(kind, fields, { holderNumber: null, today: TODAY });
        tidyCredential(kind, fields);
        maskCredential(kind, fields);
      }),
    );
  });
});

describe('what is kept', () => {
  it('has codes in one spelling, texts trimmed, nothing unknown and nothing empty', () => {
    expect(
      tidyCredential('education', {
        school: '  某  大学 ',
        verificationNumber: 'bm １２3456',
        majorType: '',
        x: 1,
      }),
    ).toEqual({
      school: '某 大学',
      verificationNumber: 'BM123456',
    });
  });

  it('shows no secret number in a list', () => {
    expect(maskCredential('education', education)).toMatchObject({
      school: education.school,
      diplomaNumber: '199*************11',
      verificationNumber: 'A5J***********HW',
    });
  });
});

describe('warnings', () => {
  const facts = { holderNumber: '421125198804038556', today: TODAY };
  const codes = (kind: (typeof CREDENTIAL_KINDS)[number], change: FormValues) =>
    credentialWarnings(kind, { ...samples[kind], ...change }, facts).map(({ code }) => code);

  it('are none for the samples', () => {
    for (const kind of CREDENTIAL_KINDS) expect(codes(kind, {})).toEqual([]);
  });

  it('compare a diploma number with level, year and form of study', () => {
    expect(codes('education', { level: '21', graduatedOn: '2013-06-30', studyForm: 'ADULT_FULL' })).toEqual([
      'diploma_number_level_differs',
      'diploma_number_year_differs',
      'diploma_number_study_form_differs',
    ]);
    expect(codes('education', { diplomaNumber: 'Z123456' })).toEqual(['diploma_number_layout_unusual']);
    expect(codes('education', { diplomaNumber: 'Z123456', level: '41' })).toEqual([]);
  });

  it("say the guide's own sample: three days of a 三年制, non-medical", () => {
    const change = { enteredOn: '2012-06-27', graduatedOn: '2012-06-30', majorType: 'non_medical' };
    expect(codes('education', change)).toEqual(['study_shorter_than_schooling', 'major_not_medical']);
  });

  it("find somebody else's certificate, class and grade", () => {
    const other = { certificateNumber: '201242210420583199105077328' };
    expect(codes('physician_qualification', other)).toEqual([
      'certificate_of_other_person',
      'certificate_grade_differs',
    ]);
    expect(codes('physician_qualification', { class: '20' })).toEqual(['certificate_class_differs']);
  });

  it('know the same person by the old number of 15 digits', () => {
    expect(codes('physician_qualification', { certificateNumber: '201242110421125880403855' })).toEqual([]);
  });

  it('find an expired licence', () => {
    expect(codes('nurse_licence', { validUntil: '2026-11-22' })).toEqual(['licence_expired']);
    expect(codes('nurse_licence', { validUntil: TODAY })).toEqual([]);
  });
});
