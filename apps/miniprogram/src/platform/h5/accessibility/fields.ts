import { idsOf, textOf, write } from './attributes.ts';

/** Components that templates name, and the element of each that a person meets. */
const PASSED_ON: readonly (readonly [holder: string, receiver: string])[] = [
  ['uni-input', 'input'],
  ['uni-textarea', 'textarea.uni-textarea-textarea'],
  ['.wd-input', 'input'],
  ['.wd-search', 'input'],
  ['.wd-textarea', 'textarea.uni-textarea-textarea'],
  ['.wd-picker, .wd-datetime-picker, .wd-select-picker, .wd-col-picker, .wd-calendar', '.wd-cell'],
  ['.wd-upload', '.wd-upload__evoke, .wd-upload__evoke-slot'],
  ['.wd-popup-wrapper', '.wd-popup'],
];
const HOLDERS = PASSED_ON.map(([holder]) => holder).join(', ');

/** A name stands on one element only, or there would be two of it. */
const NAMES = ['aria-label', 'aria-labelledby'] as const;

const NATIVE = 'uni-input input, uni-textarea textarea.uni-textarea-textarea';
const TITLES = '.wd-input__label-inner, .wd-textarea__label-inner';
const ERRORS = '.wd-input__error-message, .wd-textarea__error-message, .wd-cell__error-message';

/** Names that templates gave to components. */
const given = new WeakMap<Element, Map<string, string>>();

/** Passes on what templates say to what a person meets, and gives each field its name, its error and its state. */
export function nameFields(): void {
  for (const [holders, receiver] of PASSED_ON)
    for (const holder of document.querySelectorAll(holders)) moveName(holder, holder.querySelector(receiver));
  for (const native of document.querySelectorAll(NATIVE)) {
    nameByItsWords(native);
    describe(native);
  }
  for (const cell of document.querySelectorAll('.wd-cell[role=button]')) describe(cell);
}

function moveName(holder: Element, receiver: Element | null): void {
  const kept = given.get(holder) ?? new Map<string, string>();
  for (const name of NAMES) {
    const value = holder.getAttribute(name);
    if (value !== null) {
      given.set(holder, kept.set(name, value));
      holder.removeAttribute(name);
    }
    if (receiver && kept.has(name)) write(receiver, name, kept.get(name));
  }
}

function nameByItsWords(native: Element): void {
  if (holdersOf(native).some((holder) => given.has(holder))) return;
  const title =
    native.closest('.wd-input, .wd-textarea')?.querySelector(TITLES) ??
    native.closest('.wd-cell')?.querySelector('.wd-cell__title') ??
    native.closest('uni-label');
  const named = idsOf([title]);
  write(native, 'aria-labelledby', named);
  write(native, 'aria-label', named ? undefined : placeholderOf(native));
}

const placeholderOf = (native: Element) =>
  textOf(native.parentElement!.querySelector('.uni-input-placeholder, .uni-textarea-placeholder')) ||
  undefined;

function holdersOf(element: Element): Element[] {
  const all: Element[] = [];
  for (let one = element.parentElement; one; one = one.parentElement) if (one.matches(HOLDERS)) all.push(one);
  return all;
}

/** Ties to a field what a template says of it, and the library's own error. */
function describe(field: Element): void {
  const holders = holdersOf(field);
  const said = (name: string) =>
    holders.map((holder) => holder.getAttribute(name)).find(Boolean) ?? undefined;
  const error = (field.closest('.wd-input, .wd-textarea, .wd-cell') ?? field).querySelector(ERRORS);
  const description = [said('aria-describedby'), idsOf([error])].filter(Boolean).join(' ');
  write(field, 'aria-describedby', description || undefined);
  write(field, 'aria-invalid', error ? 'true' : said('aria-invalid'));
  write(field, 'aria-required', said('aria-required'));
}
