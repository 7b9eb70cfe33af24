/** A number for lists: 3 + 2 characters (trust.md, abuse 14); of a number too short for that only the last 2. */
export function maskNumber(number: string): string {
  const shown = number.length >= 8 ? 3 : 0;
  return number.slice(0, shown) + '*'.repeat(Math.max(number.length - shown - 2, 0)) + number.slice(-2);
}

/** A name for lists: its first character. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name;
  return first + '*'.repeat(rest.length);
}
