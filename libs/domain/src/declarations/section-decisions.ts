import type { FindingCode } from '../evidence/finding-catalogue.ts';
import type { FieldError, FieldErrorCode } from '../problems/field-errors.ts';
import { pointerTo } from '../problems/field-errors.ts';
import type { Refusal } from '../problems/refusals.ts';
import { REASON_NEEDS_REMARK } from './reasons.ts';
import type { ReasonCode } from './reasons.ts';
import type { Section } from './sections.ts';
import type { Decision, SectionVerdict } from './status.ts';

/** Longest remark of a reviewer, in code points. */
export const MAX_REMARK_LENGTH = 500;

export interface Justification {
  reason?: ReasonCode | null;
  remark?: string | null;
}

/** How a stage judged one section; a return needs a reason. */
export interface SectionDecision extends Justification {
  section: Section;
  verdict: SectionVerdict;
}

/** A finding of weight that nobody has resolved yet, with the field at which it is shown. */
export interface OpenFinding {
  id: string;
  code: FindingCode;
  section: Section;
  field: string;
}

export interface DecisionContent {
  /** Sections of the frozen copy, all of which a stage has to judge before it passes. */
  sections: readonly Section[];
  sectionDecisions: readonly SectionDecision[];
  /** Of the decision as a whole: needed for a rejection. */
  justification?: Justification;
  /** Findings that somebody has to resolve first. */
  openFindings?: readonly OpenFinding[];
}

/** What speaks against the content of a stage's decision; all of it, by pointer. */
export function decisionProblems(decision: Decision, content: DecisionContent): Refusal[] {
  const returned = content.sectionDecisions.filter(({ verdict }) => verdict === 'returned');
  const refusals: Refusal[] = [];
  const reasonErrors = returned.flatMap((entry) => justificationErrors(entry, sectionPath(entry.section)));
  if (decision === 'rejected') reasonErrors.push(...justificationErrors(content.justification ?? {}, []));
  if (decision === 'returned' && returned.length === 0) reasonErrors.push(error(['sections'], 'required'));
  if (reasonErrors.length > 0) refusals.push({ code: 'reason_required', fieldErrors: reasonErrors });
  if (decision === 'passed') {
    const accepted = content.sectionDecisions.filter(({ verdict }) => verdict === 'accepted');
    const open = content.sections.filter((section) => !accepted.some((entry) => entry.section === section));
    const fieldErrors = open.map((section) => error(sectionPath(section), 'required'));
    if (open.length > 0) refusals.push({ code: 'section_undecided', fieldErrors });
    const { openFindings: findings = [] } = content;
    if (findings.length > 0) refusals.push({ code: 'findings_open', params: { findings } });
  }
  return refusals;
}

function justificationErrors({ reason, remark }: Justification, path: readonly string[]): FieldError[] {
  if (!reason) return [error([...path, 'reason'], 'reason_required')];
  const text = remark?.trim() ?? '';
  if (reason === REASON_NEEDS_REMARK && text === '') return [error([...path, 'remark'], 'remark_required')];
  if ([...text].length <= MAX_REMARK_LENGTH) return [];
  return [{ ...error([...path, 'remark'], 'too_long'), params: { max: MAX_REMARK_LENGTH } }];
}

function sectionPath(section: Section): string[] {
  return ['sections', section];
}

function error(path: readonly string[], code: FieldErrorCode): FieldError {
  return { pointer: pointerTo(...path), code };
}
