import type { Page } from 'playwright-core';
import type { Stage } from './stage.ts';

/** A page of the application's own origin that has this in it, to try on it what is said of pages. */
export async function trialPage(stage: Stage, body: string, style = ''): Promise<Page> {
  const page = await stage.openPage();
  await page.route('**/trial', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': "script-src 'self'; style-src 'self'" },
      body: `<!doctype html><html lang="zh-CN"><title>试验</title><h1>试验</h1>${body}</html>`,
    }),
  );
  await page.goto(`${stage.app.url}/trial`);
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, style);
  return page;
}
