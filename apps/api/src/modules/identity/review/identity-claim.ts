import {
  type Birth,
  birthIssue,
  checkDocumentNumber,
  checkName,
  type DocumentTypeCode,
  errorFrom,
  type FieldErrorCode,
  pointerTo,
  type Refusal,
} from '@htp/domain';

/** Who somebody says to be by a document, in canonical spelling. */
export interface IdentityClaim {
  readonly documentType: DocumentTypeCode;
  readonly name: string;
  readonly number: string;
  /** What locks, uniqueness and search are keyed by, the same for every spelling. */
  readonly documentKey: string;
}

/** What is typed of a document. */
export interface TypedClaim {
  readonly name: string;
  readonly documentNumber: string;
  /** Asked for where a person judges. */
  readonly birth?: Birth;
}

/**
 * Reads what was typed beside the photographs.
 * @param today the day in Asia/Shanghai, `YYYY-MM-DD`
 * @throws DomainError `document_number_invalid`, `name_invalid` or `birth_date_invalid`, with everything that is wrong in all
 */
export function readClaim(documentType: DocumentTypeCode, typed: TypedClaim, today: string): IdentityClaim {
  const number = checkDocumentNumber(documentType, typed.documentNumber, today);
  const name = checkName(typed.name);
  const birth = typed.birth ? birthIssue(typed.birth.bornOn, today) : null;
  if (number.ok && name.ok && birth === null)
    return { documentType, name: name.name, number: number.number, documentKey: number.key };
  const refusals: Refusal[] = [];
  if (!number.ok)
    refusals.push({
      code: 'document_number_invalid',
      fieldErrors: wrong('documentNumber', ...number.issues),
    });
  if (!name.ok) refusals.push({ code: 'name_invalid', fieldErrors: wrong('name', ...name.issues) });
  if (birth) refusals.push({ code: 'birth_date_invalid', fieldErrors: wrong('bornOn', birth) });
  throw errorFrom(refusals);
}

const wrong = (field: string, ...issues: readonly FieldErrorCode[]) =>
  issues.map((code) => ({ pointer: pointerTo(field), code }));
