import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { settled, type Size } from './look.ts';

const PICTURES = join(import.meta.dirname, '../../../docs/guide/pictures');

/** Takes the picture always, so that it can be taken; writes it only for `npm run guide:pictures`. */
export async function takePicture(page: Page, name: string, size: Size): Promise<void> {
  await page.setViewportSize(size);
  await settled(page);
  const screenshot = await page.screenshot({ caret: 'hide', scale: 'css' });
  if (process.env['GUIDE_PICTURES'] !== 'write') return;
  await mkdir(PICTURES, { recursive: true });
  await writeFile(
    join(PICTURES, `${name}.webp`),
    await sharp(screenshot).webp({ quality: 80, effort: 6 }).toBuffer(),
  );
}
