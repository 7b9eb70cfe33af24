import { describe, expect, it } from 'vitest';
import { credentialFields } from '../credentials/fields.ts';
import { DETAILS_FIELDS } from '../declarations/details.ts';
import { VOCABULARY_CODES, type VocabularyName } from '../forms/vocabularies.ts';
import type { DocumentKind } from './document-kinds.ts';
import { formValueOf, offersOf } from './offers.ts';
import type { DocumentReading } from './readings.ts';
import { termOf } from './read-terms.ts';

const TODAY = '2026-11-27';

const reading = (
  kind: DocumentKind,
  texts: Record<string, string>,
  confidence: Record<string, number> = {},
): DocumentReading => ({
  kind,
  fields: Object.fromEntries(
    Object.entries(texts).map(([name, value]) => [
      name,
      { value, confidence: confidence[name] ?? 0.97, page: 1, box: null },
    ]),
  ),
});

const diploma = reading('education_certificate', {
  name: '夏侯怡一',
  enteredOn: '2009-09',
  graduatedOn: '2012-06-30',
  school: '江城样例医学高等专科学校',
  schoolingLength: '三年制',
  level: '大学专科',
  diplomaNumber: '199981201206085911',
});
const form = reading('chsi_registration_form', {
  enteredOn: '2009-09-01',
  level: '专科',
  studyForm: '普通全日制',
  verificationNumber: 'A5JHAXYBMGVZYBHW',
  validUntil: '2027-04-06',
});

const offered = (values: Record<string, unknown>, readings: DocumentReading[]) =>
  Object.fromEntries(
    offersOf(credentialFields('education'), values, readings, TODAY).map(({ field, value }) => [
      field,
      value,
    ]),
  );

describe('offers', () => {
  it('are the values of papers in the form’s own codes, for what the form asks', () => {
    expect(offered({}, [diploma])).toEqual({
      level: '31',
      enteredOn: '2009-09',
      graduatedOn: '2012-06-30',
      school: '江城样例医学高等专科学校',
      schoolingLength: '3',
      diplomaNumber: '199981201206085911',
    });
  });

  it('are never over what was typed', () => {
    expect(offered({ school: '江城样例医专', level: '21' }, [diploma])).not.toHaveProperty('school');
    expect(offered({ school: '江城样例医专', level: '21' }, [diploma])).not.toHaveProperty('level');
  });

  it('take the more exact of two papers that agree, and none of two that do not', () => {
    const both = offered({}, [diploma, form]);
    expect(both).toMatchObject({ enteredOn: '2009-09-01', level: '31', studyForm: 'FULL_TIME_HIGHER' });
    const other = reading('chsi_registration_form', { graduatedOn: '2012-06-03', school: '另一所学校' });
    expect(offered({}, [diploma, other])).not.toHaveProperty('graduatedOn');
    expect(offered({}, [diploma, other])).not.toHaveProperty('school');
  });

  it('leave out what is not read surely, and what the field would refuse', () => {
    const unsure = reading('education_certificate', { school: '江城', major: '护理' }, { school: 0.89 });
    expect(offered({}, [unsure])).toEqual({ major: '护理' });
    const ahead = reading('education_certificate', { graduatedOn: '2031-06-30', level: '函授班' });
    expect(offered({}, [ahead])).toEqual({});
  });

  it('are numbers where the form holds a number', () => {
    expect(formValueOf(DETAILS_FIELDS.residencyEndYear, '2014', TODAY)).toBe(2014);
    expect(formValueOf(DETAILS_FIELDS.residencyEndYear, '二〇一四', TODAY)).toBeUndefined();
    expect(formValueOf(DETAILS_FIELDS.registrationCode, '37614003', TODAY)).toBe('37614003');
  });
});

const WORDINGS: readonly (readonly [VocabularyName, string, string | undefined])[] = [
  ['educationLevel', '大学本科', '21'],
  ['educationLevel', '专升本', '21'],
  ['educationLevel', '专科起点本科', '21'],
  ['educationLevel', '大专', '31'],
  ['educationLevel', '高职（专科）', '31'],
  ['educationLevel', '中等专科（中专）', '41'],
  ['educationLevel', '中等专业', '41'],
  ['educationLevel', '硕士研究生', '14'],
  ['educationLevel', '博士研究生', '11'],
  ['educationLevel', '研究生', undefined],
  ['educationLevel', '大学本科结业', undefined],
  ['studyForm', '普通全日制', 'FULL_TIME_HIGHER'],
  ['studyForm', '非全日制', 'PART_TIME_GRADUATE'],
  ['studyForm', '业 余', 'ADULT_EVENING'],
  ['studyForm', '函授', 'ADULT_CORRESPONDENCE'],
  ['studyForm', '高等教育自学考试', 'SELF_STUDY'],
  ['schoolingLength', '三年制', '3'],
  ['schoolingLength', '３年', '3'],
  ['schoolingLength', '两年半', '2.5'],
  ['schoolingLength', '2.5年', '2.5'],
  ['schoolingLength', '八年制', '8'],
  ['schoolingLength', '30年', undefined],
  ['title', '护师', '254'],
  ['title', '护师（初级师）', '254'],
  ['title', '主管护师', '253'],
  ['title', '主治医师', '233'],
  ['title', '护理学', undefined],
  ['titleLevel', '初级（师）', 'junior'],
  ['titleLevel', '初级（士）', 'junior_assistant'],
  ['titleLevel', '初级士', 'junior_assistant'],
  ['titleLevel', '中级', 'intermediate'],
  ['titleLevel', '初级', undefined],
  ['practiceCategory', '临床', '10'],
  ['practiceCategory', '公共卫生类别', '30'],
  ['practiceCategory', '中医', '41'],
  ['practiceCategory', '中西医结合', '42'],
  ['practiceCategory', '内科专业', undefined],
  ['physicianGrade', '执业医师', 'practising'],
  ['physicianGrade', '执业助理医师', 'assistant'],
  ['majorType', '医学类', undefined],
];

describe('wordings of papers', () => {
  it.each(WORDINGS)('%s: %s means %s', (vocabulary, text, code) => {
    expect(termOf(vocabulary, text)).toBe(code);
  });

  it('mean only codes that the form takes', () => {
    for (const [vocabulary, , code] of WORDINGS)
      if (code !== undefined) expect(VOCABULARY_CODES[vocabulary]).toContain(code);
  });
});
