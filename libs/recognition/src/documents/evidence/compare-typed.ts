import type { Comparison } from '@htp/domain';
import { firstDate } from '../text/dates.ts';
import { levelOf, yearsLike, yearsOf } from '../text/education.ts';
import { canonicalText } from '../text/characters.ts';
import { studyFormOf } from '../text/study-forms.ts';
import { compareDate } from './compare-date.ts';
import { compareNumber } from './compare-number.ts';
import { compareText } from './compare-text.ts';
import type { DocumentValue, Spelling } from './document-value.ts';

/** Below this the reading is no ground to contradict anybody by what it means. */
const LEAST_TO_CONTRADICT = 0.8;

type Compare = (value: DocumentValue, typed: string) => Comparison;

/** Wordings of one thing agree, whatever they are: 大专 and 大学专科, 函授 and 成人高等教育（函授）. */
const byMeaning =
  (meaningOf: (text: string) => string | null): Compare =>
  (value, typed) => {
    const meant = meaningOf(canonicalText(typed));
    const agree = meant !== null && (meant === meaningOf(value.printed) || meant === meaningOf(value.value));
    return agree ? 'agrees' : compareText(value, typed);
  };

const compareYears: Compare = (value, typed) => {
  const meant = yearsOf(canonicalText(typed));
  if (meant === null) return compareText(value, typed);
  return meant === yearsOf(value.printed) ? 'agrees' : compareText(value, yearsLike(value.printed, meant));
};

const COMPARE: Readonly<Record<Spelling, Compare>> = {
  text: compareText,
  name: compareText,
  number: compareNumber,
  date: (value, typed) =>
    firstDate(canonicalText(typed)) ? compareDate(value, typed) : compareText(value, typed),
  level: byMeaning(levelOf),
  years: compareYears,
  study_form: byMeaning(studyFormOf),
  list: (value, typed) => compareLists(value, typed),
};

/**
 * Weighs what somebody typed against what the picture shows: whether it bears it out, shows something else, or is not clear enough to
 * tell. Needs neither the picture nor the models.
 */
export function compareTyped(value: DocumentValue, typed: string): Comparison {
  const plain = canonicalText(typed);
  if (plain === '') return 'unclear';
  if (plain === canonicalText(value.value)) return 'agrees';
  return COMPARE[value.spelling](value, typed);
}

function compareLists(value: DocumentValue, typed: string): Comparison {
  const parts = (text: string): string =>
    canonicalText(text)
      .split(/[、，；]/)
      .sort()
      .join();
  if (parts(value.value) === parts(typed)) return 'agrees';
  return value.confidence >= LEAST_TO_CONTRADICT ? 'differs' : 'unclear';
}
