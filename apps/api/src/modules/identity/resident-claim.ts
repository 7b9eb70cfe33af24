import { checkDocumentNumber, checkName, errorFrom, type FieldErrorCode, pointerTo } from '@htp/domain';

/** Who somebody says to be by a resident ID card, in canonical spelling. */
export interface ResidentClaim {
  readonly name: string;
  readonly number: string;
  /** What locks, uniqueness and search are keyed by, the same for every spelling. */
  readonly documentKey: string;
}

/**
 * Reads what was typed beside the photographs.
 * @param today the day in Asia/Shanghai, `YYYY-MM-DD`
 * @throws DomainError `document_number_invalid` or `name_invalid`, with everything that is wrong in both
 */
export function readResidentClaim(
  typed: { name: string; documentNumber: string },
  today: string,
): ResidentClaim {
  const number = checkDocumentNumber('RESIDENT_ID', typed.documentNumber, today);
  const name = checkName(typed.name);
  if (number.ok && name.ok) return { name: name.name, number: number.number, documentKey: number.key };
  throw errorFrom([
    ...(number.ok
      ? []
      : [
          {
            code: 'document_number_invalid' as const,
            fieldErrors: wrong('documentNumber', number.issues),
          },
        ]),
    ...(name.ok ? [] : [{ code: 'name_invalid' as const, fieldErrors: wrong('name', name.issues) }]),
  ]);
}

const wrong = (field: string, issues: readonly FieldErrorCode[]) =>
  issues.map((code) => ({ pointer: pointerTo(field), code }));
