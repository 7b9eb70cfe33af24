import { isRealDate, isRealMonth } from '../calendar/dates.ts';
import type { FieldError } from '../problems/field-errors.ts';
import { pointerTo } from '../problems/field-errors.ts';
import type { EligibilityFacts } from './facts.ts';

/** The papers and periods that a candidate may say he has none of. */
export const DENIABLE_FACTS = [
  'educations',
  'physicianQualification',
  'physicianLicence',
  'nurseLicence',
  'titles',
  'residency',
  'workPeriods',
] as const satisfies readonly (keyof EligibilityFacts)[];
export type DeniableFact = (typeof DENIABLE_FACTS)[number];

/**
 * What a candidate answers in a pre-check to what is not known: kept nowhere, and never instead of a record. What he leaves out, or
 * does not know (null), stays not known.
 */
export interface EligibilityAnswers extends EligibilityFacts {
  /** He has none of these. */
  none?: readonly DeniableFact[];
  /** Whether the 执业地点 of his licence is his unit, where the names do not tell. */
  practiceUnitIsDeclaring?: boolean | null;
}

/** The facts with what was answered: records first, further educations, titles and posts beside them. */
export function withAnswers(facts: EligibilityFacts, answers: EligibilityAnswers): EligibilityFacts {
  const denied = (name: DeniableFact) => (answers.none?.includes(name) ? undefined : null);
  const one = <T>(name: DeniableFact, known: T | null | undefined, said: T | null | undefined) =>
    known === null ? (said ?? denied(name)) : known;
  const several = <T>(
    name: DeniableFact,
    known: readonly T[] | null | undefined,
    said: readonly T[] | null | undefined,
  ) => {
    const all = [...(known ?? []), ...(said ?? [])];
    return all.length > 0 ? all : known === null ? denied(name) : known;
  };
  const sameUnit = answers.practiceUnitIsDeclaring ?? null;
  return {
    educations: several('educations', facts.educations, answers.educations),
    titles: several('titles', facts.titles, answers.titles),
    workPeriods: several('workPeriods', facts.workPeriods, answers.workPeriods),
    physicianQualification: one(
      'physicianQualification',
      facts.physicianQualification,
      answers.physicianQualification,
    ),
    physicianLicence: at(one('physicianLicence', facts.physicianLicence, answers.physicianLicence), sameUnit),
    nurseLicence: at(one('nurseLicence', facts.nurseLicence, answers.nurseLicence), sameUnit),
    residency: one('residency', facts.residency, answers.residency),
    primaryCare: facts.primaryCare ?? answers.primaryCare ?? null,
    establishment: facts.establishment ?? answers.establishment ?? null,
    socialSecurityProof: facts.socialSecurityProof ?? answers.socialSecurityProof ?? null,
  };
}

function at<T extends { practiceUnitIsDeclaring: boolean | null }>(
  licence: T | null | undefined,
  sameUnit: boolean | null,
): T | null | undefined {
  if (!licence || licence.practiceUnitIsDeclaring !== null) return licence;
  return { ...licence, practiceUnitIsDeclaring: sameUnit };
}

/** What is wrong with the dates of answers, by pointer into them; their shape is checked before. */
export function answerErrors(answers: EligibilityAnswers): FieldError[] {
  const { educations, titles, workPeriods, physicianLicence, nurseLicence, residency } = answers;
  const dates: [string | null | undefined, ...(string | number)[]][] = [
    ...(educations ?? []).map((fact, at) => dated(fact.graduatedOn, 'educations', at, 'graduatedOn')),
    ...(titles ?? []).map((fact, at) => dated(fact.grantedOn, 'titles', at, 'grantedOn')),
    ...(workPeriods ?? []).flatMap((fact, at) => [
      dated(fact.from, 'workPeriods', at, 'from'),
      dated(fact.to, 'workPeriods', at, 'to'),
    ]),
    dated(physicianLicence?.firstRegisteredOn, 'physicianLicence', 'firstRegisteredOn'),
    dated(nurseLicence?.firstRegisteredOn, 'nurseLicence', 'firstRegisteredOn'),
    dated(nurseLicence?.validUntil, 'nurseLicence', 'validUntil'),
    dated(residency?.certifiedOn, 'residency', 'certifiedOn'),
  ];
  const unreal = dates
    .filter(([date]) => typeof date === 'string' && !isSomeDate(date))
    .map(([, ...path]): FieldError => ({ pointer: pointerTo(...path), code: 'date_invalid' }));
  const reversed = (workPeriods ?? []).flatMap(({ from, to }, index): FieldError[] =>
    from !== null && to !== null && from > to
      ? [
          {
            pointer: pointerTo('workPeriods', index, 'to'),
            code: 'date_order_wrong',
            params: { other: 'from' },
          },
        ]
      : [],
  );
  return [...unreal, ...reversed];
}

const dated = (
  date: string | null | undefined,
  ...path: (string | number)[]
): [string | null | undefined, ...(string | number)[]] => [date, ...path];

/** A day, a month, or a year. */
const isSomeDate = (text: string) => isRealDate(text) || isRealMonth(text) || /^(19|20)\d{2}$/.test(text);
