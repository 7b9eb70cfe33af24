import { ELIGIBILITY_QUESTIONS } from '@htp/domain';
import { describe, expect, it } from 'vitest';
import { type Answers, questionOf, withAnswer } from './answers.ts';

describe('a small question', () => {
  it.each(ELIGIBILITY_QUESTIONS)('about %s can be answered either way', (question) => {
    expect(questionOf(question, 'nursing').choices.map(({ value }) => value)).toEqual(['yes', 'no']);
  });

  it('calls titles what they are called in the family', () => {
    expect(questionOf('title', 'nursing').title).toBe('您有护士或护师职称吗？');
    expect(questionOf('title', 'pharmacy').title).toBe('您有药士或药师职称吗？');
  });
});

describe('an answer', () => {
  it('says what was filled in, and leaves the rest not known', () => {
    const said = { firstRegisteredOn: '2013-08', validUntil: '', sameUnit: 'yes' };
    expect(withAnswer({}, 'nurse_licence', 'nursing', 'yes', said)).toEqual({
      nurseLicence: { firstRegisteredOn: '2013-08', validUntil: null, practiceUnitIsDeclaring: true },
    });
    expect(withAnswer({}, 'education', 'nursing', 'yes', {})).toEqual({
      educations: [{ level: null, medical: null, graduatedOn: null }],
    });
  });

  it('that there is none denies just that, beside what was denied before', () => {
    const before: Answers = { none: ['titles'], primaryCare: true };
    expect(withAnswer(before, 'residency', 'clinical', 'no', {})).toEqual({
      none: ['titles', 'residency'],
      primaryCare: true,
    });
  });

  it('about titles and posts is of the family that is asked about', () => {
    expect(withAnswer({}, 'title', 'pharmacy', 'yes', { level: 'junior', grantedOn: '2020-05' })).toEqual({
      titles: [{ level: 'junior', family: 'pharmacy', grantedOn: '2020-05' }],
    });
    expect(withAnswer({}, 'work', 'technology', 'yes', { from: '2020-05' })).toEqual({
      workPeriods: [{ family: 'technology', from: '2020-05', to: null }],
    });
  });

  it.each([
    ['primary_care', 'no', { primaryCare: false }],
    ['practice_unit', 'yes', { practiceUnitIsDeclaring: true }],
    ['establishment', 'yes', { establishment: 'permanent' }],
    ['establishment', 'no', { establishment: 'non_permanent' }],
    ['social_security_proof', 'no', { socialSecurityProof: false }],
  ] as const)('to %s: %s', (question, choice, answers) => {
    expect(withAnswer({}, question, 'pharmacy', choice, {})).toEqual(answers);
  });
});
