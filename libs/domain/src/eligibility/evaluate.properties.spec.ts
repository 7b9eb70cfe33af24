import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULE_LEVELS } from '../forms/vocabularies.ts';
import { SPECIALTY_FAMILIES, specialtiesOf } from '../seasons/specialties.ts';
import { findBuiltInRuleSet } from './built-in-rule-sets.ts';
import { daysAfter } from './counting.ts';
import { evaluateEligibility } from './evaluate.ts';
import type { EducationFact, EligibilityFacts, TitleFact, WorkPeriodFact } from './facts.ts';
import { ESTABLISHMENTS, PHYSICIAN_CLASSES } from './facts.ts';
import type { PathOutcome } from './result.ts';
import { VERDICTS } from './result.ts';

const RUNS = 300;
const NURSE_LICENCE_ENDS = 2029;
const CUTOFF = '2024-12-31';
const ruleSet = findBuiltInRuleSet('2021-51')!;
const SPECIALTIES = specialtiesOf(2025);

const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 9 });
const orNone = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 4 });
const days = fc.integer({ min: 0, max: 7_000 }).map((back) => daysAfter('2026-06-30', -back));
const upToCutoff = (day: string) => (day < CUTOFF ? day : CUTOFF);
/** Who declares does so before the cut-off, and knows of no later work. */
const workDays = days.map(upToCutoff);
const families = fc.constantFrom(...SPECIALTY_FAMILIES);
const mostly = fc.constantFrom(true, true, true, true, false, null);

const educations: fc.Arbitrary<EducationFact> = fc.record({
  level: orNull(fc.constantFrom(...RULE_LEVELS)),
  medical: mostly,
  graduatedOn: orNull(days),
});
const titles: fc.Arbitrary<TitleFact> = fc.record({
  level: orNull(fc.constantFrom('junior_assistant' as const, 'junior' as const)),
  family: orNull(families),
  grantedOn: orNull(days),
});
const licence = { firstRegisteredOn: orNull(days), practiceUnitIsDeclaring: mostly };
const nurseLicences = fc.record({
  ...licence,
  validUntil: orNull(fc.constant(`${NURSE_LICENCE_ENDS}-12-31`)),
});
const physicianClass = orNull(fc.constantFrom(...PHYSICIAN_CLASSES));
const qualifications = fc.record({
  class: physicianClass,
  grade: fc.constantFrom('practising' as const, 'practising' as const, 'assistant' as const, null),
});
const physicianLicences = fc.record({ ...licence, class: physicianClass });
const residencies = fc.record({ certifiedOn: orNull(days) });

/** A specialty, and somebody in post there or elsewhere, with whatever papers. */
const cases = fc.constantFrom(...SPECIALTIES).chain((specialty) => {
  const family = fc.oneof(
    { weight: 5, arbitrary: fc.constant(specialty.family) },
    { arbitrary: families, weight: 1 },
  );
  const present: fc.Arbitrary<WorkPeriodFact> = fc.record({
    family,
    from: orNull(workDays),
    to: fc.constant(null),
  });
  const former: fc.Arbitrary<WorkPeriodFact> = fc
    .record({ family: orNull(family), from: workDays, length: fc.integer({ min: 0, max: 2_000 }) })
    .map(({ family: of, from, length }) => ({ family: of, from, to: upToCutoff(daysAfter(from, length)) }));
  const facts: fc.Arbitrary<EligibilityFacts> = fc
    .record({
      educations: orNull(fc.array(educations, { maxLength: 3 })),
      titles: orNull(fc.array(titles, { maxLength: 2 })),
      nurseLicence: orNone(orNull(nurseLicences)),
      physicianQualification: orNone(orNull(qualifications)),
      physicianLicence: orNone(orNull(physicianLicences)),
      residency: orNone(orNull(residencies)),
      present,
      former: fc.array(former, { maxLength: 2 }),
      primaryCare: orNull(fc.boolean()),
      establishment: orNull(fc.constantFrom(...ESTABLISHMENTS)),
      socialSecurityProof: orNull(fc.boolean()),
    })
    .map(({ present: post, former: others, ...rest }) => ({ ...rest, workPeriods: [...others, post] }));
  return fc.record({ specialty: fc.constant(specialty), facts });
});

type Judged = { specialty: (typeof SPECIALTIES)[number]; facts: EligibilityFacts };
/** Of the verdict first, then of each path: the better, the smaller. */
function ranks({ specialty, facts }: Judged): number[] {
  const { verdict, paths } = evaluateEligibility(ruleSet, specialty, CUTOFF, facts);
  return [VERDICTS.indexOf(verdict), ...paths.map(({ outcome }) => OUTCOMES.indexOf(outcome))];
}
const OUTCOMES = ['satisfied', 'open', 'failed'] as const satisfies readonly PathOutcome[];

/** Where something is better than it was. */
const better = (before: Judged, after: Judged) => {
  const then = ranks(before);
  return ranks(after).filter((rank, index) => rank < then[index]!);
};

const later = (day: string | null, by: number) => (day === null ? null : daysAfter(day, by));

/** The same person with each day that something was got moved on. */
function withLaterDays({ educations: held, titles: granted, ...facts }: EligibilityFacts, by: number) {
  const { nurseLicence, physicianLicence, residency } = facts;
  return {
    ...facts,
    educations: held && held.map((one) => ({ ...one, graduatedOn: later(one.graduatedOn, by) })),
    titles: granted && granted.map((one) => ({ ...one, grantedOn: later(one.grantedOn, by) })),
    nurseLicence: nurseLicence && {
      ...nurseLicence,
      firstRegisteredOn: later(nurseLicence.firstRegisteredOn, by),
    },
    physicianLicence: physicianLicence && {
      ...physicianLicence,
      firstRegisteredOn: later(physicianLicence.firstRegisteredOn, by),
    },
    residency: residency && { certifiedOn: later(residency.certifiedOn, by) },
  };
}

describe('the verdict', () => {
  it('is no better for a later date', () => {
    const moved = fc.integer({ min: 1, max: 800 });
    check(fc.tuple(cases, moved), ([one, by]) => {
      expect(better(one, { ...one, facts: withLaterDays(one.facts, by) })).toEqual([]);
    });
  });

  it('is no worse for a longer experience', () => {
    const earlier = fc.integer({ min: 1, max: 3_000 });
    check(fc.tuple(cases, earlier), ([one, by]) => {
      const periods = one.facts.workPeriods!;
      const post = periods.at(-1)!;
      if (post.family !== one.specialty.family) return;
      const workPeriods = [...periods.slice(0, -1), { ...post, from: later(post.from, -by) }];
      expect(better({ ...one, facts: { ...one.facts, workPeriods } }, one)).toEqual([]);
    });
  });

  it('and each path stays met whatever document is added', () => {
    const added = fc.oneof(
      educations.map((one) => (facts: EligibilityFacts) => ({
        ...facts,
        educations: [...(facts.educations ?? []), one],
      })),
      titles.map((one) => (facts: EligibilityFacts) => ({
        ...facts,
        titles: [...(facts.titles ?? []), one],
      })),
      nurseLicences.map((one) => (facts: EligibilityFacts) => ({
        ...facts,
        nurseLicence: facts.nurseLicence ?? one,
      })),
      residencies.map((one) => (facts: EligibilityFacts) => ({
        ...facts,
        residency: facts.residency ?? one,
      })),
      fc.constant((facts: EligibilityFacts) => ({ ...facts, socialSecurityProof: true })),
    );
    let satisfied = 0;
    check(fc.tuple(cases, added), ([one, add]) => {
      const [before, after] = [ranks(one), ranks({ ...one, facts: add(one.facts) })];
      const lost = before.filter((rank, index) => rank === 0 && after[index]! > 0);
      satisfied += before.filter((rank) => rank === 0).length;
      expect(lost).toEqual([]);
    });
    expect(satisfied).toBeGreaterThan(RUNS / 10);
  });

  it('knows what time will mend: in the year that it names the path is satisfied', () => {
    check(cases, (one) => {
      const { paths } = evaluateEligibility(ruleSet, one.specialty, CUTOFF, one.facts);
      for (const { path, earliestCutoffYear } of paths) {
        if (earliestCutoffYear === null || earliestCutoffYear > NURSE_LICENCE_ENDS) continue;
        const outcomeIn = (year: number) =>
          evaluateEligibility(ruleSet, one.specialty, `${year}-12-31`, one.facts).paths.find(
            (other) => other.path === path,
          )!.outcome;
        expect(outcomeIn(earliestCutoffYear)).toBe('satisfied');
        if (earliestCutoffYear > 2025) expect(outcomeIn(earliestCutoffYear - 1)).not.toBe('satisfied');
      }
    });
  });
});

function check<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, holds), { numRuns: RUNS });
}
