import type { components } from '@htp/api-client';
import type { DeclarationAction } from '@htp/domain';

type Schemas = components['schemas'];

/** A case as its reviewer reads it. */
export type ReviewCase = Schemas['ReviewView'];
export type ReviewedSection = Schemas['ReviewedSectionView'];
export type FieldChange = Schemas['FieldChangeView'];
export type SectionChanges = Schemas['SectionChangesView'];
export type TimelineEntry = Schemas['TimelineEntryView'];
export type Round = Schemas['RoundView'];

export const may = ({ allowedActions }: ReviewCase, action: DeclarationAction) =>
  allowedActions.includes(action);

/** Whoever may decide may judge the sections. */
export const mayJudge = (opened: ReviewCase) => may(opened, 'reject');

/** What a section says of itself in the list. */
export type SectionState = 'accepted' | 'problem' | 'undecided';

export const SECTION_STATE_NAMES = {
  accepted: '通过',
  problem: '有问题',
  undecided: '待审核',
} as const satisfies Record<SectionState, string>;

export function stateOf({ verdict }: ReviewedSection): SectionState {
  if (!verdict) return 'undecided';
  return verdict.verdict === 'accepted' ? 'accepted' : 'problem';
}
