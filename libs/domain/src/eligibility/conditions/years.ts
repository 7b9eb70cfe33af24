import { cutoffYearOf, daysAfter, firstDayOf, yearsAfter } from '../counting.ts';
import type { ConditionProblem, ConditionResult } from '../result.ts';
import type { CountedFrom, RulePath } from '../rule-set.ts';
import { sumWork } from '../work-sum.ts';
import type { Asked, Case } from './condition.ts';
import { failed, met, unknown } from './condition.ts';
import { titlesOf } from './title.ts';
import type { TitleLevel } from './title.ts';

/** Where a count of years begins, as far as it is known. */
interface Beginning {
  from: CountedFrom;
  /** The day that it counts from; null where there is none, or none known. */
  start: string | null;
  /** As the fact says it, to the day or the month. */
  date: string | null;
  /** The last day that counts, where that is before the cut-off. */
  end?: string;
  /** The day that it would count from, where the present post is kept. */
  startIfKept?: string | null;
  /** Why it may be earlier than known. */
  unknown: ConditionProblem | null;
  ref?: string | undefined;
}

/** `start + N years ≤ cut-off` (rules.md 2.2), with the year less of primary care (C7). Nothing where a path asks for no years. */
export function years(judged: Case, path: RulePath): ConditionResult[] {
  if (path.years === 0) return [];
  const beginnings = path.countedFrom.map((from) => beginningOf(judged, path, from));
  const beginning =
    beginnings.find(({ start, unknown: open }) => start !== null || open !== null) ?? beginnings[0]!;
  return [judgedYears(judged, path, beginning)];
}

function judgedYears(judged: Case, path: RulePath, beginning: Beginning): ConditionResult {
  const less = lessInPrimaryCare(judged);
  const full = path.years;
  const needed = full - (less.certain ? less.years : 0);
  const { primaryCare } = judged.ruleSet;
  const asked: Asked = {
    condition: 'years',
    clause: needed < full && primaryCare ? primaryCare.clause : path.clause,
    required: { years: needed, countedFrom: beginning.from, by: judged.cutoffOn },
  };
  const { start, startIfKept = start, date, ref } = beginning;
  const completesOn = startIfKept === null ? null : yearsAfter(startIfKept, needed);
  const seen = {
    found: start === null && date === null ? null : { start: date ?? start, completesOn },
    foundIn: ref,
  };
  if (isLongEnough(judged, beginning, needed)) return met(asked, seen);
  if (beginning.unknown) return unknown(asked, beginning.unknown, seen);
  if (!less.certain && isLongEnough(judged, beginning, full - less.years))
    return unknown(asked, 'UNKNOWN_PRIMARY_CARE', seen);
  return failed(asked, 'YEARS', seen, completesOn === null ? null : cutoffYearOf(completesOn));
}

function isLongEnough(
  { ruleSet, cutoffOn }: Case,
  { start, end = cutoffOn }: Beginning,
  needed: number,
): boolean {
  if (start === null) return false;
  const lenient = ruleSet.lenientDays[String(needed)] ?? 0;
  return daysAfter(yearsAfter(start, needed), -lenient) <= end;
}

/** How many years less are asked; not certain while it is not known whether the unit is primary care. */
function lessInPrimaryCare({ ruleSet, specialty, facts }: Case): { years: number; certain: boolean } {
  const { primaryCare: rule } = ruleSet;
  if (!rule?.codes.includes(specialty.code)) return { years: 0, certain: true };
  if (facts.primaryCare === null) return { years: rule.yearsLess, certain: false };
  return { years: facts.primaryCare ? rule.yearsLess : 0, certain: true };
}

function beginningOf(judged: Case, path: RulePath, from: CountedFrom): Beginning {
  const { facts } = judged;
  switch (from) {
    case 'work':
      return workBeginning(judged);
    case 'title':
      return titleBeginning(judged, titleLevelOf(path));
    case 'nurse_registration':
      return dated(from, facts.nurseLicence, 'firstRegisteredOn', [
        'UNKNOWN_NURSE_LICENCE',
        'UNKNOWN_LICENCE_DATE',
      ]);
    case 'physician_registration':
      return dated(from, facts.physicianLicence, 'firstRegisteredOn', [
        'UNKNOWN_PHYSICIAN_LICENCE',
        'UNKNOWN_LICENCE_DATE',
      ]);
    case 'residency_certificate':
      return dated(from, facts.residency, 'certifiedOn', ['UNKNOWN_RESIDENCY', 'UNKNOWN_RESIDENCY_DATE']);
  }
}

/** A path at 师 counts from the title 士, one at 中级 from the title 师. */
function titleLevelOf({ needs, levels }: RulePath): TitleLevel {
  if (needs.includes('junior_assistant_title')) return 'junior_assistant';
  if (needs.includes('junior_title')) return 'junior';
  return levels.includes('intermediate') ? 'junior' : 'junior_assistant';
}

function dated<Field extends string>(
  from: CountedFrom,
  held: ({ ref?: string } & Record<Field, string | null>) | null | undefined,
  field: Field,
  [absent, undated]: readonly [ConditionProblem, ConditionProblem],
): Beginning {
  if (!held) return { from, start: null, date: null, unknown: held === null ? absent : null };
  const date = held[field];
  return {
    from,
    start: date === null ? null : firstDayOf(date),
    date,
    unknown: date === null ? undated : null,
    ref: held.ref,
  };
}

function titleBeginning(judged: Case, level: TitleLevel): Beginning {
  const { held, mayBeMore } = titlesOf(judged, level);
  const [first] = held
    .filter(({ grantedOn }) => grantedOn !== null)
    .sort((one, other) => (firstDayOf(one.grantedOn!) < firstDayOf(other.grantedOn!) ? -1 : 1));
  const undated = held.some(({ grantedOn }) => grantedOn === null);
  return {
    from: 'title',
    start: first ? firstDayOf(first.grantedOn!) : null,
    date: first?.grantedOn ?? null,
    unknown: undated ? 'UNKNOWN_TITLE_DATE' : mayBeMore ? 'UNKNOWN_TITLE' : null,
    ref: (first ?? held[0])?.ref,
  };
}

function workBeginning({ facts, specialty, cutoffOn }: Case): Beginning {
  if (facts.workPeriods === null) return { from: 'work', start: null, date: null, unknown: 'UNKNOWN_WORK' };
  const { start, end, startIfKept, mayBeMore } = sumWork(facts.workPeriods ?? [], specialty.family, cutoffOn);
  return { from: 'work', start, date: null, end, startIfKept, unknown: mayBeMore ? 'UNKNOWN_WORK' : null };
}
