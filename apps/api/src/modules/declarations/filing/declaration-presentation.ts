import {
  allowedActions,
  type ChosenCredential,
  type DeclarationForm,
  type FieldError,
  formSections,
  type Refusal,
  type SeasonDefinition,
  type Section,
  SECTIONS,
} from '@htp/domain';
import { REASON_NAMES } from '@htp/wording';
import type { ListedDeclaration } from '../declaration-columns.ts';
import type { DeclarationDetail, DetailDecision } from '../declaration-detail.sql.ts';
import { ownerFacts, stateOf, type TakenDecision } from '../declaration-facts.ts';
import { sectionFields } from './declaration-forms.ts';
import {
  type DeclaringPersonView,
  type DeclaringUnitView,
  IssueView,
  ObstacleView,
  SectionReasonView,
} from '../declaration-parts.view.ts';
import type {
  DeclarationSummaryView,
  DeclarationView,
  ReturnView,
  SectionState,
  SectionView,
  WorkPeriodView,
} from '../declaration.view.ts';
import { maskedFields } from '../masked-fields.ts';
import { progressViewOf } from '../timeline.ts';

/** A declaration with its content, be it as typed so far or as frozen. */
export interface Pictured {
  readonly detail: DeclarationDetail;
  readonly season: SeasonDefinition;
  readonly form: DeclarationForm;
  readonly person: DeclaringPersonView | null;
  readonly unit: DeclaringUnitView | null;
  readonly problems: readonly Refusal[];
}

export function summaryView(
  declaration: ListedDeclaration & { readonly submittedAt: Date | null },
): DeclarationSummaryView {
  const { id, status, stage, version, seasonId, level, specialtyCode, specialtyName } = declaration;
  const { subjects, historyCandidate, feeFen, createdAt, submittedAt } = declaration;
  return {
    id,
    status,
    stage,
    version,
    seasonId,
    level,
    specialtyCode,
    specialtyName,
    subjects,
    historyCandidate,
    feeFen,
    createdAt: createdAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null,
  };
}

/** The candidate's view of his own declaration. */
export function declarationView({ detail, season, ...pictured }: Pictured): DeclarationView {
  const { person, unit, problems } = pictured;
  const state = stateOf(detail, detail.decisions.map(takenDecision), detail.now);
  const actions = allowedActions(state, ownerFacts(detail, season, detail.now));
  const issues = problems.flatMap(({ fieldErrors = [] }) => fieldErrors);
  return {
    ...summaryView(detail),
    project: season.project,
    examYear: season.examYear,
    person,
    unit,
    notice: {
      version: season.notice.version,
      acknowledgedVersion: detail.noticeVersion,
      acknowledgedAt: detail.noticeAcknowledgedAt?.toISOString() ?? null,
    },
    subjectNames: detail.subjects.map((code) => subjectName(season, code)),
    statementVersion: season.statement.version,
    statementBody: season.statement.body,
    sections: sectionViews({ detail, season, ...pictured }, issues, actions.includes('edit')),
    issues: issues.filter(({ pointer }) => !pointer.startsWith('/sections/')).map(IssueView.of),
    obstacles: problems.filter(({ fieldErrors }) => fieldErrors === undefined).map(ObstacleView.of),
    returned: detail.status === 'returned' ? returnView(detail.decisions.at(-1)) : null,
    allowedActions: actions,
    progress: progressViewOf(detail, season, detail.now),
  };
}

/** A subject that the season has dropped since keeps its code. */
const subjectName = ({ subjects }: SeasonDefinition, code: string): string =>
  subjects.find((subject) => subject.code === code)?.name ?? code;

function sectionViews(
  { detail, season, form }: Pick<Pictured, 'detail' | 'season' | 'form'>,
  issues: readonly FieldError[],
  mayEdit: boolean,
): SectionView[] {
  const requirements = formSections(form, season);
  return SECTIONS.map((section) => {
    const requirement = requirements[section];
    const fields = sectionFields(form, section);
    const own = issues.filter(({ pointer }) => `${pointer}/`.startsWith(`/sections/${section}/`));
    const unlocked = detail.status !== 'returned' || detail.returnedSections.includes(section);
    const isChosen = section !== 'declaration_details' && section !== 'work_period';
    const credential = isChosen ? form.credentials[section] : null;
    return {
      section,
      requirement,
      state: sectionState(form, section, own),
      editable: mayEdit && unlocked && requirement !== 'hidden',
      credentialId: credential?.id ?? null,
      fields: fields && maskedFields(section, fields),
      entries: section === 'work_period' ? form.workPeriods.map(periodView) : [],
      issues: own.map(IssueView.of),
    };
  });
}

function sectionState(form: DeclarationForm, section: Section, issues: readonly FieldError[]): SectionState {
  if (!isStarted(form, section)) return 'not_started';
  return issues.length > 0 ? 'incomplete' : 'complete';
}

function isStarted(form: DeclarationForm, section: Section): boolean {
  if (section === 'declaration_details') return Object.keys(form.details).length > 0;
  return section === 'work_period' ? form.workPeriods.length > 0 : Boolean(form.credentials[section]);
}

const periodView = ({ id, state, fields }: ChosenCredential): WorkPeriodView => ({
  credentialId: id,
  state,
  fields: maskedFields('work_period', fields),
});

function returnView(decision: DetailDecision | undefined): ReturnView | null {
  if (decision?.decision !== 'returned') return null;
  const { stage, reason, remark, correctBy } = decision;
  const sections = decision.sections
    .filter(({ verdict }) => verdict === 'returned')
    .map((section) => SectionReasonView.of(section));
  return { stage, reason, reasonText: reason && REASON_NAMES[reason], remark, sections, correctBy };
}

/** A decision as the rules ask for it. */
export function takenDecision({
  stage,
  decision,
  decidedBy,
  deciderDocumentIndex,
}: DetailDecision): TakenDecision {
  const index = deciderDocumentIndex === null ? null : Buffer.from(deciderDocumentIndex, 'hex');
  return { stage, decision, decidedBy, deciderDocumentIndex: index };
}
