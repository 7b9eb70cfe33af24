/** What a program that reads cells may take for the beginning of a formula, also behind blanks, in full width or as a small form. */
const LIVE_BEGINNING = /^[\s\p{Cf}]*[=+\-@|%＝＋－＠﹢﹣﹦﹫−]|^[\t\r\n]/u;

/** XML 1.0 knows no other characters. */
// eslint-disable-next-line no-control-regex
const UNSAYABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Excel reads `_x003D_` in a text as a character by its code; an escaped underscore stays one. */
const CODED_CHARACTER = /_(?=x[0-9a-f]{4}_)/gi;

const LONGEST = 32_767;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * The text of a cell that stays text (promise 16): where it could begin a formula it gets an apostrophe in front, which keeps it harmless
 * when the sheet is saved as CSV and opened again.
 */
export function inertText(text: string): string {
  return (LIVE_BEGINNING.test(text) ? `'${text}` : text).slice(0, LONGEST);
}

/** For the inside of an XML element of a worksheet. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSAYABLE, '\ufffd')
    .replace(CODED_CHARACTER, '_x005F_')
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');
}
