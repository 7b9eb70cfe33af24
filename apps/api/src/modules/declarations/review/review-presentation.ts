import {
  allowedActions,
  type DeclarationSnapshot,
  type FrozenCredential,
  isEmpty,
  type SeasonDefinition,
  type Section,
  sectionChanges,
} from '@htp/domain';
import type { OpenedCase } from '../declaration-detail.sql.ts';
import { claimantOf, reviewerFacts, type ReviewingPerson, stateOf } from '../declaration-facts.ts';
import { formOf, sectionFields } from '../filing/declaration-forms.ts';
import { DeclaringPersonView, DeclaringUnitView, FieldChangeView } from '../declaration-parts.view.ts';
import { summaryView, takenDecision } from '../filing/declaration-presentation.ts';
import type {
  CaseClaimView,
  ReviewedPeriodView,
  ReviewedSectionView,
  ReviewView,
} from './declaration-review.view.ts';
import { sectionsOf } from '../declaration-submissions.repository.ts';
import { contentTagOf } from '../frozen-copies.ts';
import { maskedFields } from '../masked-fields.ts';
import type { KeptFinding } from '../findings/declaration-findings.repository.ts';
import type { CheckRow } from '../findings/finding.sql.ts';
import { CaseFindingsView } from '../findings/finding.view.ts';
import { REVEALS_PER_DAY } from './reveal-tally.entity.ts';
import type { KeptNote } from './review-note.repository.ts';
import type { ReviewNoteView } from './review-note.view.ts';
import { progressViewOf, timelineOf } from '../timeline.ts';

/** A case with everything its page shows. */
interface PicturedCase {
  readonly detail: OpenedCase;
  readonly season: SeasonDefinition;
  readonly snapshot: DeclarationSnapshot;
  /** What the stage that has it now last decided on. */
  readonly seen: DeclarationSnapshot | undefined;
  readonly names: ReadonlyMap<string, { readonly name: string }>;
  readonly reviewer: ReviewingPerson;
  /** The reader's own, at the stage that has the case. */
  readonly note: KeptNote | undefined;
  readonly findings: readonly KeptFinding[];
  readonly check: CheckRow | null;
}

/** A reviewer's view of a case. */
export function reviewView(pictured: PicturedCase): ReviewView {
  const { detail, season, snapshot, names } = pictured;
  const { number, contentHash } = detail;
  if (number === null || contentHash === null) throw new Error('only what was submitted is reviewed');
  return {
    ...summaryView(detail),
    contentTag: contentTagOf(detail.version, contentHash),
    number,
    person: DeclaringPersonView.of(snapshot.person),
    unit: DeclaringUnitView.of(snapshot.unit),
    sections: reviewedSections(pictured),
    claim: claimView(pictured),
    allowedActions: actionsOf(pictured),
    revealsLeft: Math.max(0, REVEALS_PER_DAY - detail.revealed),
    note: noteView(pictured),
    findings: findingsView(pictured),
    timeline: {
      progress: progressViewOf(detail, season, detail.now),
      items: timelineOf(detail.timeline, names),
    },
  };
}

/** The frozen copy section by section, with what the stage last saw where that was something else. */
function reviewedSections({ detail, snapshot, seen }: PicturedCase): ReviewedSectionView[] {
  const verdicts = new Map(detail.verdicts.map((verdict) => [verdict.section, verdict]));
  return sectionsOf(snapshot).map((section) => {
    const given = verdicts.get(section);
    const verdict = given && {
      verdict: given.verdict,
      reason: given.reason ?? null,
      remark: given.remark ?? null,
    };
    const changes = seen ? sectionChanges(seen, snapshot, section) : [];
    return {
      section,
      fields: shown(snapshot, section) ?? {},
      ...wordsIn(snapshot, section),
      entries: section === 'work_period' ? (snapshot.workPeriods ?? []).map(periodView) : [],
      changed: changes.length > 0,
      before: seen && changes.length > 0 ? shown(seen, section) : null,
      changes: changes.map((change) => FieldChangeView.of(section, change)),
      verdict: verdict ?? null,
    };
  });
}

function shown(snapshot: DeclarationSnapshot, section: Section) {
  const fields = sectionFields(formOf(snapshot), section);
  return fields && maskedFields(section, fields);
}

/** Whose word each field is, and who says otherwise. 申报信息 is nobody's word but the candidate's. */
function wordsIn(
  { credentials, details }: DeclarationSnapshot,
  section: Section,
): Pick<ReviewedSectionView, 'disputed' | 'sources'> {
  if (section === 'work_period') return { disputed: {}, sources: null };
  if (section !== 'declaration_details') return wordsOf(section, credentials[section]);
  const filled = Object.keys(details).filter((name) => !isEmpty(details[name]));
  return { disputed: {}, sources: Object.fromEntries(filled.map((name) => [name, 'candidate'])) };
}

const wordsOf = (section: Section, frozen: FrozenCredential | undefined) => ({
  disputed: maskedFields(section, frozen?.disputed ?? {}),
  sources: frozen?.sources ?? null,
});

const periodView = (frozen: FrozenCredential): ReviewedPeriodView => ({
  credentialId: frozen.credentialId,
  fields: maskedFields('work_period', frozen.fields),
  ...wordsOf('work_period', frozen),
});

function claimView({ detail, names, reviewer }: PicturedCase): CaseClaimView | null {
  const claimant = claimantOf(detail, detail.now);
  if (claimant === null || detail.claimExpiresAt === null) return null;
  const byName = names.get(claimant)?.name ?? null;
  return { byName, mine: claimant === reviewer.accountId, expiresAt: detail.claimExpiresAt.toISOString() };
}

function findingsView({ detail, findings, check, names }: PicturedCase): CaseFindingsView {
  const nameOf = (accountId: string) => names.get(accountId)?.name ?? null;
  return CaseFindingsView.of(findings, check, detail.stage, nameOf);
}

function noteView({ note, detail }: PicturedCase): ReviewNoteView | null {
  if (!note) return null;
  const { version, savedAt, contentHash, content } = note;
  const { decision = null, reason = null, remark = null, correctBy = null, sections } = content;
  const outdated = detail.contentHash === null || !contentHash.equals(detail.contentHash);
  return { version, savedAt: savedAt.toISOString(), outdated, decision, reason, remark, correctBy, sections };
}

function actionsOf({ detail, season, reviewer }: PicturedCase) {
  if (!detail.documentIndex) return [];
  const state = stateOf(detail, detail.decisions.map(takenDecision), detail.now, reviewer);
  return allowedActions(state, reviewerFacts(detail, detail.documentIndex, reviewer, season, detail.now));
}
