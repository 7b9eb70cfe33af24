import { documentFields } from '@htp/domain';
import type { DocumentValue, RecognisedDocument } from './evidence/document-value.ts';

const COMPLETE = 0.9;
const LEGIBLE = 0.5;
/** Two looks that tell different things: neither is as sure as it says. */
const DISAGREEMENT = 0.85;

/** Whether nearly every field of a paper was read, and well enough to look no further. */
export function isComplete({ kind, fields }: RecognisedDocument): boolean {
  const legible = Object.values(fields).filter((value) => value && value.confidence >= LEGIBLE);
  return legible.length >= COMPLETE * Object.keys(documentFields(kind)).length;
}

/** What two looks at one paper tell together, each field by the better one. */
export function bestOf(first: RecognisedDocument, second: RecognisedDocument): RecognisedDocument {
  if (first.kind !== second.kind) return told(second) > told(first) ? second : first;
  const fields: Partial<Record<string, DocumentValue>> = { ...second.fields };
  for (const [field, value] of Object.entries(first.fields)) {
    const other = second.fields[field];
    if (value) fields[field] = other ? better(value, other) : value;
  }
  return { kind: first.kind, fields };
}

const told = ({ fields }: RecognisedDocument): number =>
  Object.values(fields).reduce((sum, value) => sum + (value?.confidence ?? 0), 0);

function better(value: DocumentValue, other: DocumentValue): DocumentValue {
  const best = other.confidence > value.confidence ? other : value;
  const differ = value.value !== other.value && Math.min(value.confidence, other.confidence) >= LEGIBLE;
  return differ ? { ...best, confidence: best.confidence * DISAGREEMENT } : best;
}
