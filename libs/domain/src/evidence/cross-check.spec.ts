import { describe, expect, it } from 'vitest';
import { crossCheck } from './cross-check.ts';
import { nurse, physician, printing, slotReading, typing, unclear } from './evidence.fixture.ts';
import type { EvidenceFacts } from './evidence-facts.ts';
import { FINDING_CODES, FINDINGS, type FindingCode } from './finding-catalogue.ts';

const told = (facts: EvidenceFacts) =>
  crossCheck(facts).map(({ code, section, field }) => `${code} ${section}.${field}`);

const education = (change: Record<string, unknown>) => typing(nurse(), 'education', change);
const licence = (change: Record<string, unknown>) => typing(nurse(), 'nurse_licence', change);
const qualification = (change: Record<string, unknown>) =>
  typing(physician(), 'physician_qualification', change);
const practising = (change: Record<string, unknown>) => typing(physician(), 'physician_licence', change);
const details = (change: Record<string, unknown>) => typing(nurse(), 'declaration_details', change);

/** Without papers: only what the form says against itself. */
const formOnly = (facts: EvidenceFacts): EvidenceFacts => ({ ...facts, readings: [] });

/** One case per code and more, with all that is found then. */
const GOLDEN: readonly (readonly [string, EvidenceFacts, readonly string[]])[] = [
  [
    'one character of the name on a paper',
    printing(nurse(), 'nurse_licence', { name: '夏侯怡二' }),
    ['name_differs nurse_licence.picture'],
  ],
  [
    'swapped digits in the number of a holder',
    printing(nurse(), 'social_security_proof', { documentNumber: '420583199105077382' }),
    ['document_number_differs declaration_details.otherProof'],
  ],
  [
    'another birthday',
    printing(nurse(), 'education_certificate', { birthOn: '1991-07-05' }),
    ['birth_date_differs education.diplomaPicture'],
  ],
  [
    'another month of birth',
    printing(nurse(), 'professional_title', { birthMonth: '1991-06' }),
    ['birth_date_differs professional_title.picture'],
  ],
  [
    'swapped digits in a licence number',
    licence({ licenceNumber: '201342938386' }),
    ['number_differs nurse_licence.licenceNumber', 'application_form_differs nurse_licence.licenceNumber'],
  ],
  [
    'a title certificate with another number',
    typing(nurse(), 'professional_title', { managementNumber: '201703050905306514' }),
    ['number_differs professional_title.managementNumber'],
  ],
  ['a year off', licence({ renewedOn: '2022-08-10' }), ['date_differs nurse_licence.renewedOn']],
  [
    'the end of a residency, a year off',
    typing(physician(), 'declaration_details', { residencyEndYear: 2015 }),
    ['date_differs declaration_details.residencyEndYear'],
  ],
  [
    'another school on the diploma and the 备案表 both',
    education({ school: '江城样例大学' }),
    [
      'school_differs education.school',
      'school_differs education.school',
      'application_form_differs education.school',
    ],
  ],
  [
    'another level on the 备案表',
    printing(nurse(), 'chsi_registration_form', { level: '本科' }),
    ['level_differs education.level'],
  ],
  [
    'another level of title',
    typing(nurse(), 'professional_title', { level: 'intermediate' }),
    ['level_differs professional_title.level'],
  ],
  [
    'another major',
    printing(nurse(), 'education_certificate', { major: '助产' }),
    ['major_differs education.major'],
  ],
  ['护理学 for 护理', education({ major: '护理学' }), []],
  [
    'another form of study',
    education({ studyForm: 'ONLINE' }),
    ['study_form_differs education.studyForm', 'diploma_number_study_form_differs education.diplomaNumber'],
  ],
  [
    'another length of schooling',
    printing(nurse(), 'education_certificate', { schoolingLength: '两年制' }),
    ['schooling_length_differs education.schoolingLength'],
  ],
  [
    'another class on the certificate',
    printing(physician(), 'physician_qualification', { class: '口腔' }),
    ['class_differs physician_qualification.class'],
  ],
  [
    'an assistant by the certificate',
    printing(physician(), 'physician_qualification', { grade: '执业助理医师' }),
    ['grade_differs physician_qualification.grade'],
  ],
  ['another scope', practising({ scope: '外科专业' }), ['scope_differs physician_licence.scope']],
  [
    'another title',
    typing(nurse(), 'professional_title', { title: '253' }),
    ['title_differs professional_title.title', 'application_form_differs professional_title.title'],
  ],
  [
    'another specialty of a title',
    typing(nurse(), 'professional_title', { specialty: '药学' }),
    ['specialty_differs professional_title.specialty'],
  ],
  ['another authority', licence({ authority: '别处卫生局' }), ['authority_differs nurse_licence.authority']],
  [
    'another place of residency',
    typing(physician(), 'declaration_details', { residencyUnit: '别处医院' }),
    ['unit_differs declaration_details.residencyUnit'],
  ],
  [
    'the licence of another qualification',
    printing(physician(), 'physician_licence', { qualificationNumber: '201342110421125198804038556' }),
    ['qualification_number_differs physician_qualification.certificateNumber'],
  ],
  [
    'another 网报号',
    details({ registrationNumber: '420794436028' }),
    ['registration_number_differs declaration_details.registrationNumber'],
  ],
  [
    'an old 验证码',
    details({ registrationCode: '37614002' }),
    ['registration_code_differs declaration_details.registrationCode'],
  ],
  [
    'a form for another level',
    printing(nurse(), 'national_application_form', { examLevel: '初级师' }),
    ['declared_level_differs declaration_details.applicationForm'],
  ],
  [
    'a form for another specialty',
    printing(nurse(), 'national_application_form', { specialtyCode: '369' }),
    ['declared_specialty_differs declaration_details.applicationForm'],
  ],
  [
    'a form with another school',
    printing(nurse(), 'national_application_form', { school: '别处大学' }),
    ['application_form_differs education.school'],
  ],
  [
    'practice at another unit',
    printing(licence({ practiceUnit: '江城样例中医院' }), 'nurse_licence', {
      practiceUnit: '江城样例中医院',
    }),
    ['practice_unit_not_declaring nurse_licence.practiceUnit'],
  ],
  [
    'practice at another unit by the picture alone',
    printing(licence({ practiceUnit: '' }), 'nurse_licence', { practiceUnit: '江城样例中医院' }),
    ['practice_unit_not_declaring nurse_licence.practiceUnit'],
  ],
  [
    'an employer that is not the unit',
    printing(nurse(), 'social_security_proof', { unit: '某某人力资源有限公司' }),
    ['paper_unit_not_declaring declaration_details.otherProof'],
  ],
  [
    'a diploma number of no known layout',
    formOnly(education({ diplomaNumber: 'Z123456' })),
    ['diploma_number_layout_unusual education.diplomaNumber'],
  ],
  [
    'a diploma number of another level and year',
    formOnly(education({ diplomaNumber: '199981201305085911' })),
    [
      'diploma_number_level_differs education.diplomaNumber',
      'diploma_number_year_differs education.diplomaNumber',
    ],
  ],
  [
    'three days of a 三年制, non-medical',
    formOnly(education({ enteredOn: '2012-06-27', majorType: 'non_medical' })),
    ['study_shorter_than_schooling education.graduatedOn', 'major_not_medical education.majorType'],
  ],
  [
    "somebody else's certificate",
    formOnly(qualification({ certificateNumber: '201242110420583199105077328' })),
    ['certificate_of_other_person physician_qualification.certificateNumber'],
  ],
  [
    'a certificate whose code is of another class, grade and year',
    formOnly(qualification({ certificateNumber: '201142220421125198804038556' })),
    [
      'certificate_class_differs physician_qualification.certificateNumber',
      'certificate_grade_differs physician_qualification.certificateNumber',
      'certificate_year_differs physician_qualification.certificateNumber',
    ],
  ],
  [
    'a licence whose number is of another class and grade',
    formOnly(practising({ licenceNumber: '220421125772134' })),
    [
      'licence_class_differs physician_licence.licenceNumber',
      'licence_grade_differs physician_licence.licenceNumber',
    ],
  ],
  [
    'an entry after the graduation',
    formOnly(education({ enteredOn: '2013-09' })),
    ['study_shorter_than_schooling education.graduatedOn', 'dates_out_of_order education.graduatedOn'],
  ],
  [
    'a renewal before the first registration',
    formOnly(licence({ renewedOn: '2012-08-10' })),
    ['dates_out_of_order nurse_licence.renewedOn'],
  ],
  [
    'a graduation at fourteen',
    formOnly(
      education({ enteredOn: '2002-09', graduatedOn: '2005-06', diplomaNumber: '199981200506085911' }),
    ),
    ['too_young education.graduatedOn'],
  ],
  [
    'a registration before the birth',
    formOnly(licence({ firstRegisteredOn: '1990-08-15' })),
    ['dates_out_of_order nurse_licence.firstRegisteredOn'],
  ],
  [
    'a registration before the qualification',
    formOnly(practising({ firstRegisteredOn: '2012-03-18' })),
    ['registered_before_qualified physician_licence.firstRegisteredOn'],
  ],
  [
    'a registration while at school full-time',
    formOnly(licence({ firstRegisteredOn: '2011-08-15' })),
    ['experience_before_graduation nurse_licence.firstRegisteredOn'],
  ],
  [
    'a registration before a part-time diploma',
    formOnly(education({ studyForm: 'SELF_STUDY', graduatedOn: '2014-06' })),
    [],
  ],
  [
    'a 验证码 of CHSI that has ended',
    printing(nurse(), 'chsi_registration_form', { validUntil: '2026-11-26' }),
    ['chsi_code_ended education.verificationNumber'],
  ],
  [
    'one that ends today',
    printing(nurse(), 'chsi_registration_form', { validUntil: '2026-11-27' }),
    ['chsi_code_ends_soon education.verificationNumber'],
  ],
  [
    'a registration that has ended',
    formOnly(licence({ validUntil: '2026-11-26' })),
    ['licence_expired nurse_licence.validUntil'],
  ],
  [
    'a registration that ends in two months',
    formOnly(licence({ validUntil: '2027-01-26' })),
    ['licence_ends_soon nurse_licence.validUntil'],
  ],
  ['a registration that ends a day later', formOnly(licence({ validUntil: '2027-01-27' })), []],
  [
    'a social-security proof of the month before last',
    printing(nurse(), 'social_security_proof', { month: '2026-09' }),
    ['month_too_old declaration_details.otherProof'],
  ],
  ["this month's proof", printing(nurse(), 'social_security_proof', { month: '2026-11' }), []],
  [
    'another paper than the field asks for',
    {
      ...nurse(),
      readings: [slotReading('professional_title', 'picture', 'nurse_licence', { licenceNumber: '1' })],
    },
    ['other_paper professional_title.picture'],
  ],
];

describe('what a declaration says against itself', () => {
  it('is nothing where all is well', () => {
    expect(told(nurse())).toEqual([]);
    expect(told(physician())).toEqual([]);
  });

  it.each(GOLDEN)('finds %s', (_what, facts, expected) => {
    expect(told(facts)).toEqual(expected);
  });

  it('has a case for every code that it can find', () => {
    const byOthers: FindingCode[] = FINDING_CODES.filter((code) => FINDINGS[code].audience !== 'everybody');
    const ofHistory: FindingCode[] = ['form_older_than_edit', 'form_perhaps_older_than_edit'];
    const covered = GOLDEN.flatMap(([, , expected]) => expected.map((line) => line.split(' ')[0]));
    const missing = FINDING_CODES.filter(
      (code) => !covered.includes(code) && !byOthers.includes(code) && !ofHistory.includes(code),
    );
    expect(missing).toEqual([]);
  });

  it('says nothing against what a picture shows unclearly', () => {
    const doubted = typing({ ...nurse(), compare: unclear }, 'education', {
      school: '江城样例大学',
      level: '21',
    });
    const onlyForm = ['diploma_number_level_differs education.diplomaNumber'];
    expect(told(doubted)).toEqual(onlyForm);
  });

  it('judges by the paper alone while nothing is typed, where it was read surely', () => {
    const untyped = { ...nurse(), credentials: {}, details: {} };
    const ended = printing(untyped, 'nurse_licence', { validUntil: '2026-01-01', practiceUnit: '别处医院' });
    expect(told(ended)).toEqual([
      'practice_unit_not_declaring nurse_licence.practiceUnit',
      'licence_expired nurse_licence.validUntil',
    ]);
  });

  it('says what stands where, with the place on the picture', () => {
    const [finding] = crossCheck(licence({ renewedOn: '2022-08-10' }));
    expect(finding).toMatchObject({
      severity: 'high',
      places: [
        {
          source: 'document',
          value: '2023-08-10',
          paper: { kind: 'nurse_licence', field: 'renewedOn' },
          fileId: 'nurse_licence-picture',
          page: 1,
          box: { left: 0.1 },
        },
        { source: 'form', section: 'nurse_licence', field: 'renewedOn', value: '2022-08-10' },
      ],
    });
  });
});
