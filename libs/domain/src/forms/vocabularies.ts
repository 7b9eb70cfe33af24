import vocabularies from '../data/vocabularies.json' with { type: 'json' };
import { ESTABLISHMENTS } from '../eligibility/facts.ts';
import { SPECIALTY_FAMILIES } from '../seasons/specialties.ts';

/** 学历层次 as the rules count it, lowest first (rules.md 2.3). */
export const RULE_LEVELS = ['secondary', 'associate', 'bachelor', 'master', 'doctor'] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];

export const MAJOR_TYPES = ['medical', 'non_medical'] as const;
export const PHYSICIAN_GRADES = ['practising', 'assistant'] as const;
export const TITLE_LEVELS = [
  'junior_assistant',
  'junior',
  'intermediate',
  'associate_senior',
  'senior',
] as const;

export type MajorType = (typeof MAJOR_TYPES)[number];
export type PhysicianGrade = (typeof PHYSICIAN_GRADES)[number];
export type TitleLevel = (typeof TITLE_LEVELS)[number];

/** GB/T 4658; only 毕业 counts, so 结业 and 肄业 are not offered. */
export const EDUCATION_LEVELS = vocabularies.educationLevels
  .filter(({ selectable }) => selectable)
  .map(({ code, name, label, ruleLevel }) => ({
    code,
    name: label ?? name,
    ruleLevel: ruleLevel as RuleLevel,
  }));

export const STUDY_FORMS = vocabularies.studyForms.map(({ code, name, chsiTypeDigit, fullTime }) => ({
  code,
  name,
  chsiTypeDigit,
  fullTime,
}));

/** 学制: what the diploma says; the code is the number of years. */
export const SCHOOLING_LENGTHS = vocabularies.schoolingLengths.map(({ code, name }) => ({ code, name }));

/** GB/T 8561, health series. */
export const TITLES = vocabularies.titles.map(({ code, name, series, seriesCode, level }) => ({
  code,
  name,
  series,
  seriesCode,
  level: level as TitleLevel,
}));

/** 执业类别, with the class codes of the 医师资格证书 and the scopes that can be registered. */
export const PRACTICE_CATEGORIES = vocabularies.practiceCategories.map(
  ({ code, name, group, classCodes, scopes }) => ({
    code,
    name,
    group: group ?? name,
    classCodes: Object.values(classCodes).filter((classCode) => classCode !== undefined),
    scopes,
  }),
);

const codesOf = (terms: readonly { code: string }[]) => terms.map(({ code }) => code);

/** The codes that a field of `type: 'vocabulary'` may hold. */
export const VOCABULARY_CODES = {
  educationLevel: codesOf(EDUCATION_LEVELS),
  studyForm: codesOf(STUDY_FORMS),
  schoolingLength: codesOf(SCHOOLING_LENGTHS),
  majorType: MAJOR_TYPES,
  title: codesOf(TITLES),
  titleLevel: TITLE_LEVELS,
  practiceCategory: codesOf(PRACTICE_CATEGORIES),
  physicianGrade: PHYSICIAN_GRADES,
  specialtyFamily: SPECIALTY_FAMILIES,
  establishment: ESTABLISHMENTS,
} as const satisfies Record<string, readonly string[]>;

export type VocabularyName = keyof typeof VOCABULARY_CODES;

/** The level that the rules count for an education level, or `undefined` for an unknown code. */
export function ruleLevelOf(educationLevel: unknown): RuleLevel | undefined {
  return EDUCATION_LEVELS.find(({ code }) => code === educationLevel)?.ruleLevel;
}
