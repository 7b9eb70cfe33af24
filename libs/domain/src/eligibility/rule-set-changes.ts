import { canonicalJson } from '../declarations/snapshot.ts';
import { pointerTo } from '../problems/field-errors.ts';
import type { RuleSet } from './rule-set.ts';

/** One difference between two rule sets. The pointer leads by key: `/paths/B2/years`. Absent before: added; absent after: removed. */
export interface RuleSetChange {
  pointer: string;
  before?: unknown;
  after?: unknown;
}

/** What a rule set says apart from its paths and its name. */
const SETTINGS = [
  'title',
  'basis',
  'physicianClasses',
  'inPost',
  'practiceUnit',
  'socialSecurityProof',
  'postChange',
  'primaryCare',
  'lenientDays',
  'warnings',
] as const satisfies readonly (keyof RuleSet)[];

/** Every difference but that of the version; none between rule sets that say the same. The order of paths says nothing. */
export function diffRuleSets(before: RuleSet, after: RuleSet): RuleSetChange[] {
  const settings = SETTINGS.flatMap((name) => difference([name], before[name], after[name]));
  const ids = [...new Set([...before.paths, ...after.paths].map(({ id }) => id))];
  return [...settings, ...ids.flatMap((id) => pathChanges(id, pathOf(before, id), pathOf(after, id)))];
}

function pathChanges(id: string, before?: object, after?: object): RuleSetChange[] {
  if (!before || !after) return difference(['paths', id], before, after);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as never[];
  return names.flatMap((name) => difference(['paths', id, name], before[name], after[name]));
}

function difference(path: readonly string[], before: unknown, after: unknown): RuleSetChange[] {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return [];
  return [{ pointer: pointerTo(...path), before, after }];
}

const pathOf = ({ paths }: RuleSet, id: string) => paths.find((path) => path.id === id);
