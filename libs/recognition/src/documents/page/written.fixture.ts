import type { Glyph, PageLine } from './glyph.ts';

/** Height of the text of a written page; a Chinese character is as wide, a Latin one half as wide. */
const HEIGHT = 10;

/** A line of certain text for tests, by where it begins; blanks are as wide as half a character. */
export function written(left: number, row: number, text: string, probability = 1): PageLine {
  const glyphs: Glyph[] = [];
  const place = { left, right: left, row, height: HEIGHT };
  const line = {
    glyphs,
    place,
    text: text.replaceAll(' ', ''),
    confidence: probability,
    strip: null,
    cuts: [],
  };
  let at = left;
  for (const character of text) {
    const width = /[\x20-\x7e]/.test(character) ? HEIGHT / 2 : HEIGHT;
    const own = { ...place, left: at, right: at + width };
    at += width;
    if (character === ' ') continue;
    const box = { left: own.left / 1000, top: row / 1000, width: width / 1000, height: HEIGHT / 1000 };
    glyphs.push({ character, probability, place: own, box, page: 1, line, index: glyphs.length });
  }
  place.right = at;
  return line;
}
