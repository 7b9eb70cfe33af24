import { canonicalJson } from '../declarations/snapshot.ts';
import type { FieldError } from '../problems/field-errors.ts';
import { pointerTo } from '../problems/field-errors.ts';
import type { SeasonDefinition } from './season-definition.ts';

/** The parts of a definition that are saved by themselves. */
export const SEASON_SECTIONS = [
  'project',
  'examYear',
  'ruleSetVersion',
  'cutoffOn',
  'againstVerdict',
  'specialties',
  'historyCandidates',
  'subjects',
  'fees',
  'notice',
  'statement',
  'declarationWindow',
  'stages',
  'resubmission',
  'sectionRules',
] as const satisfies readonly (keyof SeasonDefinition)[];

export type SeasonSectionName = (typeof SEASON_SECTIONS)[number];

export const SEASON_DRAFT_STATES = ['open', 'published', 'discarded'] as const;
export type SeasonDraftState = (typeof SEASON_DRAFT_STATES)[number];

export const SEASON_DRAFT_EVENTS = ['saved', 'rebased', 'published', 'discarded'] as const;
export type SeasonDraftEvent = (typeof SEASON_DRAFT_EVENTS)[number];

/** What may happen to a draft in each state, and where it leads. What is published or discarded stays as it is. */
export const SEASON_DRAFT_TRANSITIONS = {
  open: { saved: 'open', rebased: 'open', published: 'published', discarded: 'discarded' },
  published: {},
  discarded: {},
} as const satisfies Record<SeasonDraftState, Partial<Record<SeasonDraftEvent, SeasonDraftState>>>;

/** Whether anything may still happen to a draft in this state. */
export function isSeasonDraftOpen(state: SeasonDraftState): boolean {
  return Object.keys(SEASON_DRAFT_TRANSITIONS[state]).length > 0;
}

/** What names a season for ever: the next version of a published one keeps it. */
export const SEASON_IDENTITY = ['project', 'examYear'] as const satisfies readonly SeasonSectionName[];

const UNSET = { opensAt: '', closesAt: '' };
const FREE = { baseFen: 0, perSubjectFen: 0 };

/** A season of which only the name is known: complete in shape, and not to be published yet. */
export function emptySeason(project: string, examYear: number): SeasonDefinition {
  return {
    project,
    examYear,
    ruleSetVersion: '',
    cutoffOn: '',
    againstVerdict: 'with_explanation',
    specialties: [],
    historyCandidates: true,
    subjects: [],
    fees: { junior_assistant: FREE, junior: FREE, intermediate: FREE },
    notice: { version: '', title: '', body: '' },
    statement: { version: '', body: '' },
    declarationWindow: UNSET,
    stages: [],
    resubmission: 'first_stage',
    sectionRules: [],
  };
}

type Texts = Pick<SeasonDefinition, 'notice' | 'statement'>;

/**
 * Candidates acknowledge a notice and sign a statement by their version: a text that changes needs a version that no published one
 * has had.
 */
export function textVersionErrors(draft: Texts, published: readonly Texts[]): FieldError[] {
  return (['notice', 'statement'] as const)
    .filter((name) =>
      published.some(
        (other) =>
          other[name].version === draft[name].version &&
          canonicalJson(other[name]) !== canonicalJson(draft[name]),
      ),
    )
    .map((name) => ({ pointer: pointerTo(name, 'version'), code: 'duplicate' }));
}

/** The next version of a published season keeps its project and exam year. */
export function identityErrors(draft: SeasonDefinition, published: SeasonDefinition): FieldError[] {
  return SEASON_IDENTITY.filter((name) => draft[name] !== published[name]).map((name) => ({
    pointer: pointerTo(name),
    code: 'locked',
  }));
}
