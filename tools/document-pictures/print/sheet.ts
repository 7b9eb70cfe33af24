import { escaped } from '../../idcard-pictures/cards/svg.ts';
import type { Random } from '../../idcard-pictures/random.ts';
import type { Entry } from '../papers/paper.ts';

/** A page to be printed: its size in mm (on a screen a mm stands for ten of its pixels), and what stands on it. */
export interface Sheet {
  width: number;
  height: number;
  css: string;
  body: string;
}

/** The typefaces and colours of one paper. */
export interface Look {
  text: string;
  title: string;
  ink: string;
  ground: string;
  accent: string;
}

const SERIF = "'Noto Serif CJK SC'";
const SANS = "'Noto Sans CJK SC'";
const GROUNDS = ['#fdfdfb', '#fbf7ec', '#f3f8f2', '#fbf1f1', '#eef4fa', '#f7f3fa', '#f4f1e4'];

export function inventLook(random: Random, typefaces: readonly ('serif' | 'sans')[]): Look {
  const family = random.pick(typefaces) === 'serif' ? SERIF : SANS;
  return {
    text: family,
    title: random.chance(0.7) ? SERIF : SANS,
    ink: random.pick(['#161616', '#222', '#1d2430', '#2c2420']),
    ground: random.pick(GROUNDS),
    accent: random.pick(['#8c2f2b', '#2f5d8c', '#3b7a57', '#7a5b1e', '#5a4a8c', '#2f7a80']),
  };
}

/** The whole page as HTML, with the marks on it by which nobody can take it for a real one. */
export function htmlOf(sheet: Sheet, look: Look, random: Random): string {
  const { width, height } = sheet;
  return (
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>` +
    `@page{size:${width}mm ${height}mm;margin:0}*{box-sizing:border-box;margin:0;padding:0}` +
    `html,body{width:${width}mm;height:${height}mm;overflow:hidden}` +
    `body{position:relative;font-family:${look.text};color:${look.ink};-webkit-print-color-adjust:exact}` +
    `b{font-weight:700}.mark{position:absolute;inset:0;z-index:5}${sheet.css}</style>` +
    `<body>${sheet.body}${watermark(random, width, height)}</body></html>`
  );
}

function watermark(random: Random, width: number, height: number): string {
  const [turn, step] = [random.pick([-24, -30, -18, 28]), random.between(52, 80)];
  const opacity = random.between(0.1, 0.2).toFixed(2);
  const marks: string[] = [];
  for (let y = random.between(-10, 10); y < height + 20; y += step * 0.55)
    for (let x = random.between(-30, 10); x < width + 20; x += step)
      marks.push(
        `<text transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn})">样例 SAMPLE</text>`,
      );
  return (
    `<svg class="mark" viewBox="0 0 ${width} ${height}" width="${width}mm" height="${height}mm" font-family="${SANS}" ` +
    `font-size="${random.between(5, 7.5).toFixed(1)}" font-weight="700" fill="#667" opacity="${opacity}">${marks.join('')}</svg>`
  );
}

export const text = (value: string) =>
  escaped(value).replaceAll('&lt;b>', '<b>').replaceAll('&lt;/b>', '</b>');

/** A label set wide, as 姓名 to the width of four characters. */
export function labelled({ label, text: value }: Entry, after = '：'): string {
  if (label === '') return `<div class="row"><span class="value">${text(value)}</span></div>`;
  const wide = label.length < 4 && !label.includes('.') ? ' wide' : '';
  return `<div class="row"><span class="label${wide}">${text(label)}</span>${label.includes('.') ? ' ' : after}<span class="value">${text(value)}</span></div>`;
}

export const LABEL_CSS = `.row{break-inside:avoid}.label.wide{display:inline-block;width:4em;text-align:justify;text-align-last:justify}`;
