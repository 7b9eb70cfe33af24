/** Signs that print alike or are set in several ways, by the one that we keep. */
const ALIKE: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  '[': '〔',
  ']': '〕',
  '【': '〔',
  '】': '〕',
  ':': '：',
  '∶': '：',
  '︰': '：',
  ';': '；',
  ',': '，',
  '､': '、',
  '•': '·',
  '‧': '·',
  '・': '·',
  '･': '·',
  '∙': '·',
  '⋅': '·',
  '●': '·',
  '○': '〇',
  '◯': '〇',
  零: '〇',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '~': '～',
};

/**
 * One character in the spelling that we keep: full-width letters and digits become half-width ones, the radicals that PDFs use for
 * whole characters become those, brackets and colons full-width ones. Always one unit, '' for a blank or what cannot be kept.
 */
export function canonicalCharacter(character: string): string {
  const plain = character.normalize('NFKC').trim();
  const first = plain.length === 1 ? plain : character.length === 1 ? character.trim() : '';
  return ALIKE[first] ?? first;
}

/** A text in that spelling, without blanks. */
export const canonicalText = (text: string): string => Array.from(text, canonicalCharacter).join('');
