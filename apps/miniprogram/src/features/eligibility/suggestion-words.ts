import type { components } from '@htp/api-client';
import {
  CONDITION_PROBLEM_TEXTS,
  earliestExamText,
  EXAM_LEVEL_NAMES,
  SPECIALTY_FAMILY_NAMES,
} from '@htp/wording';
import type { Tone } from '../../ui/tone.ts';

type Suggestion = components['schemas']['SuggestionView'];

/** Specialties in which a person stands alike, in words. */
export interface SuggestionWords {
  readonly key: string;
  readonly title: string;
  readonly state: string;
  readonly tone: Tone;
  /** What is missing, and when time alone mends it. */
  readonly text: string;
  readonly specialties: Suggestion['specialties'];
}

/** 按护理学（师）今年可以报考; 主管护师最早 2028 年: the nearest first. */
export function suggestionWords(suggestions: readonly Suggestion[]): SuggestionWords[] {
  return suggestions.map((suggestion, index) => ({
    key: `${suggestion.family}-${suggestion.level}-${index}`,
    title: titleOf(suggestion),
    ...stateOf(suggestion),
    text: textOf(suggestion),
    specialties: suggestion.specialties,
  }));
}

function titleOf({ family, level, specialties }: Suggestion): string {
  const [only] = specialties;
  if (specialties.length === 1 && only) return only.name;
  return `${SPECIALTY_FAMILY_NAMES[family]}类${EXAM_LEVEL_NAMES[level]}（${specialties.length}个专业）`;
}

function stateOf({ verdict, earliestCutoffYear }: Suggestion): { state: string; tone: Tone } {
  if (verdict === 'eligible') return { state: '可以报考', tone: 'good' };
  if (verdict === 'needs_evidence') return { state: '待补充', tone: 'warn' };
  return earliestCutoffYear === null
    ? { state: '不符合', tone: 'bad' }
    : { state: `最早${earliestCutoffYear + 1}年`, tone: 'neutral' };
}

function textOf({ verdict, earliestCutoffYear, missing }: Suggestion): string {
  if (verdict === 'eligible') return '按已知信息，今年可以报考。';
  const names = missing.map((problem) => CONDITION_PROBLEM_TEXTS[problem].name);
  const lacks = names.length > 0 ? `还缺：${names.join('；')}。` : '';
  return earliestCutoffYear === null || verdict === 'needs_evidence'
    ? lacks
    : `${earliestExamText(earliestCutoffYear)}。${lacks}`;
}
