import vocabularies from '../data/vocabularies.json' with { type: 'json' };
import { yearsBetween } from '../calendar/dates.ts';
import { canonicalCharacters } from '../numbers/canonical-characters.ts';
import { type FieldError, type FieldErrorCode, pointerTo } from '../problems/field-errors.ts';
import { type IdentityCorrectionReason, proofNeeded } from './correction-reasons.ts';
import { canonicalResidentNumber, parseResidentId } from './resident-id.ts';

export const DOCUMENT_TYPE_CODES = [
  'RESIDENT_ID',
  'HKMO_PERMIT',
  'TW_PERMIT',
  'HKMOTW_RESIDENCE',
  'FOREIGN_PR',
  'PASSPORT',
] as const;

export type DocumentTypeCode = (typeof DOCUMENT_TYPE_CODES)[number];

/**
 * What is photographed of a document. Of a passport another page may matter, e.g. one with a changed name; `proof` is a paper beside it
 * that shows why an identity is to be corrected.
 */
export const PICTURE_SIDES = ['front', 'back', 'data_page', 'other_page', 'proof'] as const;
export type PictureSide = (typeof PICTURE_SIDES)[number];

/** A kind of identity document. `automatic`: it can be verified without a reviewer; `manual`: by one. */
export interface DocumentType {
  code: DocumentTypeCode;
  name: string;
  pattern: RegExp;
  automatic: boolean;
  manual: boolean;
  /** Pictures that a manual review asks for. */
  sides: readonly PictureSide[];
  /** Pictures that may come beside them. */
  optionalSides: readonly PictureSide[];
}

/** vocabularies.json names the sides of a resident ID card by what is on them. */
const SIDE_OF_NAME: Readonly<Record<string, PictureSide>> = {
  portrait: 'front',
  emblem: 'back',
  front: 'front',
  back: 'back',
  data_page: 'data_page',
  other_page: 'other_page',
};

const sidesOf = (names: readonly string[]) =>
  names.map((name) => {
    const side = SIDE_OF_NAME[name];
    if (!side) throw new Error(`vocabularies.json names an unknown side ${name}`);
    return side;
  });

const entries = new Map(vocabularies.documentTypes.map((entry) => [entry.code, entry]));

/** The types of vocabularies.json but one: 军官证 is switched off there, military staff do not register online. */
export const DOCUMENT_TYPES: readonly DocumentType[] = DOCUMENT_TYPE_CODES.map((code) => {
  const entry = entries.get(code);
  if (!entry) throw new Error(`vocabularies.json has no document type ${code}`);
  const { name, pattern, autoVerify: automatic, manualReview, enabled = true } = entry;
  const { sides = [], optionalSides = [] } = entry;
  return {
    code,
    name,
    pattern: new RegExp(pattern),
    automatic,
    manual: manualReview && enabled,
    sides: sidesOf(sides),
    optionalSides: sidesOf(optionalSides),
  };
});

const byCode = new Map(DOCUMENT_TYPES.map((type) => [type.code, type]));

/** Whether a number has the form of this type. */
function hasFormOf(type: DocumentTypeCode, number: string): boolean {
  return byCode.get(type)?.pattern.test(number) ?? false;
}

/**
 * The pictures that a reviewer asks for, and those that may come beside them.
 * @param correction why a verified identity is to be corrected; null where one is verified for the first time
 */
export function askedPictures(
  type: DocumentTypeCode,
  correction: IdentityCorrectionReason | null,
): Pick<DocumentType, 'sides' | 'optionalSides'> {
  const { sides, optionalSides } = byCode.get(type)!;
  if (correction === null) return { sides, optionalSides };
  return proofNeeded(correction)
    ? { sides: [...sides, 'proof'], optionalSides }
    : { sides, optionalSides: [...optionalSides, 'proof'] };
}

/**
 * What is wrong with the pictures sent of a document: a side that is missing, or one that it does not have; for a type
 * that nobody reviews, all of them.
 */
export function pictureProblems(
  type: DocumentTypeCode,
  sent: readonly string[],
  correction: IdentityCorrectionReason | null = null,
): FieldError[] {
  if (!byCode.get(type)!.manual) return [{ pointer: pointerTo('documentType'), code: 'not_offered' }];
  const { sides, optionalSides } = askedPictures(type, correction);
  const known: readonly string[] = [...sides, ...optionalSides];
  return [
    ...sides
      .filter((side) => !sent.includes(side))
      .map((side) => ({ pointer: pointerTo(side), code: 'required' as const })),
    ...sent
      .filter((side) => !known.includes(side))
      .map((side) => ({ pointer: pointerTo(side), code: 'not_allowed' as const })),
  ];
}

/** Ages at which somebody can be in post in a health institution, or still be; a number outside them is mistyped. */
export const PLAUSIBLE_AGE = { min: 16, max: 100 } as const;

/** A document number that can be one. `key` is the same for every spelling and every type under which it can be typed. */
export interface DocumentNumber {
  type: DocumentTypeCode;
  number: string;
  key: string;
}

export type DocumentNumberResult = ({ ok: true } & DocumentNumber) | { ok: false; issues: FieldErrorCode[] };

/** The one spelling of a number of this type (trust.md, abuse 2), whether or not it is a right one. */
export function canonicalDocumentNumber(type: DocumentTypeCode, typed: string): string {
  if (type === 'RESIDENT_ID' || type === 'HKMOTW_RESIDENCE') return canonicalResidentNumber(typed);
  const characters = canonicalCharacters(typed);
  return type === 'TW_PERMIT' ? characters.replace(/[()]/g, '') : characters;
}

/**
 * Checks a typed document number; all issues, by field error code.
 * @param today the day in Asia/Shanghai, `YYYY-MM-DD`
 */
export function checkDocumentNumber(
  type: DocumentTypeCode,
  typed: string,
  today: string,
): DocumentNumberResult {
  const number = canonicalDocumentNumber(type, typed);
  const issues = numberIssues(type, number, today);
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, type, number, key: documentKey(type, number) };
}

/**
 * What locks, uniqueness and search are keyed by. Numbers by GB 11643 share one class whatever type was chosen for them;
 * a permit is keyed by what stays with the person when it is renewed (vocabularies.json: the first 9, the first 8).
 */
export function documentKey(type: DocumentTypeCode, number: string): string {
  if (hasCheckCharacter(number) && type !== 'PASSPORT') return `GB11643:${number}`;
  if (type === 'HKMO_PERMIT') return `${type}:${number.slice(0, 9)}`;
  if (type === 'TW_PERMIT') return `${type}:${number.slice(0, 8)}`;
  return `${type}:${number}`;
}

function numberIssues(type: DocumentTypeCode, number: string, today: string): FieldErrorCode[] {
  if (!hasFormOf(type, number) || belongsToOtherType(type, number)) return ['format_wrong'];
  if (!hasCheckCharacter(number)) return [];
  const parsed = parseResidentId(number);
  if (!parsed.ok) return parsed.issues;
  const age = yearsBetween(parsed.bornOn, today);
  return age < PLAUSIBLE_AGE.min || age > PLAUSIBLE_AGE.max ? ['age_implausible'] : [];
}

/** A 居住证 number has the form of a citizen number too, but its holder has no resident card to photograph. */
function belongsToOtherType(type: DocumentTypeCode, number: string): boolean {
  return type === 'RESIDENT_ID' && hasFormOf('HKMOTW_RESIDENCE', number);
}

/** Whether a number ends in a check character of GB 11643. */
export function hasCheckCharacter(number: string): boolean {
  return /^\d{17}[0-9X]$/.test(number);
}
