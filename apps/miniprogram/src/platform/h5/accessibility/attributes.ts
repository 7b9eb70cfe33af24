/** What the layer wrote on elements, so that it never touches what a template wrote. */
const written = new WeakMap<Element, Map<string, string>>();

/** Writes an attribute, or removes it, unless the template says it itself. */
export function write(element: Element, name: string, value: string | undefined): void {
  const ours = written.get(element)?.get(name);
  const present = element.getAttribute(name);
  if (present !== null && present !== ours) return;
  if (value === undefined) {
    if (present !== null) element.removeAttribute(name);
    written.get(element)?.delete(name);
    return;
  }
  if (present !== value) element.setAttribute(name, value);
  remember(element, name, value);
}

function remember(element: Element, name: string, value: string): void {
  const all = written.get(element) ?? new Map<string, string>();
  written.set(element, all.set(name, value));
}

let ids = 0;

/** The names of the elements for `aria-labelledby` and its like; one without gets one. Undefined when there is none with words. */
export function idsOf(elements: readonly (Element | null | undefined)[]): string | undefined {
  const named = elements.filter((element) => element instanceof Element && textOf(element) !== '');
  const all = named.map((element) => (element!.id ||= `said-${++ids}`));
  return all.length > 0 ? all.join(' ') : undefined;
}

export const textOf = (element: Element | null): string => element?.textContent?.trim() ?? '';

/** Vue keeps there what listens to an element: nothing in the page itself tells it. */
let listeners: symbol | undefined;

/** Whether something listens to this event (`Click`, `Touchstart`) on this very element. */
export function hears(element: Element, event: string): boolean {
  listeners ??= Object.getOwnPropertySymbols(element).find(({ description }) => description === '_vei');
  if (!listeners) return false;
  const held = (element as unknown as Record<symbol, Record<string, unknown> | undefined>)[listeners] ?? {};
  return Object.keys(held).some((key) => key.startsWith(`on${event}`) && held[key]);
}

export const isShown = (element: Element): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
