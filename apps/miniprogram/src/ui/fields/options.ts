import { type FieldDefinition, VOCABULARY_CODES, type VocabularyName } from '@htp/domain';
import { VOCABULARY_NAMES } from '@htp/wording';

/** What can be chosen in a field. */
export interface Option {
  readonly value: string | number | boolean;
  readonly label: string;
}

const YES_NO: readonly Option[] = [
  { value: true, label: '是' },
  { value: false, label: '否' },
];

/** Longer lists open in a panel of their own, and the longest can be searched. */
const MOST_IN_SIGHT = 3;
const MOST_UNSEARCHED = 12;

export const isInSight = (options: readonly Option[]): boolean => options.length <= MOST_IN_SIGHT;
export const isSearched = (options: readonly Option[]): boolean => options.length > MOST_UNSEARCHED;

/** Years from this one back to the first that can be meant, the latest first. */
function yearOptions(latest: number, first = 1960): Option[] {
  const years = Array.from({ length: latest - first + 1 }, (_, back) => latest - back);
  return years.map((value) => ({ value, label: `${value}年` }));
}

/** What the domain lets a field hold; nothing for a field that is typed. */
export function optionsOf({ type, vocabulary }: FieldDefinition, thisYear: number): readonly Option[] {
  if (type === 'boolean') return YES_NO;
  if (type === 'year') return yearOptions(thisYear);
  return type === 'vocabulary' && vocabulary ? termOptions(vocabulary) : [];
}

function termOptions(vocabulary: VocabularyName): Option[] {
  const names: Readonly<Record<string, string>> = VOCABULARY_NAMES[vocabulary];
  return VOCABULARY_CODES[vocabulary].map((value) => ({ value, label: names[value] ?? value }));
}
