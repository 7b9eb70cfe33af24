import { OmitType } from '@nestjs/swagger';
import {
  EXAM_LEVELS,
  historySubjectCounts,
  isRealDate,
  isRealInstant,
  REVIEW_STAGES,
  type ReviewStage,
  type SeasonDefinition,
  type Window,
} from '@htp/domain';
import { ChoiceField, DateField, ObjectField, ObjectListField } from '../../platform/http/index.ts';
import { NoticeFields, StatementFields } from './season-definition.fields.ts';
import { LevelView, SeasonContentView, WindowView } from './season.view.ts';

class StagePreviewView {
  @ChoiceField(REVIEW_STAGES)
  stage: ReviewStage;

  @ObjectField(() => WindowView, { nullable: true, description: 'Null while it has no real ends' })
  window: WindowView | null;
}

/** A draft as a candidate would see it, so far: what is not there yet is empty or null. */
export class SeasonPreviewView extends OmitType(SeasonContentView, [
  'id',
  'version',
  'cutoffOn',
  'declarationWindow',
  'stages',
  'notice',
  'statement',
] as const) {
  @DateField({ nullable: true })
  cutoffOn: string | null;

  @ObjectField(() => WindowView, { nullable: true, description: 'Null while it has no real ends' })
  declarationWindow: WindowView | null;

  @ObjectListField(() => StagePreviewView, { max: REVIEW_STAGES.length })
  stages: StagePreviewView[];

  @ObjectField(() => NoticeFields)
  notice: NoticeFields;

  @ObjectField(() => StatementFields)
  statement: StatementFields;

  static of(draft: SeasonDefinition): SeasonPreviewView {
    const named = <T extends { code: string; name: string }>(entries: readonly T[]) =>
      entries.filter(({ code, name }) => code !== '' && name !== '');
    const definition = { ...draft, specialties: named(draft.specialties), subjects: named(draft.subjects) };
    const { project, examYear, cutoffOn, resubmission, notice, statement, subjects } = definition;
    const takesHistory = definition.historyCandidates !== false && subjects.length > 1;
    return {
      project,
      examYear,
      resubmission,
      cutoffOn: isRealDate(cutoffOn) ? cutoffOn : null,
      declarationWindow: windowOf(definition.declarationWindow),
      stages: definition.stages.map(({ stage, window }) => ({ stage, window: windowOf(window) })),
      levels: EXAM_LEVELS.map((level) => LevelView.of(definition, level)),
      subjects: subjects.map(({ code, name }) => ({ code, name })),
      historySubjects: takesHistory ? historySubjectCounts(definition) : null,
      notice: { version: notice.version, title: notice.title, body: notice.body },
      statement: { version: statement.version, body: statement.body },
    };
  }
}

function windowOf(window: Window): WindowView | null {
  return isRealInstant(window.opensAt) && isRealInstant(window.closesAt) ? WindowView.of(window) : null;
}
