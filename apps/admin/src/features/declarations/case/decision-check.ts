import { type Decision, type Section, SECTIONS } from '@htp/domain';
import { findingText, SECTION_NAMES, sectionFieldName } from '@htp/wording';
import type { CaseFinding } from './findings/case-findings.ts';
import type { NoteDraft } from './note-draft.ts';
import { type ReviewCase, stateOf } from './review-case.ts';

/** Something that a decision still lacks, and where it is to be given. */
export interface Missing {
  readonly text: string;
  readonly section?: Section;
  readonly finding?: CaseFinding;
  readonly field?: 'reason' | 'remark' | 'correctBy';
}

/**
 * What is still to be done before this decision can be sent, as far as the page can see; the API has the last word. Unsaved
 * descriptions of problems are named too: they would not be part of it.
 * @param unresolved the findings that nobody has resolved yet
 */
export function missingFor(
  decision: Decision,
  { sections }: Pick<ReviewCase, 'sections'>,
  { reason, remark, correctBy, sections: drafts }: NoteDraft,
  unresolved: readonly CaseFinding[] = [],
): Missing[] {
  const unsaved = SECTIONS.filter((section) => drafts[section] !== undefined);
  const unaccepted = sections.filter((one) => stateOf(one) !== 'accepted' && !unsaved.includes(one.section));
  const missing: Missing[] = unsaved.map((section) => ({
    text: `“${SECTION_NAMES[section]}”的问题尚未保存`,
    section,
  }));
  if (decision === 'passed')
    missing.push(
      ...unaccepted.map(({ section }) => ({ text: `“${SECTION_NAMES[section]}”尚未通过`, section })),
      ...unresolved.map((finding) => ({ text: unresolvedText(finding), finding })),
    );
  if (decision === 'returned') {
    if (!sections.some((one) => stateOf(one) === 'problem'))
      missing.push({ text: '还没有标出有问题的部分', section: sections[0]?.section });
    if (!correctBy) missing.push({ text: '请选择修改截止日期', field: 'correctBy' });
  }
  if (decision === 'rejected' && !reason) missing.push({ text: '请选择不通过的原因', field: 'reason' });
  if (decision === 'rejected' && reason === 'R99' && remark.trim() === '')
    missing.push({ text: '选择“其他”时请填写说明', field: 'remark' });
  return missing;
}

/** Where one is to go to give what is missing; the rest is given in the dialog. */
export const isElsewhere = ({ section, finding }: Missing) => section !== undefined || finding !== undefined;

const unresolvedText = (finding: CaseFinding) =>
  `“${sectionFieldName(finding.section, finding.field)}”的疑点尚未处理：${findingText(finding).title}`;

/** What is likely to be decided: as the sections say. */
export function likelyDecision({ sections }: Pick<ReviewCase, 'sections'>): Decision {
  return sections.some((one) => stateOf(one) === 'problem') ? 'returned' : 'passed';
}
