import { hears, idsOf, write } from './attributes.ts';
import { groupOf, membersOf } from './keys.ts';
import { ACTED_ON, CONTROL, holds, type Rule } from './rule.ts';
import { UNI_RULES } from './uni-rules.ts';
import { WOT_RULES } from './wot-rules.ts';

/** What a template lets be tapped is a button, unless it holds what is acted on by itself. */
const TAPPED: Rule = {
  selector: 'uni-view, uni-text, uni-image',
  when: (element) => hears(element, 'Click') && !isOfLibrary(element) && !holds(CONTROL)(element),
  role: 'button',
};

/** Widgets listen in many places of their own, of which the table names those that are meant. */
const isOfLibrary = (element: Element) => [...element.classList].some((name) => name.startsWith('wd-'));

const RULES: readonly Rule[] = [...UNI_RULES, ...WOT_RULES, TAPPED];

/** Says what each element is, what it is called and how it stands; the first rule that fits an element counts. */
export function sayRoles(): void {
  const said = new Set<Element>();
  for (const rule of RULES)
    for (const element of document.querySelectorAll(rule.selector)) {
      if (said.has(element) || (rule.when && !rule.when(element))) continue;
      said.add(element);
      say(element, rule);
    }
  for (const icon of document.querySelectorAll('.wd-icon, .wd-skeleton'))
    if (!said.has(icon) && !icon.hasAttribute('aria-label')) write(icon, 'aria-hidden', 'true');
  for (const picture of document.querySelectorAll('uni-image img, .uni-tabbar__icon img'))
    write(picture, 'alt', '');
  for (const picture of document.querySelectorAll('uni-swiper-item uni-movable-view img'))
    write(picture, 'alt', '大图');
  for (const element of document.querySelectorAll('[role]')) makeStop(element);
}

function say(element: Element, { role, name, states = {} }: Rule): void {
  write(element, 'role', role);
  const called = typeof name === 'function' ? name(element) : name;
  if (typeof called === 'string') write(element, 'aria-label', called);
  else if (called && !element.hasAttribute('aria-label')) write(element, 'aria-labelledby', idsOf(called));
  for (const [state, value] of Object.entries(states)) {
    const now = typeof value === 'function' ? value(element) : value;
    write(element, `aria-${state}`, now === undefined ? undefined : String(now));
  }
}

/** Lets the focus come to what is acted on: to one of a group only, the chosen one or the first. */
function makeStop(element: Element): void {
  const role = element.getAttribute('role')!;
  if (!ACTED_ON.includes(role) || element.matches('a, button, input')) return;
  const group = groupOf(element, role);
  write(element, 'tabindex', group && stopOf(group, role) !== element ? '-1' : '0');
}

function stopOf(group: Element, role: string): Element | undefined {
  const members = membersOf(group, role);
  const isChosen = (member: Element) =>
    member.getAttribute('aria-checked') === 'true' || member.getAttribute('aria-selected') === 'true';
  return members.find((member) => member === document.activeElement) ?? members.find(isChosen) ?? members[0];
}
