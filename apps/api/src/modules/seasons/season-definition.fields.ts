import {
  AGAINST_VERDICT,
  type AgainstVerdict,
  EXAM_LEVELS,
  type ExamLevel,
  RESUBMISSION_STARTS,
  type ResubmissionStart,
  REVIEW_STAGES,
  type ReviewStage,
  RULE_LEVELS,
  type RuleLevel,
  RULED_SECTIONS,
  type RuledSection,
  SPECIALTY_FAMILIES,
  type SpecialtyFamily,
} from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
} from '../../platform/http/index.ts';

/**
 * A season definition as leads send and read it. Texts, codes and instants may be empty while a draft is incomplete: what keeps it from
 * being published, `validateSeasonDefinition` says, by the same pointers.
 */
export const MAX_FEN = 100_000_000;
export const MAX_NOTICE = 20_000;
const MAX_CODE = 10;
const MAX_NAME = 100;
const MAX_LABEL = 50;
const MAX_SPECIALTIES = 500;
const MAX_RULES = 50;

/** An instant that arrives: ISO 8601 with its offset; empty while it is not set. */
const InstantTextField = () =>
  TextField({ min: 0, max: 35, description: 'ISO 8601 with offset; empty while not set' });

export class WindowFields {
  @InstantTextField()
  opensAt: string;

  /** The first instant that is too late. */
  @InstantTextField()
  closesAt: string;
}

export class SpecialtyFields {
  @TextField({ min: 0, max: MAX_CODE })
  code: string;

  @TextField({ min: 0, max: MAX_NAME })
  name: string;

  @ChoiceField(EXAM_LEVELS)
  level: ExamLevel;

  @ChoiceField(SPECIALTY_FAMILIES)
  family: SpecialtyFamily;

  @TextListField({
    max: 20,
    maxLength: MAX_CODE,
    optional: true,
    description: 'Codes of last year’s specialties that were merged into it: their subjects count here',
  })
  continues?: readonly string[];
}

export class SubjectFields {
  @TextField({ min: 0, max: MAX_CODE })
  code: string;

  @TextField({ min: 0, max: MAX_NAME })
  name: string;
}

export class FeeFields {
  @IntegerField({ min: 0, max: MAX_FEN })
  baseFen: number;

  @IntegerField({ min: 0, max: MAX_FEN })
  perSubjectFen: number;
}

/** By level, in fen. */
export class FeesFields {
  @ObjectField(() => FeeFields)
  junior_assistant: FeeFields;

  @ObjectField(() => FeeFields)
  junior: FeeFields;

  @ObjectField(() => FeeFields)
  intermediate: FeeFields;
}

export class NoticeFields {
  @TextField({ min: 0, max: MAX_LABEL })
  version: string;

  @TextField({ min: 0, max: 200 })
  title: string;

  @TextField({ min: 0, max: MAX_NOTICE })
  body: string;
}

export class StatementFields {
  @TextField({ min: 0, max: MAX_LABEL })
  version: string;

  @TextField({ min: 0, max: MAX_NOTICE })
  body: string;
}

export class StageFields {
  @ChoiceField(REVIEW_STAGES)
  stage: ReviewStage;

  @ObjectField(() => WindowFields)
  window: WindowFields;
}

const FIXED_REQUIREMENTS = ['required', 'optional', 'hidden'] as const;
const RULED_REQUIREMENTS = [...FIXED_REQUIREMENTS, 'conditional'] as const;

/** Whether a section is asked for; `conditional`: of whoever chooses an education of these levels. */
export class RuledSectionFields {
  @ChoiceField(RULED_SECTIONS)
  section: RuledSection;

  @ChoiceField(RULED_REQUIREMENTS)
  requirement: (typeof RULED_REQUIREMENTS)[number];

  @ChoiceListField(RULE_LEVELS, { max: RULE_LEVELS.length, description: 'Of a conditional one; else empty' })
  requiredFor: RuleLevel[];
}

/** A section that is not named is hidden; 学历 and 申报信息 are always asked for. */
export class SectionRuleFields {
  @ChoiceListField(EXAM_LEVELS, { min: 1, max: EXAM_LEVELS.length })
  levels: ExamLevel[];

  @ChoiceListField(SPECIALTY_FAMILIES, { min: 1, max: SPECIALTY_FAMILIES.length })
  families: SpecialtyFamily[];

  @ObjectListField(() => RuledSectionFields, { max: RULED_SECTIONS.length })
  sections: RuledSectionFields[];
}

export class SeasonDefinitionFields {
  @TextField({ max: MAX_NAME })
  project: string;

  @IntegerField({ min: 2000, max: 2100 })
  examYear: number;

  @TextField({ min: 0, max: MAX_LABEL })
  ruleSetVersion: string;

  @TextField({ min: 0, max: 10, description: 'YYYY-MM-DD; empty while not set' })
  cutoffOn: string;

  @ChoiceField(AGAINST_VERDICT, { description: 'What becomes of a declaration that the rules speak against' })
  againstVerdict: AgainstVerdict;

  @ObjectListField(() => SpecialtyFields, { max: MAX_SPECIALTIES })
  specialties: SpecialtyFields[];

  @BooleanField({ description: 'Whether 历史考生 may declare' })
  historyCandidates: boolean;

  @ObjectListField(() => SubjectFields, { max: 20 })
  subjects: SubjectFields[];

  @ObjectField(() => FeesFields)
  fees: FeesFields;

  @ObjectField(() => NoticeFields)
  notice: NoticeFields;

  @ObjectField(() => StatementFields)
  statement: StatementFields;

  @ObjectField(() => WindowFields)
  declarationWindow: WindowFields;

  @ObjectListField(() => StageFields, { max: REVIEW_STAGES.length })
  stages: StageFields[];

  @ChoiceField(RESUBMISSION_STARTS)
  resubmission: ResubmissionStart;

  @ObjectListField(() => SectionRuleFields, { max: MAX_RULES })
  sectionRules: SectionRuleFields[];
}
