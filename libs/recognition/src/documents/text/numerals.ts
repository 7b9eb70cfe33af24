const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  // A 〇 at the beginning of a line.
  '·': 0,
  O: 0,
  o: 0,
  Q: 0,
  D: 0,
  一: 1,
  l: 1,
  I: 1,
  '|': 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const digitOf = (character: string): number | undefined =>
  /\d/.test(character) ? Number(character) : DIGITS[character];

/** Four digits of a year in either writing: 2012, 二〇一二, 2O12. */
export function yearOf(text: string): number | null {
  const digits = Array.from(text, digitOf);
  if (digits.length !== 4 || digits.includes(undefined)) return null;
  return Number(digits.join(''));
}

/** A number up to 39 in either writing: 12, 十二, 二十五, 廿五, 三〇, 卅. */
export function smallNumberOf(text: string): number | null {
  const spelt = text.replace('廿', '二十').replace('卅', '三十');
  const at = spelt.indexOf('十');
  if (at < 0) return digitsOf(spelt);
  const tens = at === 0 ? 1 : digitsOf(spelt.slice(0, at));
  const ones = at === spelt.length - 1 ? 0 : digitsOf(spelt.slice(at + 1));
  return tens === null || ones === null ? null : tens * 10 + ones;
}

function digitsOf(text: string): number | null {
  const digits = Array.from(text, digitOf);
  if (digits.length === 0 || digits.length > 2 || digits.includes(undefined)) return null;
  return Number(digits.join(''));
}
