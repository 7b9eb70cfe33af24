import { asSharp, rgb, type Raster } from '../../idcard-pictures/photo/raster.ts';
import { addNoise } from '../../idcard-pictures/photo/sensor.ts';
import type { Random } from '../../idcard-pictures/random.ts';
import type { TableTop } from '../../idcard-pictures/tables/table-tops.ts';
import type { Sheet } from '../print/sheet.ts';
import { photographed } from './photographed.ts';
import type { PrinterBrowser } from './printer-browser.ts';

/** How a paper came into the phone. */
export type Capture =
  'photo_easy' | 'photo_medium' | 'photo_hard' | 'scan' | 'poor_scan' | 'screenshot' | 'pdf';

export interface Captured {
  bytes: Buffer;
  extension: 'jpg' | 'png' | 'pdf';
}

interface Subject {
  html: string;
  sheet: Sheet;
  capture: Capture;
  tables: readonly TableTop[];
}

export async function captured(random: Random, browser: PrinterBrowser, subject: Subject): Promise<Captured> {
  const { html, sheet, capture } = subject;
  switch (capture) {
    case 'pdf':
      return { bytes: await browser.pdf(html, sheet), extension: 'pdf' };
    case 'screenshot':
      return {
        bytes: await png(await browser.pixels(html, sheet, random.pick([7.2, 10, 10]))),
        extension: 'png',
      };
    case 'scan':
      return {
        bytes: await scanned(random, await browser.pixels(html, sheet, random.between(5.2, 8)), false),
        extension: 'jpg',
      };
    case 'poor_scan':
      return {
        bytes: await scanned(random, await browser.pixels(html, sheet, random.between(4.8, 6.5)), true),
        extension: 'jpg',
      };
    default: {
      const difficulty = capture === 'photo_easy' ? 'easy' : capture === 'photo_medium' ? 'medium' : 'hard';
      return { bytes: await photographed(random, browser, { ...subject, difficulty }), extension: 'jpg' };
    }
  }
}

const png = (page: Raster) => asSharp(page).removeAlpha().png().toBuffer();

/** Through a flatbed, never quite straight; a poor one is grey, soft and at times the wrong way round. */
async function scanned(random: Random, page: Raster, poor: boolean): Promise<Buffer> {
  const turn =
    random.eitherWay(0, poor ? 2.2 : 1) + (poor && random.chance(0.3) ? random.pick([90, 180, 270]) : 0);
  let picture = asSharp(page)
    .removeAlpha()
    .rotate(turn, { background: poor ? '#e9e9e6' : '#fbfbfa' });
  if (poor) picture = picture.blur(random.between(0.5, 0.9));
  const raster = await rgb(picture);
  addNoise(raster, random.between(0.5, poor ? 7 : 2.5), random);
  const grey = random.chance(poor ? 0.7 : 0.2);
  const printed = asSharp(raster);
  return (grey ? printed.greyscale() : printed)
    .jpeg({ quality: random.int(poor ? 45 : 65, poor ? 70 : 92) })
    .toBuffer();
}
