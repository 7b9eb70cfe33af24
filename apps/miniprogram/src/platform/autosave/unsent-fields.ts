import { type FormValues, isEmpty } from '@htp/domain';

/** A field whose last value the server has not acknowledged. */
export interface UnsentField {
  /** As typed; null clears. */
  readonly value: unknown;
  /**
   * Digests of what the server may hold of it without another device having a hand in it: what it held when this was typed, and
   * what was sent since, for an answer may have been lost.
   */
  readonly known: readonly string[];
}

export type UnsentFields = Readonly<Record<string, UnsentField>>;

/** A value as the server shows it once it is kept: trimmed, in its one spelling, a secret masked. */
export type AsKept = (name: string, value: unknown) => unknown;

interface Showing {
  readonly asKept: AsKept;
  /** Two values may look alike behind a mask: such a field is done only when the server has said so. */
  isMasked(name: string): boolean;
}

/** What another device had put into a field that was typed in here too: the person's typing here stands. */
export interface Overruled {
  readonly name: string;
  readonly theirs: unknown;
}

/** After typing. @param held what the server held of it as far as is known here */
export function withTyped(unsent: UnsentFields, name: string, value: unknown, held: unknown): UnsentFields {
  return { ...unsent, [name]: { value, known: unsent[name]?.known ?? [digestOf(held)] } };
}

/** From now on the server may hold these values. */
export function asSent(unsent: UnsentFields, sent: FormValues, asKept: AsKept): UnsentFields {
  const marked = Object.entries(unsent).map(([name, field]): [string, UnsentField] => {
    if (!(name in sent)) return [name, field];
    const digest = digestOf(asKept(name, sent[name]));
    return [name, { ...field, known: [...field.known.filter((known) => known !== digest), digest] }];
  });
  return Object.fromEntries(marked);
}

/** After the server has said that it holds these values: what was typed since remains. */
export function withoutAcknowledged(unsent: UnsentFields, sent: FormValues, asKept: AsKept): UnsentFields {
  const done = Object.keys(sent).filter((name) => unsent[name] && same(unsent[name].value, sent[name]));
  const known = (name: string) => [digestOf(asKept(name, sent[name]))];
  const rest = Object.entries(without(unsent, done)).map(([name, field]): [string, UnsentField] => [
    name,
    name in sent ? { ...field, known: known(name) } : field,
  ]);
  return Object.fromEntries(rest);
}

/** What is still to be sent over a record that was loaded anew, and what another device has changed in the same fields. */
export function laidOver(
  unsent: UnsentFields,
  loaded: FormValues,
  { asKept, isMasked }: Showing,
): { readonly unsent: UnsentFields; readonly overruled: readonly Overruled[] } {
  const entries = Object.entries(unsent);
  const differs = ([name, { value }]: [string, UnsentField]) =>
    isMasked(name) || digestOf(asKept(name, value)) !== digestOf(loaded[name]);
  const left = entries.filter(differs);
  return {
    unsent: Object.fromEntries(
      left.map(([name, field]) => [name, { ...field, known: [digestOf(loaded[name])] }]),
    ),
    overruled: left
      .filter(([name, { known }]) => !known.includes(digestOf(loaded[name])))
      .map(([name]) => ({ name, theirs: loaded[name] ?? null })),
  };
}

export const valuesOf = (unsent: UnsentFields): FormValues =>
  Object.fromEntries(Object.entries(unsent).map(([name, { value }]) => [name, value]));

export const isNothing = (fields: object): boolean => Object.keys(fields).length === 0;

export function without(unsent: UnsentFields, names: readonly string[]): UnsentFields {
  return Object.fromEntries(Object.entries(unsent).filter(([name]) => !names.includes(name)));
}

export const same = (one: unknown, other: unknown): boolean => textOf(one) === textOf(other);

/** FNV-1a over 32 bits: enough to tell two values of one field apart, and none of them can be read from it. */
function digestOf(value: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of textOf(value)) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(16);
}

/** Nothing, null and an empty text or list are the same to whoever fills in a form. */
function textOf(value: unknown): string {
  return isEmpty(value) ? 'null' : JSON.stringify(value);
}
