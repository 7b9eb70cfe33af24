/** NFKC, no blanks, no invisible characters: how a number or code reads when nothing but its characters counts. */
export function plainCharacters(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
}

/** One spelling for every way of typing a number: plain characters in upper case (trust.md, abuse 2). */
export function canonicalCharacters(typed: string): string {
  return plainCharacters(typed).toUpperCase().normalize('NFKC');
}
