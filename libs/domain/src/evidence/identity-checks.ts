import { canonicalResidentNumber } from '../identity/resident-id.ts';
import { compareDates, compareNames, compareNumbers, type ValueComparison } from './compared-values.ts';
import { documentPlace, type EvidenceFacts, identityPlace, type VerifiedIdentity } from './evidence-facts.ts';
import type { FindingCode } from './finding-catalogue.ts';
import { type Finding, findingOf } from './findings.ts';

/** What every paper says of its holder, by its field, and the part of the identity that says the same. */
const CHECKS: readonly (readonly [string, keyof VerifiedIdentity, FindingCode, ValueComparison])[] = [
  ['name', 'name', 'name_differs', compareNames],
  ['documentNumber', 'documentNumber', 'document_number_differs', compareResidentNumbers()],
  ['birthOn', 'bornOn', 'birth_date_differs', compareDates],
  ['birthMonth', 'bornOn', 'birth_date_differs', compareDates],
];

/** Every paper against the verified identity: they are all of one person. */
export function identityFindings(facts: EvidenceFacts): Finding[] {
  const { identity, compare } = facts;
  if (identity === null) return [];
  return facts.readings.flatMap((slot) =>
    CHECKS.flatMap(([name, part, code, comparison]) => {
      const read = slot.reading.fields[name];
      const verified = identity[part];
      if (read === undefined || !verified) return [];
      if (comparison(read, verified, compare) !== 'differs') return [];
      return [findingOf(code, slot, [documentPlace(slot, name), identityPlace(part, verified)])];
    }),
  );
}

/** Old papers print 15 digits. */
function compareResidentNumbers(): ValueComparison {
  return (read, typed, compare) =>
    canonicalResidentNumber(read.value) === typed ? 'agrees' : compareNumbers(read, typed, compare);
}
