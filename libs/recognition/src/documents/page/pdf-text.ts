import type { PDFPageProxy } from 'pdfjs-dist';
import { canonicalCharacter } from '../text/characters.ts';
import type { Glyph, PageLine, Place } from './glyph.ts';

/** A page whose text is there for reading has more characters than a stamp or a page number; drawn text has none. */
const LEAST_CHARACTERS = 30;
const LEAST_SHARE_KNOWN = 0.85;
const INVISIBLE = 3;

type Matrix = readonly [number, number, number, number, number, number];

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/**
 * The text of a PDF page with its places; null where it cannot be relied on: there is hardly any, it means nothing, or it is not what is
 * seen (a scan with text laid beneath it).
 */
export async function pdfText(page: PDFPageProxy, number: number): Promise<PageLine[] | null> {
  const { items } = await page.getTextContent();
  const viewport = page.getViewport({ scale: 1000 / page.getViewport({ scale: 1 }).width });
  const lines = items.flatMap((item) =>
    'str' in item ? lineOf(item, viewport.transform as unknown as Matrix, viewport, number) : [],
  );
  return isText(lines) && !(await hasInvisibleText(page)) ? lines : null;
}

function isText(lines: readonly PageLine[]): boolean {
  const characters = lines.flatMap(({ glyphs }) => glyphs.map(({ character }) => character));
  const known = characters.filter((one) => /[\u3400-\u9fff\x21-\x7e\u3000-\u303f\uff00-\uffef·]/.test(one));
  const chinese = known.filter((one) => /[\u4e00-\u9fff]/.test(one));
  return chinese.length >= LEAST_CHARACTERS && known.length >= LEAST_SHARE_KNOWN * characters.length;
}

async function hasInvisibleText(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray.some((operation, at) => {
    const [mode] = (argsArray[at] as unknown[] | null) ?? [];
    return operation === OPS.setTextRenderingMode && mode === INVISIBLE;
  });
}

/** Level text only: watermarks run across the page. */
const LEVEL = 0.03;

function lineOf(
  { str, transform, width }: Item,
  toView: Matrix,
  view: { readonly width: number; readonly height: number },
  page: number,
): PageLine[] {
  const [a, b, , d, x, y] = combined(toView, transform as unknown as Matrix);
  const height = Math.abs(d) || Math.hypot(a, b);
  if (Math.abs(b) > LEVEL * Math.abs(a) || a <= 0) return [];
  const perUnit = Math.hypot(toView[0], toView[1]);
  const characters = Array.from(str);
  const total = characters.reduce((sum, one) => sum + widthOf(one), 0);
  const glyphs: Glyph[] = [];
  const place = { left: x, right: x + width * perUnit, row: y - 0.35 * height, height: 0.95 * height };
  const text: string[] = [];
  const line = { glyphs, place, text: '', confidence: 1, strip: null, cuts: [] } as PageLine & {
    text: string;
  };
  let at = 0;
  for (const one of characters) {
    const from = x + (at / total) * width * perUnit;
    at += widthOf(one);
    const to = x + (at / total) * width * perUnit;
    const character = canonicalCharacter(one);
    if (character === '') continue;
    text.push(character);
    const own = { ...place, left: from, right: to };
    glyphs.push({
      character,
      probability: 1,
      place: own,
      box: boxOf(own, view),
      page,
      line,
      index: glyphs.length,
    });
  }
  return glyphs.length === 0 ? [] : [Object.assign(line, { text: text.join('') })];
}

/** Latin letters and digits are about half as wide as Chinese characters. */
const widthOf = (character: string): number => (/[\x20-\x7e]/.test(character) ? 0.55 : 1);

const combined = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

const boxOf = (
  { left, right, row, height }: Place,
  view: { width: number; height: number },
): Glyph['box'] => ({
  left: left / view.width,
  top: (row - 0.6 * height) / view.height,
  width: (right - left) / view.width,
  height: (1.2 * height) / view.height,
});
