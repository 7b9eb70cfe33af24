import type { PhysicianClass } from '../facts.ts';
import { cutoffYearOf, firstDayOf, lastDayOf } from '../counting.ts';
import type { ConditionResult } from '../result.ts';
import type { PhysicianClassRule } from '../rule-set.ts';
import type { Asked, Case } from './condition.ts';
import { failed, met, unknown } from './condition.ts';

/** 护士执业证: there, valid at the cut-off (AMB-05), registered by then, at the declaring unit (rules.md C4). */
export function nurseLicence(judged: Case, clause: string): ConditionResult[] {
  const { nurseLicence: licence } = judged.facts;
  const asked: Asked = { condition: 'nurse_licence', clause, required: { by: judged.cutoffOn } };
  if (licence === null) return [unknown(asked, 'UNKNOWN_NURSE_LICENCE')];
  if (licence === undefined) return [failed(asked, 'NURSE_LICENCE')];
  const { validUntil, ref } = licence;
  const seen = { found: { validUntil }, foundIn: ref };
  const valid =
    validUntil === null
      ? unknown(asked, 'UNKNOWN_NURSE_LICENCE_VALIDITY', seen)
      : lastDayOf(validUntil) < judged.cutoffOn
        ? failed(asked, 'NURSE_LICENCE_EXPIRED', seen)
        : met(asked, seen);
  return [valid, registration(judged, asked, licence), ...practiceUnit(judged, licence)];
}

/** 医师资格证 and 医师执业证 of a class that the specialty takes (rules.md C8), registered by the cut-off at the declaring unit (C4). */
export function physicianLicence(judged: Case, clause: string): ConditionResult[] {
  return [qualification(judged, clause), ...licence(judged, clause)];
}

/** The row for a specialty: the first that names its code, else the first that names its family. */
export function physicianClassRule({ ruleSet, specialty }: Case): PhysicianClassRule | undefined {
  const { physicianClasses: rows } = ruleSet;
  return (
    rows.find(({ codes }) => codes?.includes(specialty.code)) ??
    rows.find(({ families }) => families?.includes(specialty.family))
  );
}

function qualification(judged: Case, clause: string): ConditionResult {
  const { physicianQualification: held } = judged.facts;
  const asked = askedOf('physician_qualification', judged, clause);
  if (held === null) return unknown(asked, 'UNKNOWN_PHYSICIAN_QUALIFICATION');
  if (held === undefined) return failed(asked, 'PHYSICIAN_QUALIFICATION');
  const seen = { found: { class: held.class, grade: held.grade }, foundIn: held.ref };
  if (held.grade === 'assistant') return failed(asked, 'ASSISTANT_PHYSICIAN', seen);
  const ofClass = classOutcome(judged, asked, held.class, seen);
  if (ofClass.outcome === 'met' && held.grade === null)
    return unknown(asked, 'UNKNOWN_PHYSICIAN_QUALIFICATION', seen);
  return ofClass;
}

function licence(judged: Case, clause: string): ConditionResult[] {
  const { physicianLicence: held } = judged.facts;
  const asked = askedOf('physician_licence', judged, clause);
  if (held === null) return [unknown(asked, 'UNKNOWN_PHYSICIAN_LICENCE')];
  if (held === undefined) return [failed(asked, 'PHYSICIAN_LICENCE')];
  const seen = { found: { class: held.class }, foundIn: held.ref };
  return [
    classOutcome(judged, asked, held.class, seen),
    registration(judged, asked, held),
    ...practiceUnit(judged, held),
  ];
}

function askedOf(condition: Asked['condition'], judged: Case, clause: string): Asked {
  const classes = physicianClassRule(judged)?.classes ?? [];
  return {
    condition,
    clause,
    required: { classes: classes.join(), grade: 'practising', by: judged.cutoffOn },
  };
}

function classOutcome(
  judged: Case,
  asked: Asked,
  held: PhysicianClass | null,
  seen: { found: { class: PhysicianClass | null }; foundIn: string | undefined },
): ConditionResult {
  if (held === null) return unknown(asked, 'UNKNOWN_PHYSICIAN_CLASS', seen);
  const rule = physicianClassRule(judged);
  const taken = rule?.classes.includes(held) || rule?.unconfirmed?.includes(held);
  return taken ? met(asked, seen) : failed(asked, 'PHYSICIAN_CLASS', seen);
}

/** Registered by the cut-off: a later registration does not count, not even where no years are asked. */
function registration(
  { cutoffOn }: Case,
  asked: Asked,
  { firstRegisteredOn, ref }: { firstRegisteredOn: string | null; ref?: string },
): ConditionResult {
  const seen = { found: { firstRegisteredOn }, foundIn: ref };
  if (firstRegisteredOn === null) return unknown(asked, 'UNKNOWN_LICENCE_DATE', seen);
  return firstDayOf(firstRegisteredOn) <= cutoffOn
    ? met(asked, seen)
    : failed(asked, 'LICENCE_DATE', seen, cutoffYearOf(firstRegisteredOn));
}

function practiceUnit(
  { ruleSet }: Case,
  { practiceUnitIsDeclaring, ref }: { practiceUnitIsDeclaring: boolean | null; ref?: string },
): ConditionResult[] {
  if (!ruleSet.practiceUnit) return [];
  const asked: Asked = {
    condition: 'practice_unit',
    clause: ruleSet.practiceUnit.clause,
    required: { declaring: true },
  };
  const seen = { found: { declaring: practiceUnitIsDeclaring }, foundIn: ref };
  if (practiceUnitIsDeclaring === null) return [unknown(asked, 'UNKNOWN_PRACTICE_UNIT', seen)];
  return [practiceUnitIsDeclaring ? met(asked, seen) : failed(asked, 'PRACTICE_UNIT', seen)];
}
