import { canonicalJson } from '../declarations/snapshot.ts';
import type { ReviewStage } from '../declarations/status.ts';
import { pointerTo } from '../problems/field-errors.ts';
import type { SeasonDefinition, Window } from './season-definition.ts';
import { sectionsFor } from './season-rules.ts';
import type { ResolvedRequirement } from './season-rules.ts';
import { findWindow, WINDOW_TARGETS } from './season-windows.ts';
import type { WindowTarget } from './season-windows.ts';
import type { Specialty } from './specialties.ts';
import { EXAM_LEVELS } from './specialties.ts';

/** What a new version means for the declarations that are there already. */
export const SEASON_EFFECTS = [
  'specialty_removed',
  'specialty_changed',
  'fee_changed',
  'section_required',
  'subjects_changed',
  'history_refused',
  'notice_changed',
  'statement_changed',
  'rules_changed',
  'window_closes_earlier',
  'window_opens_later',
  'window_cut_off',
  'stage_added',
  'stage_removed',
  'resubmission_changed',
] as const;
export type SeasonEffectKind = (typeof SEASON_EFFECTS)[number];

/**
 * Whose declarations an effect touches: `drafts`; `undecided`, those that are with a reviewer or were returned; What has been
 * submitted stays judged by its own version (product.md 8), so only windows and stages reach it.
 */
export const TOUCHED_GROUPS = ['drafts', 'undecided'] as const;
export type TouchedGroup = (typeof TOUCHED_GROUPS)[number];

export interface SeasonEffect {
  kind: SeasonEffectKind;
  /** Into the definition, by key as in a `SeasonChange`. */
  pointer: string;
  /** Codes of the specialties it is about; null for all. */
  specialties: readonly string[] | null;
  touches: readonly TouchedGroup[];
}

/** How many declarations of each group an effect touches; 0 for a group that it does not touch. */
export type TouchedCounts = Readonly<Record<TouchedGroup, number>>;

const DRAFTS: readonly TouchedGroup[] = ['drafts'];
const UNDECIDED: readonly TouchedGroup[] = ['undecided'];

/** Everything that a new version does to declarations under way, before anybody has counted them. */
export function seasonEffects(before: SeasonDefinition, after: SeasonDefinition, now: Date): SeasonEffect[] {
  return [
    ...specialtyEffects(before, after),
    ...feeEffects(before, after),
    ...sectionEffects(before, after),
    ...plainEffects(before, after),
    ...windowEffects(before, after, now),
    ...stageEffects(before, after),
  ];
}

/**
 * Whether an effect keeps a version from being published. A stage that declarations still have to pass cannot go: its window could no
 * longer be extended for them. A window cannot end in the past while it is open: what was filed in between would be unlawful.
 */
export function refusesPublication({ kind }: Pick<SeasonEffect, 'kind'>, counts: TouchedCounts): boolean {
  return kind === 'window_cut_off' || (kind === 'stage_removed' && counts.undecided > 0);
}

function specialtyEffects(before: SeasonDefinition, after: SeasonDefinition): SeasonEffect[] {
  const offered = new Map(after.specialties.map((specialty) => [specialty.code, specialty]));
  return before.specialties.flatMap((specialty) => {
    const next = offered.get(specialty.code);
    if (next && canonicalJson(next) === canonicalJson(specialty)) return [];
    const kind = next ? 'specialty_changed' : 'specialty_removed';
    return [effect(kind, ['specialties', specialty.code], DRAFTS, [specialty.code])];
  });
}

function feeEffects(before: SeasonDefinition, after: SeasonDefinition): SeasonEffect[] {
  return EXAM_LEVELS.filter((level) => differ(before.fees[level], after.fees[level])).map((level) =>
    effect('fee_changed', ['fees', level], DRAFTS, codesOf(before.specialties.filter(atLevel(level)))),
  );
}

const STRICTNESS: readonly ResolvedRequirement[] = ['hidden', 'optional', 'conditional', 'required'];

/** Sections that are asked of a specialty more strictly than before, one effect per section. */
function sectionEffects(before: SeasonDefinition, after: SeasonDefinition): SeasonEffect[] {
  const stricter = new Map<string, string[]>();
  const kept = after.specialties.filter(({ code }) =>
    before.specialties.some((other) => other.code === code),
  );
  for (const specialty of kept) {
    const [then, next] = [requirements(before, specialty), requirements(after, specialty)];
    for (const section of Object.keys(next) as (keyof typeof next)[]) {
      if (STRICTNESS.indexOf(next[section]) > STRICTNESS.indexOf(then[section]))
        stricter.set(section, [...(stricter.get(section) ?? []), specialty.code]);
    }
  }
  return [...stricter].map(([section, codes]) =>
    effect('section_required', ['sectionRules', section], DRAFTS, codes),
  );
}

const requirements = (definition: SeasonDefinition, specialty: Specialty) =>
  sectionsFor(definition, specialty, { educationLevel: null });

function plainEffects(before: SeasonDefinition, after: SeasonDefinition): SeasonEffect[] {
  const changed = (...names: (keyof SeasonDefinition)[]) =>
    names.filter((name) => differ(before[name], after[name]));
  const refusing = before.againstVerdict !== 'refused' && after.againstVerdict === 'refused';
  const refused = before.historyCandidates !== false && after.historyCandidates === false;
  return [
    ...changed('subjects').map((name) => effect('subjects_changed', [name], DRAFTS)),
    ...(refused ? [effect('history_refused', ['historyCandidates'], DRAFTS)] : []),
    ...changed('notice').map((name) => effect('notice_changed', [name], DRAFTS)),
    ...changed('statement').map((name) => effect('statement_changed', [name], DRAFTS)),
    ...changed('ruleSetVersion', 'cutoffOn').map((name) => effect('rules_changed', [name], DRAFTS)),
    ...(refusing ? [effect('rules_changed', ['againstVerdict'], DRAFTS)] : []),
    ...changed('resubmission').map((name) => effect('resubmission_changed', [name], DRAFTS)),
  ];
}

function windowEffects(before: SeasonDefinition, after: SeasonDefinition, now: Date): SeasonEffect[] {
  return WINDOW_TARGETS.flatMap((target) => {
    const [then, next] = [findWindow(before, target), findWindow(after, target)];
    return then && next ? windowEffect(target, then, next, now) : [];
  });
}

function windowEffect(target: WindowTarget, before: Window, after: Window, now: Date): SeasonEffect[] {
  const path = target === 'declaration' ? ['declarationWindow'] : ['stages', target, 'window'];
  const touches = target === 'declaration' ? DRAFTS : UNDECIDED;
  const [thenEnds, ends] = [Date.parse(before.closesAt), Date.parse(after.closesAt)];
  const isCutOff = ends <= now.getTime() && now.getTime() < thenEnds;
  const effects: SeasonEffect[] = [];
  if (ends < thenEnds)
    effects.push(
      effect(isCutOff ? 'window_cut_off' : 'window_closes_earlier', [...path, 'closesAt'], touches),
    );
  if (Date.parse(after.opensAt) > Date.parse(before.opensAt))
    effects.push(effect('window_opens_later', [...path, 'opensAt'], touches));
  return effects;
}

function stageEffects(before: SeasonDefinition, after: SeasonDefinition): SeasonEffect[] {
  const [then, next] = [stagesOf(before), stagesOf(after)];
  return [
    ...next
      .filter((stage) => !then.includes(stage))
      .map((stage) => effect('stage_added', ['stages', stage], DRAFTS)),
    ...then
      .filter((stage) => !next.includes(stage))
      .map((stage) => effect('stage_removed', ['stages', stage], UNDECIDED)),
  ];
}

function effect(
  kind: SeasonEffectKind,
  path: readonly string[],
  touches: readonly TouchedGroup[],
  specialties: readonly string[] | null = null,
): SeasonEffect {
  return { kind, pointer: pointerTo(...path), specialties, touches };
}

const differ = (one: unknown, other: unknown) => canonicalJson(one ?? null) !== canonicalJson(other ?? null);
const codesOf = (specialties: readonly Specialty[]) => specialties.map(({ code }) => code);
const atLevel = (level: Specialty['level']) => (specialty: Specialty) => specialty.level === level;
const stagesOf = ({ stages }: SeasonDefinition): ReviewStage[] => stages.map(({ stage }) => stage);
