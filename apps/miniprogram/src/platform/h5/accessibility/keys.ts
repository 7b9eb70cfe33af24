import { isShown } from './attributes.ts';
import { closeFront, keepWithin } from './dialogs.ts';
import { turn } from './wheel.ts';

/** Of these only one is a stop of Tab; arrows lead on within their group. */
const GROUPS: Readonly<Record<string, string>> = { radio: 'radiogroup', tab: 'tablist', option: 'listbox' };
const PRESSED = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'option'];
const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

export const groupOf = (element: Element, role: string): Element | null =>
  GROUPS[role] ? element.closest(`[role=${GROUPS[role]}]`) : null;

/** The members of a group that can be chosen. */
export const membersOf = (group: Element, role: string): HTMLElement[] =>
  [...group.querySelectorAll<HTMLElement>(`[role=${role}]`)].filter(
    (member) => member.getAttribute('aria-disabled') !== 'true' && isShown(member),
  );

/** What is held down, and was answered as it went down. */
const answered = new Set<string>();

/** Does for keys what the elements do for fingers. */
export function answerKeys(event: KeyboardEvent): void {
  if (!event.repeat) answered.delete(event.key);
  if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const { target } = event;
  const isDone =
    (event.key === 'Escape' && closeFront()) ||
    (event.key === 'Tab' && keepWithin(event)) ||
    (target instanceof HTMLElement && answerOn(target, event.key));
  if (!isDone) return;
  event.preventDefault();
  answered.add(event.key);
}

/** uni-app's dialogs are answered when a key is let go of: the one that has opened a question must not confirm it as well. */
export function keepReleases(event: KeyboardEvent): void {
  if (answered.delete(event.key)) event.stopPropagation();
}

function answerOn(element: HTMLElement, key: string): boolean {
  const role = element.getAttribute('role') ?? '';
  const step = STEPS[key];
  if ((key === 'Enter' || key === ' ') && PRESSED.includes(role)) {
    if (element.getAttribute('aria-disabled') !== 'true') element.click();
    return true;
  }
  if (!step) return false;
  if (role === 'spinbutton') turn(element, step);
  else return moveOn(element, role, step);
  return true;
}

function moveOn(element: HTMLElement, role: string, step: 1 | -1): boolean {
  const group = groupOf(element, role);
  if (!group) return false;
  const members = membersOf(group, role);
  const next = members[(members.indexOf(element) + step + members.length) % members.length];
  next?.focus();
  // As in every group of choices, to go there is to choose; of options only a press chooses.
  if (role !== 'option') next?.click();
  return true;
}
