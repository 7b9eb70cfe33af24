import { describe, expect, it } from 'vitest';
import { dateYearsLater, isRealDate, isRealInstant } from '../calendar/index.ts';
import { specialtiesOf } from '../seasons/specialties.ts';
import { findBuiltInRuleSet } from './built-in-rule-sets.ts';
import { daysAfter, yearsAfter } from './counting.ts';
import { evaluateEligibility } from './evaluate.ts';
import type { EligibilityFacts, WorkPeriodFact } from './facts.ts';
import { sumWork } from './work-sum.ts';

const ruleSet = findBuiltInRuleSet('2021-51')!;
const CUTOFF = '2026-12-31';
const specialty = specialtiesOf(2026).find(
  ({ level, family: of }) => level === 'intermediate' && of === 'nursing',
);
const { family } = specialty!;

/** Somebody who has everything but the years. */
const factsWith = (change: Partial<EligibilityFacts>): EligibilityFacts => ({
  educations: [{ level: 'bachelor', medical: true, graduatedOn: '2000-06-30' }],
  titles: [{ level: 'junior', family, grantedOn: '2026-06-01' }],
  workPeriods: [{ family, from: '2000-07-01', to: null }],
  physicianQualification: { class: 'clinical', grade: 'practising' },
  physicianLicence: { class: 'clinical', firstRegisteredOn: '2001-01-01', practiceUnitIsDeclaring: true },
  nurseLicence: { firstRegisteredOn: '2001-01-01', validUntil: '2030-01-01', practiceUnitIsDeclaring: true },
  residency: undefined,
  primaryCare: false,
  establishment: null,
  socialSecurityProof: true,
  ...change,
});
const verdictWith = (change: Partial<EligibilityFacts>) =>
  evaluateEligibility(ruleSet, specialty!, CUTOFF, factsWith(change)).verdict;

describe('dates at the ends of the calendar', () => {
  it.each(['9999-12-31', '9998-06-01', '9996-02-29', '9999'])(
    'nobody has had a title for years that he gets in %s',
    (grantedOn) => {
      const titles = [{ level: 'junior' as const, family, grantedOn }];
      expect(verdictWith({ titles })).toBe(verdictWith({}));
      expect(verdictWith({ titles })).not.toBe('eligible');
      expect(verdictWith({ titles: [{ ...titles[0]!, grantedOn: '2010-01-01' }] })).toBe('eligible');
    },
  );

  it.each(['9999-12-31', '9999-01', '9999'])('nor has worked since %s', (from) => {
    const workPeriods = [{ family, from, to: null }];
    expect(verdictWith({ workPeriods })).not.toBe('eligible');
  });

  it('stay days that can be compared as texts', () => {
    expect(['9999-12-31', '9996-02-29'].map((day) => yearsAfter(day, 40))).toEqual([
      '9999-12-31',
      '9999-02-28',
    ]);
    expect(daysAfter('9999-12-31', 400) > '2026-12-31').toBe(true);
    expect(daysAfter('0001-01-01', -400) < '2026-12-31').toBe(true);
    expect(dateYearsLater('9999-12-31', 1)).toBe('9999-12-31');
  });

  it('are none in the year 0, and no instants beyond the year 9999', () => {
    expect(['0000-01-01', '0001-01-01', '2025-02-29'].map(isRealDate)).toEqual([false, true, false]);
    const instants = ['9999-12-31T23:59:59-12:00', '0001-01-01T00:00:00+08:00', '9999-12-31T23:59:59+08:00'];
    expect(instants.map(isRealInstant)).toEqual([false, false, true]);
  });
});

describe('a history that makes work', () => {
  const spread = (n: number): WorkPeriodFact => {
    const from = daysAfter('1950-01-01', (n * 7919) % 25_000);
    return { family, from, to: n % 5 === 0 ? null : daysAfter(from, n % 400) };
  };
  // Day by day, or each beside each, it would take minutes: the limit judges.
  it('of ten thousand periods that overlap is added up in a moment', { timeout: 30_000 }, () => {
    const periods = Array.from({ length: 10_000 }, (_, n) => spread(n));
    const { start } = sumWork(periods, family, CUTOFF);
    expect(start! >= '1950-01-01').toBe(true);
  });

  it('counts a day once, however many posts it had, and no period backwards', () => {
    const once = [{ family, from: '2020-01-01', to: '2020-12-31' }];
    const often = Array.from({ length: 1_000 }, () => once[0]!);
    expect(sumWork(often, family, CUTOFF)).toEqual(sumWork(once, family, CUTOFF));
    const backwards = [...once, { family, from: '2026-01-01', to: '1990-01-01' }];
    expect(sumWork(backwards, family, CUTOFF)).toEqual(sumWork(once, family, CUTOFF));
  });
});
