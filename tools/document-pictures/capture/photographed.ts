import type { Drawn } from '../../idcard-pictures/cards/card.ts';
import { conditionsFor, type Conditions, type Difficulty } from '../../idcard-pictures/photo/conditions.ts';
import { photograph } from '../../idcard-pictures/photograph.ts';
import { encoded } from '../../idcard-pictures/picture.ts';
import { place, scaleOf } from '../../idcard-pictures/place.ts';
import type { Random } from '../../idcard-pictures/random.ts';
import type { TableTop } from '../../idcard-pictures/tables/table-tops.ts';
import { tableTop } from '../../idcard-pictures/tables/table.ts';
import type { Sheet } from '../print/sheet.ts';
import type { PrinterBrowser } from './printer-browser.ts';

/** Long sides of what the client sends and of what cameras take; the short side is three quarters. */
const LONG_SIDES = [2000, 2400, 2400, 2800, 3264];

/** A page is larger than a card, and so held less far off: softness and shaking count in pixels here. */
const SOFTNESS: Record<
  Difficulty,
  { blurPx: [number, number]; motionPx: [number, number]; motion: number; tilt: number }
> = {
  easy: { blurPx: [0.2, 0.6], motionPx: [0, 0], motion: 0, tilt: 1 },
  medium: { blurPx: [0.5, 0.95], motionPx: [1, 2], motion: 0.15, tilt: 1 },
  hard: { blurPx: [0.8, 1.3], motionPx: [1.5, 3], motion: 0.3, tilt: 0.75 },
};

interface Subject {
  html: string;
  sheet: Sheet;
  difficulty: Difficulty;
  tables: readonly TableTop[];
}

/** The sheet on a table before a phone's camera. */
export async function photographed(
  random: Random,
  browser: PrinterBrowser,
  subject: Subject,
): Promise<Buffer> {
  const { html, sheet, difficulty, tables } = subject;
  const thing: Drawn = { size: { width: sheet.width, height: sheet.height }, svg: '', fields: {} };
  const conditions = conditionsOf(random, difficulty, sheet);
  const map = place(random, thing, conditions, {});
  const pxPerMm = scaleOf(map, thing);
  const soft = SOFTNESS[difficulty];
  conditions.blurMm = random.between(...soft.blurPx) / pxPerMm;
  conditions.motionMm = random.chance(soft.motion) ? random.between(...soft.motionPx) / pxPerMm : 0;
  const raster = await browser.pixels(html, sheet, pxPerMm * 1.15);
  const table = await tableTop(random, random.pick(tables));
  const picture = await photograph(random, { thing: { ...thing, raster }, table, map, conditions, flaw: {} });
  return encoded(picture, conditions);
}

function conditionsOf(random: Random, difficulty: Difficulty, { width, height }: Sheet): Conditions {
  const conditions = conditionsFor(random, difficulty);
  const quarter = Math.round(conditions.rotation / 90) * 90;
  const long = random.pick(LONG_SIDES);
  const upright = height > width !== (quarter % 180 !== 0);
  const frame = upright ? { width: long * 0.75, height: long } : { width: long, height: long * 0.75 };
  const { tilt } = SOFTNESS[difficulty];
  return {
    ...conditions,
    frame,
    share: random.between(0.8, 0.93),
    // People hold a page straighter than a card.
    rotation: quarter + (conditions.rotation - quarter) * 0.6,
    tilt: [conditions.tilt[0] * tilt, conditions.tilt[1] * tilt],
    lightGain: Math.max(0.5, conditions.lightGain),
    noise: Math.min(6, conditions.noise),
    sleeve: false,
  };
}
