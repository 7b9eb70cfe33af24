import { RULE_LEVELS } from '../../forms/vocabularies.ts';
import type { RuleLevel } from '../../forms/vocabularies.ts';
import { cutoffYearOf, firstDayOf } from '../counting.ts';
import type { EducationFact } from '../facts.ts';
import type { ConditionResult } from '../result.ts';
import type { Asked, Case } from './condition.ts';
import { failed, met, unknown } from './condition.ts';

/** Whether a level is at least another. */
export function isAtLeast(level: RuleLevel, least: RuleLevel): boolean {
  return RULE_LEVELS.indexOf(level) >= RULE_LEVELS.indexOf(least);
}

/** The diplomas that reach a level by the cut-off for sure. */
export function diplomasFor({ facts, cutoffOn }: Case, least: RuleLevel): EducationFact[] {
  return (facts.educations ?? []).filter(
    ({ level, graduatedOn }) =>
      level !== null &&
      isAtLeast(level, least) &&
      graduatedOn !== null &&
      firstDayOf(graduatedOn) <= cutoffOn,
  );
}

/** A diploma of the least level or above, dated by the cut-off (rules.md 2.3, C3). */
export function education(judged: Case, least: RuleLevel, clause: string): ConditionResult {
  const { facts, cutoffOn } = judged;
  const asked: Asked = { condition: 'education', clause, required: { level: least, by: cutoffOn } };
  if (facts.educations === null) return unknown(asked, 'UNKNOWN_EDUCATION');
  const [reaching] = lowestFirst(diplomasFor(judged, least));
  if (reaching) return met(asked, seen(reaching));
  const open = (facts.educations ?? []).filter(({ level }) => level === null || isAtLeast(level, least));
  const undated = open.find(({ level, graduatedOn }) => level !== null && graduatedOn === null);
  if (undated) return unknown(asked, 'UNKNOWN_EDUCATION_DATE', seen(undated));
  const unnamed = open.find(({ graduatedOn }) => graduatedOn === null || firstDayOf(graduatedOn) <= cutoffOn);
  if (unnamed) return unknown(asked, 'UNKNOWN_EDUCATION', seen(unnamed));
  const [late] = open
    .filter(({ level }) => level !== null)
    .sort((one, other) => (one.graduatedOn! < other.graduatedOn! ? -1 : 1));
  if (late) {
    return failed(asked, 'EDUCATION_DATE', seen(late), cutoffYearOf(late.graduatedOn!));
  }
  const highest = lowestFirst(facts.educations ?? []).pop();
  return failed(asked, 'EDUCATION_LEVEL', highest ? seen(highest) : {});
}

function lowestFirst(educations: readonly EducationFact[]): EducationFact[] {
  const rank = ({ level }: EducationFact) => (level === null ? -1 : RULE_LEVELS.indexOf(level));
  return [...educations].sort((one, other) => rank(one) - rank(other));
}

function seen({ level, graduatedOn, ref }: EducationFact) {
  return { found: { level, graduatedOn }, foundIn: ref };
}
