import type { Section } from '../declarations/sections.ts';
import { SECTIONS } from '../declarations/sections.ts';
import type { ReviewStage } from '../declarations/status.ts';
import type { RuleLevel } from '../forms/vocabularies.ts';
import type { SeasonDefinition, SectionRequirement, SectionRule, Window } from './season-definition.ts';
import type { Specialty } from './specialties.ts';
import { examPointOf } from '../units/divisions.ts';

export type WindowState = 'not_yet' | 'open' | 'over';

/** Where an instant lies: a window contains its first instant, not its last. */
export function windowState({ opensAt, closesAt }: Window, now: Date): WindowState {
  if (now.getTime() < Date.parse(opensAt)) return 'not_yet';
  return now.getTime() < Date.parse(closesAt) ? 'open' : 'over';
}

/** Whether candidates may start, edit and submit; if not, when it begins or when it ended (ISO 8601 instants). */
export type Filing = { open: true } | { open: false; opensAt: string | null; closedAt: string | null };

/**
 * Whether a candidate may file now.
 * @param reopenedUntil the end of the candidate's own re-opening after a late return, an ISO 8601 instant
 */
export function filingAt(
  definition: SeasonDefinition,
  now: Date,
  reopenedUntil: string | null = null,
): Filing {
  const { opensAt, closesAt } = definition.declarationWindow;
  const state = windowState(definition.declarationWindow, now);
  if (state === 'open' || (reopenedUntil !== null && now.getTime() < Date.parse(reopenedUntil)))
    return { open: true };
  return state === 'not_yet'
    ? { open: false, opensAt, closedAt: null }
    : { open: false, opensAt: null, closedAt: closesAt };
}

/** Whether a stage may decide now; false for a stage that the season does not have. */
export function stageOpen(definition: SeasonDefinition, stage: ReviewStage, now: Date): boolean {
  return definition.stages.some(
    (entry) => entry.stage === stage && windowState(entry.window, now) === 'open',
  );
}

/**
 * The season as it is for a unit: a unit that belongs to no exam point, such as one directly under the province (省直), goes from the
 * unit to the province.
 * @param divisionCode of the unit; null before there is one
 */
export function seasonForUnit(definition: SeasonDefinition, divisionCode: string | null): SeasonDefinition {
  if (divisionCode === null || examPointOf(divisionCode) !== undefined) return definition;
  return { ...definition, stages: definition.stages.filter(({ stage }) => stage !== 'exam_point') };
}

export function findSpecialty(definition: SeasonDefinition, code: string | null): Specialty | undefined {
  return definition.specialties.find((specialty) => specialty.code === code);
}

/** What a declaration costs, in fen. Payment itself is made on the 国网 (rules.md 1.9). */
export function feeOf(definition: SeasonDefinition, specialty: Specialty, subjectCount: number): number {
  const { baseFen, perSubjectFen } = definition.fees[specialty.level];
  return baseFen + perSubjectFen * subjectCount;
}

/** How many subjects a 历史考生 may register: at least one, never all (rules.md 1.4). */
export function historySubjectCounts({ subjects }: Pick<SeasonDefinition, 'subjects'>) {
  return { min: 1, max: subjects.length - 1 };
}

export const SECTION_REQUIREMENTS = ['required', 'conditional', 'optional', 'hidden'] as const;

/** `conditional`: it depends on an education that is not chosen yet. */
export type ResolvedRequirement = (typeof SECTION_REQUIREMENTS)[number];

export interface SectionFacts {
  /** The level of the education chosen in the declaration; null while none is. */
  educationLevel: RuleLevel | null;
}

/** Which sections a specialty asks for (rules.md 2.4). 学历 and 申报信息 always. */
export function sectionsFor(
  definition: SeasonDefinition,
  specialty: Specialty,
  facts: SectionFacts,
): Record<Section, ResolvedRequirement> {
  const [rule] = sectionRulesFor(definition, specialty);
  const resolved = SECTIONS.map((section) => {
    if (section === 'education' || section === 'declaration_details') return [section, 'required'] as const;
    return [section, resolve(rule?.sections[section] ?? 'hidden', facts)] as const;
  });
  return Object.fromEntries(resolved) as Record<Section, ResolvedRequirement>;
}

/** The rows of section rules that apply to a specialty: exactly one in a season that may be published. */
export function sectionRulesFor(
  { sectionRules }: Pick<SeasonDefinition, 'sectionRules'>,
  { level, family }: Pick<Specialty, 'level' | 'family'>,
): SectionRule[] {
  return sectionRules.filter((rule) => rule.levels.includes(level) && rule.families.includes(family));
}

function resolve(requirement: SectionRequirement, { educationLevel }: SectionFacts): ResolvedRequirement {
  if (typeof requirement === 'string') return requirement;
  if (educationLevel === null) return 'conditional';
  return requirement.requiredFor.includes(educationLevel) ? 'required' : 'optional';
}
