import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { settled, type Size } from './look.ts';

const PICTURES = join(import.meta.dirname, '../../../docs/guide/pictures');

/** Takes it only for `npm run guide:pictures`: of what a picture shows, the test itself has made sure by then. */
export async function takePicture(page: Page, name: string, size: Size): Promise<void> {
  if (process.env['GUIDE_PICTURES'] !== 'write') return;
  await page.setViewportSize(size);
  await settled(page);
  const screenshot = await page.screenshot({ caret: 'hide', scale: 'css' });
  await mkdir(PICTURES, { recursive: true });
  await writeFile(
    join(PICTURES, `${name}.webp`),
    await sharp(screenshot).webp({ quality: 80, effort: 6 }).toBuffer(),
  );
}
