import type { CDPSession, Page } from 'playwright-core';
import { settled } from '../stage/look.ts';
import { within } from '../stage/within.ts';

const MOST_STEPS = 150;

/** Asking the page after each step would cost more than the step. */
const STEPS_AT_ONCE = 10;

interface Walk {
  isOver(): boolean;
  /** What was found; leaves the page as it was. */
  end(): string[];
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
  const keyboard = await page.context().newCDPSession(page);
  for (let steps = 0; steps < MOST_STEPS; steps += STEPS_AT_ONCE) {
    await pressTab(keyboard, STEPS_AT_ONCE);
    if (await page.evaluate(() => (globalThis as Walker).walk.isOver())) break;
  }
  await keyboard.detach();
  faults.push(...(await page.evaluate(() => (globalThis as Walker).walk.end())));
  return [...new Set(faults)];
}

/** The browser takes the keys in the order in which they are sent. */
async function pressTab(keyboard: CDPSession, times: number): Promise<void> {
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const strokes = Array.from({ length: times }, () => [
    keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
    keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ]);
  await within('pressing Tab', Promise.all(strokes.flat()));
}

/** Runs in the page, and looks where the focus is whenever Tab is let go of. */
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

  const found: string[] = [];
  let held: { element: Element; look: string } | undefined;
  let over = false;
  const step = () => {
    if (over) return;
    const before = held;
    const element = document.activeElement ?? document.body;
    over = !element.closest('main');
    held = over ? undefined : { element, look: lookOf(element) };
    if (before?.element === element) found.push(`Tab does not leave ${nameOf(element)}`);
    else if (before?.element.isConnected && lookOf(before.element) === before.look)
      found.push(`the focus cannot be seen on ${nameOf(before.element)}`);
  };
  globalThis.addEventListener('keyup', step, { capture: true });

  const REACHABLE = 'a[href], button, input, select, textarea, summary, label, [tabindex]';
  const isShown = (element: Element) => element.getClientRects().length > 0;
  const unreachable = () =>
    [...document.querySelectorAll('main *')]
      .filter((element) => isShown(element) && getComputedStyle(element).cursor === 'pointer')
      .filter((element) => !element.closest(REACHABLE) && !element.querySelector(REACHABLE))
      .filter((element) => getComputedStyle(element.parentElement!).cursor !== 'pointer')
      .map((element) => `only a mouse can reach ${nameOf(element)}`);
  const end = () => {
    globalThis.removeEventListener('keyup', step, { capture: true });
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still);
    return [...found, ...unreachable()];
  };
  (globalThis as Walker).walk = { isOver: () => over, end };
}
