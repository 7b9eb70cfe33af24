import type { components } from '@htp/api-client';
import { type Decision, type ReasonCode, type Section, SECTIONS, type SectionVerdict } from '@htp/domain';

export type NoteContent = Omit<components['schemas']['SaveReviewNoteInput'], 'version'>;

/** What the reviewer is about to say of one section. */
export interface SectionDraft {
  verdict: SectionVerdict | null;
  reason: ReasonCode | null;
  remark: string;
}

/** What he is about to decide, as he types it. */
export interface NoteDraft {
  decision: Decision | null;
  reason: ReasonCode | null;
  remark: string;
  correctBy: string | null;
  sections: Partial<Record<Section, SectionDraft>>;
}

export function draftOf(content: NoteContent | null): NoteDraft {
  const sections = (content?.sections ?? []).map(({ section, verdict, reason, remark }) => [
    section,
    { verdict: verdict ?? null, reason: reason ?? null, remark: remark ?? '' },
  ]);
  return {
    decision: content?.decision ?? null,
    reason: content?.reason ?? null,
    remark: content?.remark ?? '',
    correctBy: content?.correctBy ?? null,
    sections: Object.fromEntries(sections),
  };
}

export function contentOf({ sections, remark, ...decision }: NoteDraft): NoteContent {
  return {
    ...decision,
    remark: remark || null,
    sections: SECTIONS.flatMap((section) => {
      const draft = sections[section];
      return draft ? [{ section, ...draft, remark: draft.remark || null }] : [];
    }),
  };
}

/** Whether two drafts say the same. */
export const sameDraft = (one: NoteDraft, other: NoteDraft) =>
  JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
