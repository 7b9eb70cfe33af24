import {
  EXAM_LEVELS,
  type ExamLevel,
  RESUBMISSION_STARTS,
  type ResolvedRequirement,
  type ResubmissionStart,
  REVIEW_STAGES,
  type ReviewStage,
  type Section,
  SECTION_REQUIREMENTS,
  type SeasonDefinition,
  SECTIONS,
  sectionsFor,
  type Specialty,
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
import type { PublishedSeason } from './season.service.ts';
import type { SeasonSummary } from './seasons.repository.ts';

const MAX_VERSION = 100_000;
const MAX_FEN = 100_000_000;
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

export class OpenSeasonsView {
  @ObjectListField(() => SeasonSummaryView, { max: 50 })
  items: SeasonSummaryView[];
}

/** `conditional`: it depends on the level of the education that will be chosen. */
export class SectionRequirementView {
  @ChoiceField(SECTIONS)
  section: Section;

  @ChoiceField(SECTION_REQUIREMENTS)
  requirement: ResolvedRequirement;
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

  static of(definition: SeasonDefinition, specialty: Specialty): SpecialtyView {
    const requirements = sectionsFor(definition, specialty, { educationLevel: null });
    const sections = SECTIONS.map((section) => ({ section, requirement: requirements[section] }));
    const { code, name, family } = specialty;
    return { code, name, family, sections };
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

  @TextField({ max: 20_000 })
  body: string;
}

export class StatementView {
  @TextField({ max: 50 })
  version: string;

  @TextField({ max: 20_000 })
  body: string;
}

export class StageView {
  @ChoiceField(REVIEW_STAGES)
  stage: ReviewStage;

  @ObjectField(() => WindowView)
  window: WindowView;
}

/** All that a candidate's client needs of a season to fill a declaration. */
export class SeasonView {
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

  @ObjectListField(() => SubjectView, { max: 20 })
  subjects: SubjectView[];

  @ObjectField(() => NoticeView)
  notice: NoticeView;

  @ObjectField(() => StatementView)
  statement: StatementView;

  static of({ seasonId, version, definition }: PublishedSeason): SeasonView {
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
      notice: { version: notice.version, title: notice.title, body: notice.body },
      statement: { version: statement.version, body: statement.body },
    };
  }
}
