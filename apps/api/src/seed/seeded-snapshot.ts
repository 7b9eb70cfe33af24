import {
  type DeclarationSnapshot,
  evaluateEligibility,
  factsFromRecords,
  findBuiltInRuleSet,
  type FrozenVerdict,
  type Judgement,
  type SeasonDefinition,
} from '@htp/domain';
import { resolveChoice } from '../modules/declarations/index.ts';
import { sha256Of } from './seeded-belongings.ts';
import type { SeededCredential, SeededPerson } from './seeded-person.ts';
import type { SeededUnit } from './seeded-units.ts';

/** Who files, and where. */
interface Filed {
  readonly person: SeededPerson;
  readonly unit: SeededUnit;
}

/** What a person declares for: all subjects of his specialty. */
export function seededChoice(definition: SeasonDefinition, { specialtyCode }: SeededPerson) {
  const subjects = definition.subjects.map(({ code }) => code);
  return resolveChoice({ specialtyCode, subjects, historyCandidate: false }, definition);
}

/** What the rules say of it. */
export function seededJudgement(definition: SeasonDefinition, { person, unit }: Filed): Judgement {
  const { specialties, ruleSetVersion, cutoffOn } = definition;
  const specialty = specialties.find(({ code }) => code === person.specialtyCode);
  const ruleSet = findBuiltInRuleSet(ruleSetVersion);
  if (!specialty || !ruleSet) throw new Error('the demo season has no such specialty or rules');
  const credentials = [...person.credentials, ...person.workPeriods];
  const records = {
    credentials,
    details: person.details,
    unit: { name: unit.name, category: unit.categoryCode },
  };
  const facts = factsFromRecords(records, { final: true, family: specialty.family });
  return { facts, result: evaluateEligibility(ruleSet, specialty, cutoffOn, facts) };
}

/** The frozen copy of its submission. */
export function seededSnapshot(
  definition: SeasonDefinition,
  { person, unit }: Filed,
  eligibility: FrozenVerdict,
): DeclarationSnapshot {
  const frozen = ({ id: credentialId, fields }: SeededCredential) => ({
    credentialId,
    fields,
    disputed: {},
  });
  const chosen = person.credentials.map((credential) => [credential.kind, frozen(credential)]);
  const { id: unitId, name, institutionCode, categoryCode: category, divisionCode } = unit;
  const { supervisingUnitName } = unit;
  return {
    ...seededChoice(definition, person),
    examYear: definition.examYear,
    ruleSetVersion: definition.ruleSetVersion,
    noticeVersion: definition.notice.version,
    statementVersion: definition.statement.version,
    person: {
      personId: person.id,
      name: person.name,
      documentType: person.documentType,
      documentNumber: person.documentNumber,
    },
    unit: { unitId, name, institutionCode, category, divisionCode, supervisingUnitName },
    credentials: Object.fromEntries(chosen) as DeclarationSnapshot['credentials'],
    workPeriods: person.workPeriods.map(frozen),
    details: person.details,
    files: Object.fromEntries(person.fileIds.map((id) => [id, sha256Of(id).toString('hex')])),
    eligibility,
  };
}
