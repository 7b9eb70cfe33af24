import type { Page } from 'playwright-core';
import { settled } from '../stage/look.ts';

const MOST_STEPS = 150;

interface Walk {
  step(): { where: 'main' | 'elsewhere'; fault?: string };
  unreachable(): string[];
}

type Walker = typeof globalThis & { walk: Walk };

/** Follows the skip link and goes through the page with Tab. @returns what cannot be reached or seen with the keyboard alone */
export async function keyboardFaults(page: Page): Promise<string[]> {
  // Only the page in front has the focus, and others were opened in this browser meanwhile.
  await page.bringToFront();
  await settled(page);
  const faults: string[] = [];
  const skip = page.getByRole('link', { name: '跳到主要内容' });
  if ((await skip.count()) > 0) {
    await skip.focus();
    const place = await skip.evaluate(async (link) => {
      const top = () => link.getBoundingClientRect().top;
      // A page that has just come to the front is told of its focus a little later.
      for (let frame = 0; frame < 60 && top() < 0; frame++) await new Promise(requestAnimationFrame);
      return { focused: document.activeElement === link, top: top() };
    });
    if (!place.focused || place.top < 0)
      faults.push(`the skip link is not shown when it has the focus: ${JSON.stringify(place)}`);
    await page.keyboard.press('Enter');
    const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
    if (!inMain) faults.push('the skip link does not lead into the main content');
  }
  await page.evaluate(beginWalk);
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    await page.keyboard.press('Tab');
    const { where, fault } = await page.evaluate(() => (globalThis as Walker).walk.step());
    if (fault) faults.push(fault);
    if (where === 'elsewhere') break;
  }
  faults.push(...(await page.evaluate(() => (globalThis as Walker).walk.unreachable())));
  return [...new Set(faults)];
}

/** Runs in the page. */
function beginWalk(): void {
  const still = new CSSStyleSheet();
  still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];

  const nameOf = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 160);
  /** What may show that an element has the focus: it, what it stands in, and what stands beside or in it. */
  const lookOf = (element: Element) => {
    const above: Element[] = [];
    for (let one = element.parentElement; one && above.length < 4; one = one.parentElement) above.push(one);
    return [element, ...above, element.nextElementSibling, ...element.children]
      .filter((one) => one !== null)
      .map((one) => {
        const style = getComputedStyle(one);
        const { outline, boxShadow, borderColor, backgroundColor, color, textDecoration } = style;
        return [outline, boxShadow, borderColor, backgroundColor, color, textDecoration].join();
      })
      .join('|');
  };

  let held: { element: Element; look: string } | undefined;
  const step = () => {
    const before = held;
    const element = document.activeElement ?? document.body;
    const isIn = element.closest('main') !== null;
    held = isIn ? { element, look: lookOf(element) } : undefined;
    const where = isIn ? ('main' as const) : ('elsewhere' as const);
    if (before?.element === element) return { where, fault: `Tab does not leave ${nameOf(element)}` };
    const unseen = before?.element.isConnected && lookOf(before.element) === before.look;
    return { where, fault: unseen ? `the focus cannot be seen on ${nameOf(before.element)}` : undefined };
  };

  const REACHABLE = 'a[href], button, input, select, textarea, summary, label, [tabindex]';
  const isShown = (element: Element) => element.getClientRects().length > 0;
  const unreachable = () =>
    [...document.querySelectorAll('main *')]
      .filter((element) => isShown(element) && getComputedStyle(element).cursor === 'pointer')
      .filter((element) => !element.closest(REACHABLE) && !element.querySelector(REACHABLE))
      .filter((element) => getComputedStyle(element.parentElement!).cursor !== 'pointer')
      .map((element) => `only a mouse can reach ${nameOf(element)}`);
  (globalThis as Walker).walk = { step, unreachable };
}
