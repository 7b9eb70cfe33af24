import type { Comparison } from '@htp/domain';
import { firstDate } from '../text/dates.ts';
import { levelOf, yearsOf } from '../text/education.ts';
import { canonicalText } from '../text/characters.ts';
import { studyFormOf } from '../text/study-forms.ts';
import { compareDate } from './compare-date.ts';
import { compareNumber } from './compare-number.ts';
import { compareText } from './compare-text.ts';
import type { DocumentValue, Spelling } from './document-value.ts';

/** Below this the reading is no ground to contradict anybody. */
const LEAST_TO_CONTRADICT = 0.8;

type Compare = (value: DocumentValue, typed: string) => Comparison;

/** Wordings of one thing agree, whatever they are: 大专 and 大学专科, 3年 and 三年制. */
const byMeaning =
  (meaningOf: (text: string) => string | number | null): Compare =>
  (value, typed) => {
    const meant = meaningOf(canonicalText(typed));
    const shown = meaningOf(value.printed) ?? meaningOf(value.value);
    if (meant === null || shown === null) return compareText(value, typed);
    if (meant === shown) return 'agrees';
    return value.confidence >= LEAST_TO_CONTRADICT ? 'differs' : 'unclear';
  };

const COMPARE: Readonly<Record<Spelling, Compare>> = {
  text: compareText,
  name: compareText,
  number: compareNumber,
  date: (value, typed) =>
    firstDate(canonicalText(typed)) ? compareDate(value, typed) : compareText(value, typed),
  level: byMeaning(levelOf),
  years: byMeaning(yearsOf),
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
