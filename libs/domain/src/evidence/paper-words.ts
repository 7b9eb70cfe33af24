import { PRACTICE_CATEGORIES, type RuleLevel, ruleLevelOf, TITLES } from '../forms/vocabularies.ts';
import type { VocabularyName } from '../forms/vocabularies.ts';
import { termOf } from './read-terms.ts';

/**
 * What a paper can say of a code. Papers say less than the form asks: 本科 is any of several codes, 普通全日制 one of two. Codes that a
 * paper cannot tell apart have one meaning.
 */
export function meaningOfCode(vocabulary: VocabularyName, code: string): string | undefined {
  if (vocabulary === 'educationLevel') return ruleLevelOf(code);
  if (vocabulary === 'studyForm' && code.startsWith('FULL_TIME')) return 'FULL_TIME';
  return code;
}

/** What a paper's words mean; undefined where they are not understood. */
export function meaningOnPaper(vocabulary: VocabularyName, printed: string): string | undefined {
  const code = termOf(vocabulary, printed);
  return code === undefined ? undefined : meaningOfCode(vocabulary, code);
}

const LEVEL_SPELLINGS: Readonly<Record<RuleLevel, readonly string[]>> = {
  doctor: ['博士研究生', '博士'],
  master: ['硕士研究生', '硕士'],
  bachelor: ['大学本科', '本科'],
  associate: ['大学专科', '专科', '大专'],
  secondary: ['中等专科', '中等专业', '中专'],
};

/** 主治(主管)医师 is either of two on paper. */
const titleSpellings = (name: string) => {
  const either = /^(.+)\((.+)\)(.+)$/u.exec(name);
  return either ? [`${either[1]}${either[3]}`, `${either[2]}${either[3]}`] : [name];
};

const named = (terms: readonly { code: string; name: string }[], spell = (name: string) => [name]) =>
  Object.fromEntries(terms.map(({ code, name }) => [code, spell(name)]));

const SPELLINGS: Readonly<Partial<Record<VocabularyName, Readonly<Record<string, readonly string[]>>>>> = {
  educationLevel: LEVEL_SPELLINGS,
  practiceCategory: named(PRACTICE_CATEGORIES),
  title: named(TITLES, titleSpellings),
  physicianGrade: { practising: ['执业医师'], assistant: ['执业助理医师'] },
  titleLevel: {
    senior: ['正高级'],
    associate_senior: ['副高级'],
    intermediate: ['中级'],
    junior: ['初级（师）', '初级师'],
    junior_assistant: ['初级（士）', '初级士'],
  },
  studyForm: {
    FULL_TIME: ['普通全日制', '全日制'],
    SELF_STUDY: ['自学考试'],
    ONLINE: ['网络教育'],
    OPEN: ['开放教育'],
    PART_TIME_GRADUATE: ['非全日制'],
    ADULT_FULL: ['脱产'],
    ADULT_EVENING: ['业余'],
    ADULT_CORRESPONDENCE: ['函授'],
  },
};

const NUMERALS = '零一二三四五六七八九';

/** How papers print a meaning, to hold against the picture. */
export function spellingsOnPaper(vocabulary: VocabularyName, meaning: string): readonly string[] {
  if (vocabulary !== 'schoolingLength') return SPELLINGS[vocabulary]?.[meaning] ?? [];
  const [whole = '', half] = meaning.split('.');
  const years = `${NUMERALS.charAt(Number(whole))}年${half ? '半' : ''}`;
  return [`${years}制`, `${meaning}年`];
}
