import { EDUCATION_LEVELS, PRACTICE_CATEGORIES, SCHOOLING_LENGTHS, STUDY_FORMS, TITLES } from '@htp/domain';
import type {
  Establishment,
  MajorType,
  PhysicianGrade,
  SpecialtyFamily,
  TitleLevel,
  VocabularyName,
} from '@htp/domain';

const MAJOR_TYPE_NAMES = { medical: '医学', non_medical: '非医学' } as const satisfies Record<
  MajorType,
  string
>;

const PHYSICIAN_GRADE_NAMES = {
  practising: '执业医师',
  assistant: '执业助理医师',
} as const satisfies Record<PhysicianGrade, string>;

const TITLE_LEVEL_NAMES = {
  junior_assistant: '初级（士）',
  junior: '初级（师）',
  intermediate: '中级',
  associate_senior: '副高级',
  senior: '正高级',
} as const satisfies Record<TitleLevel, string>;

export const ESTABLISHMENT_NAMES = {
  permanent: '在编',
  non_permanent: '非编制',
} as const satisfies Record<Establishment, string>;

/** 岗位类别, with what people who work there call it: everybody finds himself in one of them. */
const WORK_FAMILY_NAMES = {
  pharmacy: '药学（药房、药剂、临床药学）',
  technology: '医技（检验、放射、康复、营养等）',
  nursing: '护理（护士、助产）',
  clinical: '临床医疗（内、外、妇、儿等科医师）',
  stomatology: '口腔医疗',
  chinese_medicine: '中医、中西医结合医疗',
  public_health: '公共卫生（疾控、预防保健）',
  general_practice: '全科医疗',
} as const satisfies Record<SpecialtyFamily, string>;

type Terms = Readonly<Record<string, string>>;

const namesOf = (terms: readonly { code: string; name: string }[]): Terms =>
  Object.fromEntries(terms.map(({ code, name }) => [code, name]));

/** What a person reads for every code that a field of a form may hold. */
export const VOCABULARY_NAMES = {
  educationLevel: namesOf(EDUCATION_LEVELS),
  studyForm: namesOf(STUDY_FORMS),
  schoolingLength: namesOf(SCHOOLING_LENGTHS),
  majorType: MAJOR_TYPE_NAMES,
  title: namesOf(TITLES),
  titleLevel: TITLE_LEVEL_NAMES,
  practiceCategory: namesOf(PRACTICE_CATEGORIES),
  physicianGrade: PHYSICIAN_GRADE_NAMES,
  specialtyFamily: WORK_FAMILY_NAMES,
  establishment: ESTABLISHMENT_NAMES,
} as const satisfies Record<VocabularyName, Terms>;

/** The name of a code in a vocabulary; `undefined` for a code that is not in it. */
export function termName(vocabulary: VocabularyName, code: string): string | undefined {
  const names: Terms = VOCABULARY_NAMES[vocabulary];
  return Object.hasOwn(names, code) ? names[code] : undefined;
}
