import type { components } from '@htp/api-client';
import { describe, expect, it } from 'vitest';
import { suggestionWords } from './suggestion-words.ts';

type Suggestion = components['schemas']['SuggestionView'];

const suggestion = (given: Partial<Suggestion>): Suggestion => ({
  level: 'junior',
  family: 'nursing',
  verdict: 'eligible',
  earliestCutoffYear: 2026,
  missing: [],
  specialties: [{ code: '203', name: '护理学（师）' }],
  ...given,
});
const words = (given: Partial<Suggestion>) => suggestionWords([suggestion(given)])[0]!;

describe('a suggestion', () => {
  it('names a single specialty, and several by level and family', () => {
    expect(words({}).title).toBe('护理学（师）');
    const specialties = [
      { code: '368', name: '护理学（中级）' },
      { code: '369', name: '内科护理（中级）' },
    ];
    expect(words({ level: 'intermediate', specialties }).title).toBe('护理类中级（2个专业）');
  });

  it('says what can be sat now', () => {
    expect(words({})).toMatchObject({ state: '可以报考', tone: 'good', text: '按已知信息，今年可以报考。' });
  });

  it('says the year of the exam where only time is missing, not that of the cut-off', () => {
    const later = words({ verdict: 'ineligible', earliestCutoffYear: 2027, missing: ['YEARS'] });
    expect(later.state).toBe('最早2028年');
    expect(later.text).toBe('最早可以报考2028年度考试。还缺：年限未满。');
  });

  it('says what is missing otherwise', () => {
    const never = words({ verdict: 'ineligible', earliestCutoffYear: null, missing: ['NURSE_LICENCE'] });
    expect(never).toMatchObject({ state: '不符合', tone: 'bad', text: '还缺：没有护士执业证。' });
    const open = words({ verdict: 'needs_evidence', earliestCutoffYear: null, missing: ['UNKNOWN_WORK'] });
    expect(open.state).toBe('待补充');
  });
});
