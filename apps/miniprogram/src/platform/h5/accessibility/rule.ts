/** What elements of uni-app or of wot-design-uni are to whoever does not see them. */
export interface Rule {
  readonly selector: string;
  /** Narrows the selector by what no selector can say. */
  readonly when?: (element: Element) => boolean;
  readonly role: string;
  /** Words, or the elements that have them; absent where the content is the name. */
  readonly name?: string | ((element: Element) => string | (Element | null)[] | undefined);
  /** Attributes besides, `aria-` left out: `checked`, `selected`, `expanded`, … */
  readonly states?: Readonly<Record<string, State>>;
}

/** The value of an `aria-` attribute; undefined for none. */
type State = string | ((element: Element) => string | boolean | undefined);

/** Whether the element has one of these classes. */
export const has =
  (...classes: string[]) =>
  (element: Element): boolean =>
    classes.some((name) => element.classList.contains(name));

/** The same, for an attribute that is left out when it does not hold. */
export const onlyIf =
  (...classes: string[]) =>
  (element: Element): true | undefined =>
    has(...classes)(element) || undefined;

export const holds =
  (selector: string) =>
  (element: Element): boolean =>
    element.querySelector(selector) !== null;

/** Roles that a person acts on: they take the focus, and Enter and Space. */
export const ACTED_ON = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'option', 'spinbutton'];

/** What already is acted on, inside something else. */
export const CONTROL = `input, textarea, a[href], uni-button, uni-switch, uni-checkbox, uni-radio, .wd-switch, .wd-checkbox, .wd-radio, ${ACTED_ON.map((role) => `[role=${role}]`).join(', ')}`;
