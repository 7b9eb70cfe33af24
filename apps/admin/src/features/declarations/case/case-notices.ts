import type { Section } from '@htp/domain';
import { declarationStatusName } from '@htp/wording';
import type { FieldChange, ReviewCase, SectionChanges } from './review-case.ts';

/** What happened to a case while somebody worked on it. Nothing that he typed is lost by any of it. */
export type CaseNotice =
  | { readonly kind: 'changed'; readonly sections: readonly SectionChanges[]; readonly at: string | null }
  | { readonly kind: 'taken'; readonly byName: string | null }
  | { readonly kind: 'moved'; readonly status: string };

/**
 * What to tell of the difference between a case as it was shown and as it is now.
 * @param changes between the two rounds, where the content is another
 */
export function noticesOf(
  before: ReviewCase,
  after: ReviewCase,
  changes: readonly SectionChanges[],
): CaseNotice[] {
  if (after.status !== before.status || after.stage !== before.stage)
    return [{ kind: 'moved', status: declarationStatusName(after.status, after.stage) }];
  const notices: CaseNotice[] = [];
  if (after.number !== before.number)
    notices.push({ kind: 'changed', sections: changes, at: after.submittedAt });
  if (before.claim?.mine && !after.claim?.mine)
    notices.push({ kind: 'taken', byName: after.claim?.byName ?? null });
  return notices;
}

/** The sections that have to be looked at again. */
export const sectionsIn = (notices: readonly CaseNotice[]): Section[] =>
  notices.flatMap((notice) =>
    notice.kind === 'changed' ? notice.sections.map(({ section }) => section) : [],
  );

export const changesIn = (notices: readonly CaseNotice[], of: Section): readonly FieldChange[] =>
  notices.flatMap((notice) =>
    notice.kind === 'changed' ? (notice.sections.find(({ section }) => section === of)?.changes ?? []) : [],
  );
