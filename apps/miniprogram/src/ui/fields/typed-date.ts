import { isRealDate, isRealMonth } from '@htp/domain';

/**
 * A date as people write it down from a certificate (`20150701`, `2015.7.1`, `2015年7月1日`, `2015-07`) as the API has it; what is none
 * yet stays as it was typed.
 */
export function dateOfTyped(typed: string, monthIsEnough: boolean): string {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  const parts =
    /^(\d{4})(\d{2})(\d{2})?$/.exec(text) ??
    /^(\d{4})[-./年](\d{1,2})(?:月?$|[-./月](\d{1,2})日?$)/.exec(text);
  if (!parts) return typed;
  const [, year, month, day] = parts;
  if (day === undefined && !monthIsEnough) return typed;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part!.padStart(2, '0'))
    .join('-');
}

/** Whether it can be kept as it stands, or is still being typed. */
export function isWholeDate(text: string, monthIsEnough: boolean): boolean {
  return text === '' || isRealDate(text) || (monthIsEnough && isRealMonth(text));
}
