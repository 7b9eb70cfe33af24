import { IntersectionType } from '@nestjs/swagger';
import {
  EXAM_LEVELS,
  type ExamLevel,
  historySubjectCounts,
  RESUBMISSION_STARTS,
  type ResolvedRequirement,
  type ResubmissionStart,
  REVIEW_STAGES,
  type ReviewStage,
  type Section,
  SECTION_REQUIREMENTS,
  SEASON_STATES,
  type SeasonDefinition,
  type SeasonState,
  SECTIONS,
  sectionsFor,
  type Specialty,
  previousCodes,
  specialtyName,
  SPECIALTY_FAMILIES,
  type SpecialtyFamily,
  type Window,
} from '@htp/domain';
import {
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../platform/http/index.ts';
import { MAX_FEN, MAX_NOTICE } from './season-definition.fields.ts';
import { type PublishedSeason, stateOfSeason } from './season.service.ts';
import type { OpenSeason, SeasonSummary } from './seasons.repository.ts';

const MAX_VERSION = 1_000_000;
export type PublishedState = Exclude<SeasonState, 'draft'>;
export const PUBLISHED_STATES = SEASON_STATES.filter((state): state is PublishedState => state !== 'draft');
const instant = (text: string) => new Date(text).toISOString();

export class WindowView {
  @InstantField()
  opensAt: string;

  /** The first instant that is too late. */
  @InstantField()
  closesAt: string;

  static of({ opensAt, closesAt }: Window): WindowView {
    return { opensAt: instant(opensAt), closesAt: instant(closesAt) };
  }
}

export class SeasonSummaryView {
  @IdField()
  id: string;

  @IntegerField({ min: 1, max: MAX_VERSION })
  version: number;

  @TextField({ max: 100 })
  project: string;

  @IntegerField({ min: 2000, max: 2100 })
  examYear: number;

  @ObjectField(() => WindowView)
  declarationWindow: WindowView;

  static of({ id, version, project, examYear, opensAt, closesAt }: SeasonSummary): SeasonSummaryView {
    const declarationWindow = { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() };
    return { id, version, project, examYear, declarationWindow };
  }
}

/** Where a published season stands by the server's clock, for the one who asks. */
export class SeasonStandingView {
  @ChoiceField(PUBLISHED_STATES)
  state: PublishedState;

  @InstantField({ nullable: true, description: 'The own end of filing that a lead has given' })
  reopenedUntil: string | null;

  static of(season: SeasonSummary, now: Date, reopenedUntil: Date | null): SeasonStandingView {
    return { state: stateOfSeason(season, now), reopenedUntil: reopenedUntil?.toISOString() ?? null };
  }
}

/** A season that one may file in: its window is open, or it was reopened for oneself. */
export class OpenSeasonView extends IntersectionType(SeasonSummaryView, SeasonStandingView) {
  static of(this: void, season: OpenSeason): OpenSeasonView {
    const standing = SeasonStandingView.of(season, season.now, season.reopenedUntil);
    return { ...SeasonSummaryView.of(season), ...standing };
  }
}

export class OpenSeasonsView {
  /** For counting down: a client's clock decides nothing. */
  @InstantField()
  serverTime: string;

  @ObjectListField(() => OpenSeasonView, { max: 50 })
  items: OpenSeasonView[];
}

/** `conditional`: it depends on the level of the education that will be chosen. */
export class SectionRequirementView {
  @ChoiceField(SECTIONS)
  section: Section;

  @ChoiceField(SECTION_REQUIREMENTS)
  requirement: ResolvedRequirement;
}

export class PreviousSpecialtyView {
  @TextField({ max: 10 })
  code: string;

  @TextField({ max: 100 })
  name: string;
}

export class SpecialtyView {
  @TextField({ max: 10 })
  code: string;

  @TextField({ max: 100 })
  name: string;

  @ChoiceField(SPECIALTY_FAMILIES)
  family: SpecialtyFamily;

  @ObjectListField(() => SectionRequirementView, { max: SECTIONS.length })
  sections: SectionRequirementView[];

  @ObjectListField(() => PreviousSpecialtyView, {
    max: 21,
    description:
      'What a 历史考生 may have sat last year: itself, and what was merged into it or moved to its code',
  })
  previous: PreviousSpecialtyView[];

  static of(definition: SeasonDefinition, specialty: Specialty): SpecialtyView {
    const requirements = sectionsFor(definition, specialty, { educationLevel: null });
    const sections = SECTIONS.map((section) => ({ section, requirement: requirements[section] }));
    const { code, name, family } = specialty;
    const { examYear } = definition;
    const nameOf = (last: string) => specialtyName(last, examYear - 1) ?? (last === code ? name : last);
    const previous = previousCodes(specialty, examYear).map((last) => ({ code: last, name: nameOf(last) }));
    return { code, name, family, sections, previous };
  }
}

/** What one level costs, in fen, and what it offers. */
export class LevelView {
  @ChoiceField(EXAM_LEVELS)
  level: ExamLevel;

  @IntegerField({ min: 0, max: MAX_FEN })
  baseFen: number;

  @IntegerField({ min: 0, max: MAX_FEN })
  perSubjectFen: number;

  @ObjectListField(() => SpecialtyView, { max: 500 })
  specialties: SpecialtyView[];

  static of(definition: SeasonDefinition, level: ExamLevel): LevelView {
    const offered = definition.specialties.filter((specialty) => specialty.level === level);
    const specialties = offered.map((specialty) => SpecialtyView.of(definition, specialty));
    return { level, ...definition.fees[level], specialties };
  }
}

export class SubjectView {
  @TextField({ max: 10 })
  code: string;

  @TextField({ max: 100 })
  name: string;
}

export class NoticeView {
  @TextField({ max: 50 })
  version: string;

  @TextField({ max: 200 })
  title: string;

  @TextField({ max: MAX_NOTICE })
  body: string;
}

export class StatementView {
  @TextField({ max: 50 })
  version: string;

  @TextField({ max: MAX_NOTICE })
  body: string;
}

export class StageView {
  @ChoiceField(REVIEW_STAGES)
  stage: ReviewStage;

  @ObjectField(() => WindowView)
  window: WindowView;
}

/** How many subjects a 历史考生 registers. */
export class HistorySubjectsView {
  @IntegerField({ min: 1, max: 20 })
  min: number;

  @IntegerField({ min: 1, max: 20 })
  max: number;
}

/** All that a candidate's client needs of a season to fill a declaration. */
export class SeasonContentView {
  @IdField()
  id: string;

  @IntegerField({ min: 1, max: MAX_VERSION })
  version: number;

  @TextField({ max: 100 })
  project: string;

  @IntegerField({ min: 2000, max: 2100 })
  examYear: number;

  /** Diploma and years of work count up to this day. */
  @DateField()
  cutoffOn: string;

  @ObjectField(() => WindowView)
  declarationWindow: WindowView;

  @ObjectListField(() => StageView, { max: REVIEW_STAGES.length })
  stages: StageView[];

  @ChoiceField(RESUBMISSION_STARTS)
  resubmission: ResubmissionStart;

  @ObjectListField(() => LevelView, { max: EXAM_LEVELS.length })
  levels: LevelView[];

  /** A new candidate registers all of them. */
  @ObjectListField(() => SubjectView, { max: 20 })
  subjects: SubjectView[];

  @ObjectField(() => HistorySubjectsView, { nullable: true, description: 'Null where no 历史考生 is taken' })
  historySubjects: HistorySubjectsView | null;

  @ObjectField(() => NoticeView)
  notice: NoticeView;

  @ObjectField(() => StatementView)
  statement: StatementView;

  static of({ seasonId, version, definition }: PublishedSeason): SeasonContentView {
    const { project, examYear, cutoffOn, resubmission, subjects, notice, statement } = definition;
    return {
      id: seasonId,
      version,
      project,
      examYear,
      cutoffOn,
      resubmission,
      declarationWindow: WindowView.of(definition.declarationWindow),
      stages: definition.stages.map(({ stage, window }) => ({ stage, window: WindowView.of(window) })),
      levels: EXAM_LEVELS.map((level) => LevelView.of(definition, level)),
      subjects: subjects.map(({ code, name }) => ({ code, name })),
      historySubjects: definition.historyCandidates === false ? null : historySubjectCounts(definition),
      notice: { version: notice.version, title: notice.title, body: notice.body },
      statement: { version: statement.version, body: statement.body },
    };
  }
}

export class SeasonView extends IntersectionType(SeasonContentView, SeasonStandingView) {
  @InstantField()
  serverTime: string;
}
