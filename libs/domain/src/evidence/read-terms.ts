import type { VocabularyName } from '../forms/vocabularies.ts';
import { PRACTICE_CATEGORIES, TITLES } from '../forms/vocabularies.ts';

/** A wording that papers use, and the code that it means; the first that fits counts. */
type Wording = readonly [RegExp, string];

/** Only 毕业 counts: what says otherwise means none of these. */
const NOT_GRADUATED = /结业|肄业/;

const EDUCATION_LEVEL_WORDINGS: readonly Wording[] = [
  [/博士/, '11'],
  [/硕士/, '14'],
  [/研究生班/, '17'],
  [/专升本|本科/, '21'],
  [/普通班/, '28'],
  [/中等专|中专|中职|中等职业/, '41'],
  [/职业高中|职高/, '44'],
  [/技工|技校/, '47'],
  [/专科|大专|高职/, '31'],
];

/** Papers that name a form of study are of higher education. */
const STUDY_FORM_WORDINGS: readonly Wording[] = [
  [/非全日制/, 'PART_TIME_GRADUATE'],
  [/自学考试|自考/, 'SELF_STUDY'],
  [/网络|远程/, 'ONLINE'],
  [/开放/, 'OPEN'],
  [/函授/, 'ADULT_CORRESPONDENCE'],
  [/业余|夜大/, 'ADULT_EVENING'],
  [/脱产/, 'ADULT_FULL'],
  [/全日制/, 'FULL_TIME_HIGHER'],
];

const TITLE_LEVEL_WORDINGS: readonly Wording[] = [
  [/副高/, 'associate_senior'],
  [/正高/, 'senior'],
  [/中级/, 'intermediate'],
  [/初级.?师/, 'junior'],
  [/初级.?士/, 'junior_assistant'],
];

const PHYSICIAN_GRADE_WORDINGS: readonly Wording[] = [
  [/助理/, 'assistant'],
  [/执业医师/, 'practising'],
];

const NUMERALS = '零一二三四五六七八九';
const SCHOOLING = /^(\d(?:\.5)?|[一二两三四五六七八])年?(半)?制?$/;

const TERMS: Record<VocabularyName, (text: string) => string | undefined> = {
  educationLevel: (text) =>
    NOT_GRADUATED.test(text) ? undefined : byWording(EDUCATION_LEVEL_WORDINGS, text),
  studyForm: (text) => byWording(STUDY_FORM_WORDINGS, text),
  schoolingLength: schoolingOf,
  majorType: () => undefined,
  title: titleOf,
  titleLevel: (text) => byWording(TITLE_LEVEL_WORDINGS, text),
  practiceCategory: categoryOf,
  physicianGrade: (text) => byWording(PHYSICIAN_GRADE_WORDINGS, text),
  specialtyFamily: () => undefined,
  establishment: () => undefined,
};

/**
 * The code that a wording of a paper means, or `undefined` where it means none for certain.
 * @param text as it is printed; blanks and the width of characters do not matter
 */
export function termOf(vocabulary: VocabularyName, text: string): string | undefined {
  return TERMS[vocabulary](text.normalize('NFKC').replace(/\s/g, ''));
}

function byWording(wordings: readonly Wording[], text: string): string | undefined {
  return wordings.find(([wording]) => wording.test(text))?.[1];
}

/** 三年制, 3年, 两年半, 2.5: the code is the number of years. */
function schoolingOf(text: string): string | undefined {
  const [, years = '', half] = SCHOOLING.exec(text) ?? [];
  if (years === '') return undefined;
  const whole = years === '两' ? 2 : NUMERALS.includes(years) ? NUMERALS.indexOf(years) : Number(years);
  return whole < 1 ? undefined : String(half ? whole + 0.5 : whole);
}

/** 护师, also with its level behind it: 护师(初级师). 主治医师 and 主管医师 are one title. */
function titleOf(text: string): string | undefined {
  const bare = text.replace(/\(.*\)$/, '').replace(/^主管医师$/, '主治医师');
  return TITLES.find(({ name }) => name.replace(/\(.*?\)/, '') === bare)?.code;
}

function categoryOf(text: string): string | undefined {
  const bare = text.replace(/类别?$/, '').replace(/^公卫$/, '公共卫生');
  return PRACTICE_CATEGORIES.find(({ name }) => name === bare)?.code;
}
