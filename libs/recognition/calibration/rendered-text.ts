import { execFileSync } from 'node:child_process';
import sharp from 'sharp';
import type { Raster } from '../src/picture/raster.ts';

const HEIGHT = 48;

/** Three of hei drawing as on real cards, and three of other drawings, all with simplified Chinese. */
export const TYPEFACES = [
  'Noto Sans CJK SC',
  'WenQuanYi Zen Hei',
  'WenQuanYi Micro Hei',
  'Noto Serif CJK SC',
  'LXGW WenKai',
  'AR PL UMing CN',
] as const;

/** Numbers of 0 … 1 from a seed (a linear congruential generator), so that a run can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Whether a typeface itself has a character, as fontconfig tells. */
export function coverageOf(typeface: string): (character: string) => boolean {
  const listed = execFileSync('fc-list', [`:family=${typeface}`, 'charset'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const ranges = (/charset=(.*)/.exec(listed)?.[1] ?? '')
    .trim()
    .split(/\s+/)
    .map((range) => {
      const [first = '', last = first] = range.split('-');
      return [parseInt(first, 16), parseInt(last, 16)] as const;
    });
  return (character) => {
    const point = character.codePointAt(0)!;
    return ranges.some(([first, last]) => first <= point && point <= last);
  };
}

/** A strip of text as it is cut from a photograph: dark on light, more or less blurred and noisy by `grade` (0 … 1.5). */
export async function renderStrip(
  text: string,
  typeface: string,
  grade: number,
  random: () => number,
): Promise<Raster> {
  const { data, info } = await sharp({ text: { text, font: `${typeface} 40`, dpi: 72, rgba: true } })
    .extractChannel('alpha')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const vertical = Math.round(info.height * (0.06 + random() * 0.14));
  const sideways = Math.round(info.height * (0.1 + random() * 0.2));
  const aspect = (info.width + 2 * sideways) / (info.height + 2 * vertical);
  const drawn = sharp(data, { raw: { width: info.width, height: info.height, channels: 1 } })
    .extend({ top: vertical, bottom: vertical, left: sideways, right: sideways, background: '#000' })
    .resize({ height: HEIGHT, width: Math.round((HEIGHT * aspect) / 8) * 8, fit: 'fill' });
  const blur = grade * (0.5 + random() * 0.7);
  if (blur > 0.35) drawn.blur(blur);
  const ink = await drawn.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return inked(ink.data, ink.info, grade * 3 * random(), random);
}

function inked(
  cover: Uint8Array,
  { width, channels }: { width: number; channels: number },
  noise: number,
  random: () => number,
): Raster {
  const paper = 150 + random() * 85;
  const ink = 20 + random() * 40;
  const data = new Uint8Array(width * HEIGHT * 3);
  for (let at = 0; at < width * HEIGHT; at++) {
    const light = paper + ((ink - paper) * cover[at * channels]!) / 255 + bell(random) * noise;
    data.fill(Math.max(0, Math.min(255, Math.round(light))), at * 3, at * 3 + 3);
  }
  return { width, height: HEIGHT, data };
}

/** Nearly normal, of deviation 1: the sum of six even numbers. */
const bell = (random: () => number): number =>
  (Array.from({ length: 6 }, random).reduce((sum, value) => sum + value, 0) - 3) * Math.SQRT2;
