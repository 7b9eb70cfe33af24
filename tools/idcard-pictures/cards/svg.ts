/** Text with the characters escaped that XML gives a meaning. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

export interface TextStyle {
  family: string;
  /** Height of the em in mm. */
  size: number;
  fill: string;
  weight?: number;
  /** Added between characters, in mm. */
  spacing?: number;
  anchor?: 'start' | 'middle' | 'end';
  opacity?: number;
}

/** One line of text with its baseline at (x, y), in mm. */
export function textLine(text: string, x: number, y: number, style: TextStyle): string {
  return (
    `<text x="${x}" y="${y}" xml:lang="zh-CN" font-family="${escaped(style.family)}" font-size="${style.size}"` +
    ` font-weight="${style.weight ?? 400}" fill="${style.fill}" letter-spacing="${style.spacing ?? 0}"` +
    ` text-anchor="${style.anchor ?? 'start'}" opacity="${style.opacity ?? 1}">${escaped(text)}</text>`
  );
}

/** A drawing measured in mm; {@link densityFor} says how to make pixels of it. */
export function drawing(size: { width: number; height: number }, content: string): string {
  const { width, height } = size;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`;
}

/** The `density` at which sharp draws so many pixels for one unit (here a mm) of a drawing: it takes a unit for a point. */
export const densityFor = (pxPerMm: number) => pxPerMm * 72;

/** The length of a line in ems: digits and Latin letters take about half of one. */
export function lengthInEms(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u2e80' ? 0.55 : 1), 0);
}

/** Small print on every card and page, so that none can be taken for a real one. */
export const SMALL_PRINT = '虚构样例 · 测试用图';
