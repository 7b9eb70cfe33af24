import type { CredentialSection } from '../declarations/sections.ts';
import { isEmpty } from '../forms/check.ts';
import type { FormValues } from '../forms/fields.ts';
import { definitionOf } from './compared-values.ts';
import { documentFields } from './document-fields.ts';
import { documentPlace, type EvidenceFacts, formPlace, readFields, typedIn } from './evidence-facts.ts';
import type { FindingPlace } from './findings.ts';
import { termOf } from './read-terms.ts';
import { FINDING_THRESHOLDS } from './thresholds.ts';

/** What is known of a credential: as typed, and where nothing is typed yet, as read. */
export interface KnownValues {
  values: FormValues;
  /** Where a value stands. */
  placeOf: (field: string) => FindingPlace;
}

export function knownValues(facts: EvidenceFacts, section: CredentialSection): KnownValues {
  const typed = typedIn(facts, section);
  const read = readValues(facts, section);
  const values: Record<string, unknown> = {};
  for (const [field, { value }] of read) values[field] = value;
  for (const [field, value] of Object.entries(typed)) if (!isEmpty(value)) values[field] = value;
  const placeOf = (field: string) =>
    (isEmpty(typed[field]) && read.get(field)?.place) || formPlace(section, field, values[field] ?? '');
  return { values, placeOf };
}

/** What the papers of a section say in the form's spelling, where it was read surely. */
function readValues(facts: EvidenceFacts, section: CredentialSection) {
  const found = new Map<string, { value: string; place: FindingPlace }>();
  for (const slot of facts.readings.filter((reading) => reading.section === section)) {
    const fields = documentFields(slot.reading.kind);
    for (const [name, read] of readFields(slot)) {
      const field = fields[name]?.formField;
      if (field === undefined || found.has(field) || read.confidence < FINDING_THRESHOLDS.readConfidence)
        continue;
      const vocabulary = definitionOf(section, field)?.vocabulary;
      const value = vocabulary ? termOf(vocabulary, read.value) : read.value;
      if (value !== undefined) found.set(field, { value, place: documentPlace(slot, name) });
    }
  }
  return found;
}
