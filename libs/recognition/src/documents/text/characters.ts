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

/** Radicals that PDFs name instead of the characters that look the same, where Unicode does not tell. */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    '⺠民⺟母⺩王⺒巳⺓幺⺗心⺝月⺡水⺪疋⺫目⺬示⺮竹⺯糸⺱网⺶羊⺸羊⺻聿⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻐金⻑长⻒长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻠食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical, character]) => [radical, character],
  ),
);

/**
 * One character in the spelling that we keep: full-width letters and digits become half-width ones, the radicals that PDFs use for
 * whole characters become those, brackets and colons full-width ones. Always one unit, '' for a blank or what cannot be kept.
 */
export function canonicalCharacter(character: string): string {
  const plain = character.normalize('NFKC').trim();
  const first = plain.length === 1 ? plain : character.length === 1 ? character.trim() : '';
  return ALIKE[first] ?? RADICALS[first] ?? first;
}

/** A text in that spelling, without blanks. */
export const canonicalText = (text: string): string => Array.from(text, canonicalCharacter).join('');
