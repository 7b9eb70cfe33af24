import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { within } from './within.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The one of axe's rules whose answer a size can change although the same is shown in the same colours. */
const OF_SCROLLING = ['scrollable-region-focusable'];

/**
 * What axe finds that keeps somebody from using the page at its present size. It is asked in full where it could say something
 * else than at the sizes before: most sizes of one page show the same, and the answer takes longer than all else of a look.
 * @param seen how the page was seen at the sizes before; the present one is added
 */
export async function barriers(page: Page, seen: Set<string>): Promise<string[]> {
  const sight = await page.evaluate(sightOf);
  const found = await askAxe(page, seen.has(sight) ? OF_SCROLLING : undefined);
  seen.add(sight);
  return found;
}

async function askAxe(page: Page, rules: readonly string[] | undefined): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await bringAxe(page);
  return page.evaluate(async (only) => {
    const options: axe.RunOptions = { resultTypes: ['violations'] };
    if (only) options.runOnly = { type: 'rule', values: [...only] };
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, options);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map((node) => node.html).join(' | ')}`);
  }, rules);
}

/** By the protocol itself: as an argument of `page.evaluate` half a million characters are packed and unpacked three times. */
async function bringAxe(page: Page): Promise<void> {
  const session = await within('newCDPSession', page.context().newCDPSession(page));
  await within('Runtime.evaluate of axe', session.send('Runtime.evaluate', { expression: AXE }));
  await session.detach();
}

/** Runs in the page: all of it that axe's rules judge by, which is everything but where it stands and how much room it has. */
function sightOf(): string {
  const ROOM = new Set(['style', 'class', 'width', 'height']);
  const markOf = (element: Element) =>
    [...element.attributes].map(({ name, value }) => (ROOM.has(name) ? '' : `${name}=${value}`)).join(' ');
  const wordsOf = ({ childNodes }: Element) =>
    [...childNodes]
      .map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent?.trim() : ''))
      .join('');
  const lookOf = (element: Element) => {
    const style = getComputedStyle(element);
    const { visibility, color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight } = style;
    const { position, textShadow, textDecoration, overflow } = style;
    return [
      element.getClientRects().length > 0,
      ...[visibility, color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight],
      ...[position, textShadow, textDecoration, overflow],
    ].join();
  };
  return [...document.body.querySelectorAll('*')]
    .map((element) => `${element.tagName} ${markOf(element)} ${lookOf(element)} ${wordsOf(element)}`)
    .join('\n');
}
