import type { components } from '@htp/api-client';
import type { DeclarationAction, Section } from '@htp/domain';

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

/** What was found wrong with a section when the case was last returned, and by whom. */
export interface EarlierReason {
  readonly reason: Schemas['SectionReasonView'];
  readonly entry: TimelineEntry;
}

export function earlierReasonOf(
  { timeline, number }: ReviewCase,
  section: Section,
): EarlierReason | undefined {
  const entry = number > 1 ? timeline.items.findLast(({ event }) => event === 'returned') : undefined;
  const reason = entry?.sections.find((one) => one.section === section);
  return entry && reason && { reason, entry };
}

export function stateOf({ verdict }: ReviewedSection): SectionState {
  if (!verdict) return 'undecided';
  return verdict.verdict === 'accepted' ? 'accepted' : 'problem';
}
