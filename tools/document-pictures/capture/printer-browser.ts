import { existsSync } from 'node:fs';

import { chromium, type Browser } from 'playwright-core';
import sharp from 'sharp';

import { rgba, type Raster } from '../../idcard-pictures/photo/raster.ts';
import type { Sheet } from '../print/sheet.ts';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** CSS pixels a mm. */
const CSS_PX_PER_MM = 96 / 25.4;

/** A browser that sets pages and prints them, as pixels or as a PDF with its text. */
export class PrinterBrowser {
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async start(): Promise<PrinterBrowser> {
    const executablePath =
      process.env['CHROMIUM'] ?? [...INSTALLED, chromium.executablePath()].find((path) => existsSync(path));
    if (!executablePath)
      throw new Error('no Chromium: install the package `chromium`, or let CHROMIUM name one');
    return new PrinterBrowser(
      await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] }),
    );
  }

  async pixels(html: string, sheet: Sheet, pxPerMm: number): Promise<Raster> {
    const page = await this.#page(html, sheet, pxPerMm / CSS_PX_PER_MM);
    const png = await page.screenshot();
    await page.context().close();
    return rgba(sharp(png));
  }

  async pdf(html: string, sheet: Sheet): Promise<Buffer> {
    const page = await this.#page(html, sheet, 1);
    const pdf = await page.pdf({
      width: `${sheet.width}mm`,
      height: `${sheet.height}mm`,
      printBackground: true,
    });
    await page.context().close();
    return pdf;
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  async #page(html: string, { width, height }: Sheet, deviceScaleFactor: number) {
    const viewport = { width: Math.round(width * CSS_PX_PER_MM), height: Math.round(height * CSS_PX_PER_MM) };
    const context = await this.#browser.newContext({ deviceScaleFactor, viewport });
    const page = await context.newPage();
    await page.setContent(html);
    return page;
  }
}
