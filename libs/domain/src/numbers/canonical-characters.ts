/** One spelling for every way of typing a number: NFKC, no blanks, no invisible characters, upper case (trust.md, abuse 2). */
export function canonicalCharacters(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toUpperCase();
}
