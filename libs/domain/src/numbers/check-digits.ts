const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const RESIDENT_CHECKS = '10X98765432';

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643-1999 / ISO 7064 MOD 11-2: the 18th character for 17 digits. */
export function residentCheckCharacter(digits17: string): string {
  return RESIDENT_CHECKS.charAt(weightedSum(digits17, '0123456789', RESIDENT_WEIGHTS) % 11);
}

/** GB 32100-2015 MOD 31: the 18th character of a 统一社会信用代码 for its first 17. */
export function creditCodeCheckCharacter(first17: string): string {
  const sum = weightedSum(first17, CREDIT_ALPHABET, CREDIT_WEIGHTS);
  return CREDIT_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** GB 11714-1997 MOD 11: the 9th character of a 组织机构代码 for its first 8. */
export function organisationCheckCharacter(first8: string): string {
  const check = 11 - (weightedSum(first8, ORGANISATION_ALPHABET, ORGANISATION_WEIGHTS) % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

function weightedSum(text: string, alphabet: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + alphabet.indexOf(text.charAt(index)) * weight, 0);
}
