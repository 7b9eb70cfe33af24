import { canonicalJson } from '../declarations/snapshot.ts';
import { pointerTo } from '../problems/field-errors.ts';
import type { SeasonDefinition } from './season-definition.ts';

/**
 * One difference between two definitions. `pointer` leads to it by key, not by position: `/specialties/368/name`,
 * `/stages/unit/window/closesAt`. Absent before: added; absent after: removed. `…/#order`: the keys of a list whose order changed.
 */
export interface SeasonChange {
  pointer: string;
  before?: unknown;
  after?: unknown;
}

type Node = null | string | number | boolean | readonly Node[] | { readonly [name: string]: Node };
type Members = { readonly [name: string]: Node };

/** What tells the entries of a list apart; lists of anything else are values of their own. */
const KEYS: Readonly<Record<string, (entry: Members) => string>> = {
  '/specialties': ({ code }) => String(code),
  '/subjects': ({ code }) => String(code),
  '/stages': ({ stage }) => String(stage),
  '/sectionRules': ({ levels, families }) => `${String(levels)}:${String(families)}`,
};

const ORDER = '#order';

/** Every difference, by pointer; none between definitions that say the same. */
export function diffSeasons(before: SeasonDefinition, after: SeasonDefinition): SeasonChange[] {
  const [one, other] = bothKeyed(before, after);
  return differences(one, other, []);
}

/**
 * The definition that the changes make of another; `diffSeasons(a, b)` makes `b` of `a`.
 * A change of something that is not there is left out.
 */
export function applySeasonChanges(
  before: SeasonDefinition,
  changes: readonly SeasonChange[],
): SeasonDefinition {
  let tree: Node = keyed(before as unknown as Members, listsToKey(before as unknown as Members));
  for (const { pointer, after } of changes)
    tree = placed(tree, segmentsOf(pointer), after as Node | undefined);
  return unkeyed(tree) as unknown as SeasonDefinition;
}

export interface Rebased {
  definition: SeasonDefinition;
  /** What both sides changed, in different ways: the draft's value was kept. */
  conflicts: SeasonChange[];
}

/** Brings a draft, made on `base`, up to what has been published since: each side's changes, the draft's where both changed. */
export function rebaseSeason(
  base: SeasonDefinition,
  draft: SeasonDefinition,
  current: SeasonDefinition,
): Rebased {
  const own = diffSeasons(base, draft);
  const published = diffSeasons(base, current);
  const overlaps = ({ pointer }: SeasonChange, other: SeasonChange) =>
    `${pointer}/`.startsWith(`${other.pointer}/`) || `${other.pointer}/`.startsWith(`${pointer}/`);
  const contested = published.filter((change) => own.some((other) => overlaps(change, other)));
  const agreed = new Set(own.map((change) => canonicalJson(change)));
  const free = published.filter((change) => !contested.includes(change));
  return {
    definition: applySeasonChanges(draft, free),
    conflicts: contested.filter((change) => !agreed.has(canonicalJson(change))),
  };
}

/** Lists become objects by key, with the order beside; only where the keys are unique on both sides. */
function bothKeyed(before: SeasonDefinition, after: SeasonDefinition): [Node, Node] {
  const [one, other] = [before as unknown as Members, after as unknown as Members];
  const lists = listsToKey(one).filter((pointer) => listsToKey(other).includes(pointer));
  return [keyed(one, lists), keyed(other, lists)];
}

function listsToKey(definition: Members): string[] {
  return Object.entries(KEYS)
    .filter(([pointer, keyOf]) => {
      const keys = (definition[pointer.slice(1)] as readonly Members[]).map(keyOf);
      return new Set(keys).size === keys.length;
    })
    .map(([pointer]) => pointer);
}

function keyed(definition: Members, lists: readonly string[]): Node {
  const members = Object.entries(definition).map(([name, value]) => {
    const keyOf = lists.includes(`/${name}`) ? KEYS[`/${name}`] : undefined;
    if (!keyOf) return [name, value] as const;
    const entries = value as readonly Members[];
    const byKey = entries.map((entry) => [keyOf(entry), entry] as const);
    return [name, { ...Object.fromEntries(byKey), [ORDER]: entries.map(keyOf) }] as const;
  });
  return Object.fromEntries(members);
}

function unkeyed(tree: Node): Node {
  if (!isMembers(tree)) return tree;
  const members = Object.entries(tree).map(([name, value]) => {
    if (!isMembers(value) || !Array.isArray(value[ORDER])) return [name, value] as const;
    const { [ORDER]: order, ...entries } = value;
    return [name, (order as string[]).map((key) => entries[key]!)] as const;
  });
  return Object.fromEntries(members);
}

function differences(
  before: Node | undefined,
  after: Node | undefined,
  path: readonly string[],
): SeasonChange[] {
  if (isMembers(before) && isMembers(after)) {
    const names = [...new Set([...namesIn(before), ...namesIn(after)])];
    const within = names.flatMap((name) => differences(before[name], after[name], [...path, name]));
    return [...within, ...orderChange(before[ORDER], after[ORDER], path)];
  }
  if (before !== undefined && after !== undefined && canonicalJson(before) === canonicalJson(after))
    return [];
  if (before === undefined && after === undefined) return [];
  return [{ pointer: pointerTo(...path), before, after }];
}

/** Only where taking entries away and adding others at the end would not give the order by itself. */
function orderChange(
  before: Node | undefined,
  after: Node | undefined,
  path: readonly string[],
): SeasonChange[] {
  if (!Array.isArray(before) || !Array.isArray(after)) return [];
  const kept = before.filter((key) => after.includes(key));
  const expected = [...kept, ...after.filter((key) => !before.includes(key))];
  if (canonicalJson(expected) === canonicalJson(after)) return [];
  return [{ pointer: pointerTo(...path, ORDER), before, after }];
}

function placed(tree: Node, [name, ...rest]: readonly string[], value: Node | undefined): Node {
  if (name === undefined) return value ?? tree;
  if (!isMembers(tree)) return tree;
  const order = tree[ORDER] as readonly string[] | undefined;
  if (rest.length > 0) return name in tree ? { ...tree, [name]: placed(tree[name]!, rest, value) } : tree;
  const { [name]: _, ...others } = tree;
  if (value === undefined)
    return order ? { ...others, [ORDER]: order.filter((key) => key !== name) } : others;
  if (order && name === ORDER) return { ...tree, [ORDER]: ordered(order, value as readonly string[]) };
  const isNew = order && !order.includes(name);
  return { ...tree, ...(isNew && { [ORDER]: [...order, name] }), [name]: value };
}

function segmentsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** In the order of the list that they were, not in the one that JavaScript gives to digits. */
function namesIn(node: Members): readonly string[] {
  return (node[ORDER] as readonly string[] | undefined) ?? Object.keys(node);
}

/** An order of the keys that are there: one that another side has added comes last. */
function ordered(present: readonly string[], wanted: readonly string[]): string[] {
  const known = wanted.filter((key) => present.includes(key));
  return [...known, ...present.filter((key) => !known.includes(key))];
}

function isMembers(node: Node | undefined): node is Members {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
