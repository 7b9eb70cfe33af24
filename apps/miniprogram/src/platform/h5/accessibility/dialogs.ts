import { isShown } from './attributes.ts';

const DIALOGS = '[role=dialog], [role=alertdialog]';

/** A wheel that was closed stays drawn, below the edge of the page. */
const GONE = '[class*="-leave-to"]';

/** What closes a dialog without doing anything, the first that it has. */
const CLOSERS = [
  '.wd-popup__close',
  '.wd-action-sheet__close',
  '.wd-calendar__close',
  '.wd-picker__action--cancel',
  '.wd-datetime-picker__action--cancel',
  '.wd-action-sheet__cancel',
  '.wd-message-box__flex > uni-button:first-child',
  '.uni-modal__btn_default',
  '.uni-picker-action-cancel',
  '.uni-actionsheet__action .uni-actionsheet__cell',
  '[aria-label=关闭], [aria-label=取消]',
].join(', ');

const TABBABLE =
  'input:not([disabled]), textarea:not([disabled]), select, a[href], [tabindex="0"], [contenteditable=true]';

interface Open {
  readonly dialog: HTMLElement;
  /** What had the focus before. */
  readonly opener: Element | null;
}

let open: readonly Open[] = [];

/** Leads the focus into a dialog that has just opened, and back when it has closed. */
export function followDialogs(): void {
  const all = [...document.querySelectorAll<HTMLElement>(DIALOGS)];
  const shown = all.filter((dialog) => isShown(dialog) && !dialog.matches(GONE));
  const closed = open.filter(({ dialog }) => !shown.includes(dialog));
  open = open.filter(({ dialog }) => shown.includes(dialog));
  for (const { dialog, opener } of [...closed].reverse()) leave(dialog, opener);
  for (const dialog of shown) if (!open.some((one) => one.dialog === dialog)) enter(dialog);
}

function enter(dialog: HTMLElement): void {
  open = [...open, { dialog, opener: document.activeElement }];
  if (!dialog.hasAttribute('tabindex')) dialog.setAttribute('tabindex', '-1');
  if (!dialog.contains(document.activeElement)) dialog.focus({ preventScroll: true });
}

function leave(dialog: HTMLElement, opener: Element | null): void {
  const { activeElement } = document;
  const isLost = !activeElement || activeElement === document.body || dialog.contains(activeElement);
  if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
}

/** The dialog that stands before everything else. */
const front = (): HTMLElement | undefined => open[open.length - 1]?.dialog;

/** Closes the dialog in front as its own way out does. @returns whether there was one */
export function closeFront(): boolean {
  const dialog = front();
  if (!dialog) return false;
  const way =
    dialog.querySelector<HTMLElement>(CLOSERS) ??
    dialog.parentElement?.querySelector<HTMLElement>(':scope > .wd-overlay');
  way?.click();
  return true;
}

/** Keeps Tab within the dialog in front. @returns whether the focus was led on */
export function keepWithin(event: KeyboardEvent): boolean {
  const dialog = front();
  if (!dialog) return false;
  const stops = [...dialog.querySelectorAll<HTMLElement>(TABBABLE)].filter(isShown);
  const [first = dialog] = stops;
  const last = stops[stops.length - 1] ?? dialog;
  const { activeElement } = document;
  const isInside = activeElement !== dialog && dialog.contains(activeElement);
  const isAtEnd = activeElement === (event.shiftKey ? first : last);
  if (isInside && !isAtEnd) return false;
  (event.shiftKey ? last : first).focus();
  return true;
}
