import { describe, expect, it } from 'vitest';
import { specialtiesOf } from '../seasons/specialties.ts';
import { answerErrors, withAnswers } from './answers.ts';
import type { EligibilityAnswers } from './answers.ts';
import { findBuiltInRuleSet } from './built-in-rule-sets.ts';
import { evaluateEligibility } from './evaluate.ts';
import type { EligibilityFacts } from './facts.ts';
import { openQuestions } from './questions.ts';
import type { PathResult } from './result.ts';
import {
  eligibilitySuggestions,
  missingOf,
  nearestFirst,
  nearestPath,
  plausibleFamilies,
} from './suggestions.ts';

const CUTOFF = '2026-12-31';
const RULES = findBuiltInRuleSet('2021-51')!;
const SPECIALTIES = specialtiesOf(2027);
const NOTHING: EligibilityFacts = {
  educations: null,
  physicianQualification: null,
  physicianLicence: null,
  nurseLicence: null,
  titles: null,
  residency: null,
  workPeriods: null,
  primaryCare: null,
  establishment: null,
  socialSecurityProof: null,
};
const judge = (code: string, facts: EligibilityFacts) => {
  const specialty = SPECIALTIES.find((one) => one.code === code)!;
  return evaluateEligibility(RULES, specialty, CUTOFF, facts);
};
const nurse: EligibilityFacts = {
  ...NOTHING,
  educations: [{ ref: 'e1', level: 'associate', medical: true, graduatedOn: '2015-06-30' }],
  nurseLicence: {
    ref: 'n1',
    firstRegisteredOn: '2015-12-01',
    validUntil: '2030-12-01',
    practiceUnitIsDeclaring: true,
  },
  titles: [{ ref: 't1', level: 'junior', family: 'nursing', grantedOn: '2022-06-01' }],
  workPeriods: [{ ref: 'n1', family: 'nursing', from: null, to: null }],
};

describe('what is asked', () => {
  const asked = (facts: EligibilityFacts, code = '203') =>
    openQuestions(judge(code, facts)).map(({ question }) => question);

  it('is each thing that is not known, once, in a fixed order', () => {
    expect(asked(NOTHING)).toEqual(['education', 'nurse_licence', 'work']);
    expect(asked(NOTHING, '303')).toEqual([
      'education',
      'physician_qualification',
      'physician_licence',
      'residency',
      'work',
    ]);
  });

  it('is nothing where the answer is certain, and nothing about paths that fail anyway', () => {
    expect(asked(nurse)).toEqual([]);
    expect(asked({ ...NOTHING, nurseLicence: undefined, workPeriods: nurse.workPeriods! })).toEqual([]);
  });

  it('names the record that lacks something, but for the unit, which no record can tell', () => {
    const licence = { ...nurse.nurseLicence!, validUntil: null, practiceUnitIsDeclaring: null };
    expect(openQuestions(judge('203', { ...nurse, nurseLicence: licence }))).toEqual([
      { question: 'nurse_licence', ref: 'n1' },
      { question: 'practice_unit', ref: null },
    ]);
  });

  it('asks about the licence whose date is missing', () => {
    const licence = { ...nurse.nurseLicence!, firstRegisteredOn: null };
    expect(asked({ ...nurse, nurseLicence: licence })).toEqual(['nurse_licence']);
    const physician = {
      ...NOTHING,
      educations: [{ level: 'bachelor', medical: true, graduatedOn: '2010-07' }],
      physicianQualification: { class: 'clinical', grade: 'practising' },
      physicianLicence: {
        ref: 'p1',
        class: 'clinical',
        firstRegisteredOn: null,
        practiceUnitIsDeclaring: true,
      },
      workPeriods: [{ family: 'clinical', from: null, to: null }],
    } as const satisfies EligibilityFacts;
    expect(openQuestions(judge('303', physician))).toContainEqual({
      question: 'physician_licence',
      ref: 'p1',
    });
  });
});

describe('answers', () => {
  it('stand beside records and never instead of them', () => {
    const answers: EligibilityAnswers = {
      titles: [{ level: 'junior', family: 'pharmacy', grantedOn: '2020-01-01' }],
      nurseLicence: { firstRegisteredOn: '2001-01-01', validUntil: null, practiceUnitIsDeclaring: false },
      none: ['educations'],
    };
    const known = withAnswers(nurse, answers);
    expect(known.nurseLicence).toEqual(nurse.nurseLicence);
    expect(known.educations).toEqual(nurse.educations);
    expect(known.titles).toHaveLength(2);
  });

  it('make what is denied final, and leave what is not known as it is', () => {
    const known = withAnswers(NOTHING, { none: ['nurseLicence'], residency: null });
    expect(known.nurseLicence).toBeUndefined();
    expect([known.residency, known.titles]).toEqual([null, null]);
  });

  it('tell of the place of practice only where the names do not', () => {
    const unsure = { ...nurse, nurseLicence: { ...nurse.nurseLicence!, practiceUnitIsDeclaring: null } };
    const answers = { practiceUnitIsDeclaring: true };
    expect(withAnswers(unsure, answers).nurseLicence?.practiceUnitIsDeclaring).toBe(true);
    const elsewhere = { ...nurse, nurseLicence: { ...nurse.nurseLicence!, practiceUnitIsDeclaring: false } };
    expect(withAnswers(elsewhere, answers).nurseLicence?.practiceUnitIsDeclaring).toBe(false);
  });

  it('name dates that are none, by pointer', () => {
    const answers: EligibilityAnswers = {
      educations: [{ level: 'bachelor', medical: true, graduatedOn: '2021-02-29' }],
      residency: { certifiedOn: '2020' },
      workPeriods: [
        { family: 'nursing', from: '2020-05', to: null },
        { family: 'nursing', from: '2020-05', to: '2019-05' },
      ],
    };
    expect(answerErrors(answers).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/educations/0/graduatedOn date_invalid',
      '/workPeriods/1/to date_order_wrong',
    ]);
  });
});

describe('the paths of a specialty', () => {
  const path = (
    path: string,
    outcome: PathResult['outcome'],
    earliestCutoffYear: number | null = null,
    missing = 0,
  ) => ({ path, outcome, earliestCutoffYear, conditions: Array(missing).fill({ outcome: 'failed' }) });
  const order = (...paths: ReturnType<typeof path>[]) => nearestFirst(paths).map((one) => one.path);

  it('stand with those that are satisfied first, then those that may be', () => {
    expect(order(path('N1', 'failed'), path('N2', 'open'), path('N3', 'satisfied'))).toEqual([
      'N3',
      'N2',
      'N1',
    ]);
  });

  it('that fail stand by how soon time mends them, and last by how much is missing', () => {
    expect(
      order(
        path('M1', 'failed', null, 3),
        path('M2', 'failed', null, 2),
        path('M3', 'failed', 2029, 1),
        path('M4', 'failed', 2027, 1),
      ),
    ).toEqual(['M4', 'M3', 'M2', 'M1']);
  });
});

describe('suggestions', () => {
  const judged = SPECIALTIES.filter(({ family }) => family === 'nursing').map((specialty) => ({
    specialty,
    result: judge(specialty.code, nurse),
  }));

  it('put specialties that stand alike together, the nearest first', () => {
    const groups = eligibilitySuggestions(judged);
    expect(
      groups.map(({ level, verdict, earliestCutoffYear }) => [level, verdict, earliestCutoffYear]),
    ).toEqual(
      expect.arrayContaining([
        ['junior', 'eligible', 2026],
        ['intermediate', 'ineligible', 2028],
      ]),
    );
    expect(groups[0]?.verdict).toBe('eligible');
    const codes = groups.flatMap(({ specialties }) => specialties.map(({ code }) => code));
    expect(codes.sort()).toEqual(judged.map(({ specialty }) => specialty.code).sort());
    expect(groups.find(({ verdict }) => verdict === 'ineligible')?.missing).toEqual(['YEARS']);
  });

  it('say what is missing on the path that is nearest', () => {
    const result = judge('368', nurse);
    expect(nearestPath(result)?.path).toBe('M4');
    expect(missingOf(result)).toEqual(['YEARS']);
    expect(nearestPath(judge('203', nurse))?.path).toBe('N2');
  });

  it.each([
    [nurse, ['nursing']],
    [NOTHING, []],
    [
      { ...NOTHING, physicianQualification: { class: 'clinical', grade: 'practising' } } as const,
      ['clinical', 'general_practice'],
    ],
    [
      { ...NOTHING, workPeriods: [{ family: 'technology', from: '2020-01', to: null }] } as const,
      ['technology'],
    ],
  ])('are of the families that papers and posts speak for: %#', (facts, families) => {
    expect(plausibleFamilies(facts)).toEqual(families);
  });
});
