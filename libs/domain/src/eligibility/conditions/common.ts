import { cutoffYearOf, firstDayOf, lastDayOf, yearsAfter } from '../counting.ts';
import type { WorkPeriodFact } from '../facts.ts';
import type { ConditionResult } from '../result.ts';
import { stretchesOf, sumWork } from '../work-sum.ts';
import type { Asked, Case } from './condition.ts';
import { failed, met, unknown } from './condition.ts';

/** The common conditions (rules.md 2.1) that the rule set has. */
export function commonConditions(judged: Case): ConditionResult[] {
  return [...inPost(judged), ...postChange(judged), ...socialSecurityProof(judged)];
}

/** C1: in post when declaring (AMB-12), in the specialty applied for. */
function inPost(judged: Case): ConditionResult[] {
  const { ruleSet, specialty, facts } = judged;
  if (!ruleSet.inPost) return [];
  const asked: Asked = {
    condition: 'in_post',
    clause: ruleSet.inPost.clause,
    required: { family: specialty.family },
  };
  if (facts.workPeriods === null) return [unknown(asked, 'UNKNOWN_WORK')];
  const present = (facts.workPeriods ?? []).filter((period) => goesOn(period, judged));
  const own = present.find(({ family }) => family === specialty.family);
  if (own) return [met(asked, { found: { family: own.family, from: own.from }, foundIn: own.ref })];
  if (present.some(({ family }) => family === null)) return [unknown(asked, 'UNKNOWN_WORK')];
  const [other] = present;
  const seen = other ? { found: { family: other.family, from: other.from }, foundIn: other.ref } : {};
  return [failed(asked, 'CROSS_SPECIALTY', seen)];
}

/** A post that ends after the cut-off was held when declaring. */
function goesOn({ to }: WorkPeriodFact, { cutoffOn }: Case): boolean {
  return to === null || lastDayOf(to) >= cutoffOn;
}

/** C6: after a change from another specialty, some years in the present one; they begin anew after each change (AMB-13). */
function postChange(judged: Case): ConditionResult[] {
  const { ruleSet, specialty, facts, cutoffOn } = judged;
  const { postChange: rule } = ruleSet;
  const periods = facts.workPeriods;
  if (!rule || !periods) return [];
  const own = periods.filter(({ family }) => family === specialty.family);
  const others = periods.filter(({ family }) => family !== specialty.family);
  if (own.length === 0 || others.length === 0) return [];
  const asked: Asked = {
    condition: 'post_change',
    clause: rule.clause,
    required: { years: rule.years, by: cutoffOn },
  };
  if ([...own, ...others].some(isOpen)) return [unknown(asked, 'UNKNOWN_WORK')];
  const present = presentStint(own, others);
  if (!present) return [];
  const { start, end, startIfKept } = sumWork(present, specialty.family, cutoffOn);
  const completesOn = startIfKept === null ? null : yearsAfter(startIfKept, rule.years);
  const seen = { found: { start: startIfKept ?? start, completesOn }, foundIn: present[0]?.ref };
  if (start !== null && yearsAfter(start, rule.years) <= end) return [met(asked, seen)];
  if (present.some(({ from }) => from === null)) return [unknown(asked, 'UNKNOWN_WORK', seen)];
  return [failed(asked, 'POST_CHANGE', seen, completesOn === null ? null : cutoffYearOf(completesOn))];
}

/**
 * The periods of the present specialty since the last change to it; null where there was no change. Who works on in a specialty
 * while taking another post has not changed.
 */
function presentStint(
  own: readonly WorkPeriodFact[],
  others: readonly WorkPeriodFact[],
): WorkPeriodFact[] | null {
  const starts = stretchesOf(own.map((period) => ({ ...period, from: startOf(period) }))).map(
    ({ from }) => from,
  );
  const lastStart = starts[starts.length - 1];
  const before = others.map(startOf).filter((start) => lastStart !== undefined && start < lastStart);
  if (before.length === 0) return null;
  const lastOther = before.reduce((latest, start) => (start > latest ? start : latest));
  const began = starts.find((start) => start > lastOther)!;
  return own
    .filter((period) => startOf(period) >= began)
    .sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
}

/** Where only the end of a period is known, it began by then. */
const startOf = ({ from, to }: WorkPeriodFact): string => (from === null ? lastDayOf(to!) : firstDayOf(from));

/** Whether a period may be of the same specialty after all, or may have begun whenever. */
const isOpen = ({ family, from, to }: WorkPeriodFact): boolean =>
  family === null || (from === null && to === null);

/** C5: a paper that some families outside the permanent establishment add. */
function socialSecurityProof({ ruleSet, specialty, facts }: Case): ConditionResult[] {
  const { socialSecurityProof: rule } = ruleSet;
  if (!rule?.families.includes(specialty.family)) return [];
  const { establishment, socialSecurityProof: proof } = facts;
  if (establishment && !rule.establishments.includes(establishment)) return [];
  const asked: Asked = { condition: 'social_security_proof', clause: rule.clause, required: { proof: true } };
  const seen = { found: { establishment: establishment ?? null, proof: proof ?? null } };
  if (proof) return [met(asked, seen)];
  if (!establishment) return [unknown(asked, 'UNKNOWN_ESTABLISHMENT', seen)];
  return [
    proof === null
      ? unknown(asked, 'UNKNOWN_SOCIAL_SECURITY_PROOF', seen)
      : failed(asked, 'SOCIAL_SECURITY_PROOF', seen),
  ];
}
