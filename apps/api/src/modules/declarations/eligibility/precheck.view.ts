import {
  CONDITION_PROBLEMS,
  type ConditionProblem,
  ELIGIBILITY_QUESTIONS,
  type EligibilityQuestion,
  EXAM_LEVELS,
  type ExamLevel,
  type OpenQuestion,
  type RuleSet,
  SPECIALTY_FAMILIES,
  type SpecialtyFamily,
  type Verdict,
  VERDICTS,
} from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  DateField,
  IdField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';
import { NamedSpecialtyView, type PublishedSeason } from '../../seasons/index.ts';
import { AppliedRulesView, EligibilityResultView } from './eligibility.view.ts';

const MAX_SPECIALTIES = 500;

/** The season whose rules are applied. */
export class PrecheckSeasonView {
  @IdField()
  id: string;

  @TextField({ max: 100 })
  project: string;

  @IntegerField({ min: 2000, max: 2100 })
  examYear: number;

  @DateField()
  cutoffOn: string;

  @BooleanField({ description: 'Whether the person may file in it now' })
  open: boolean;

  @ObjectField(() => AppliedRulesView, { nullable: true, description: 'Null where its rules are not there' })
  rules: AppliedRulesView | null;
}

export class SeasonChoiceView {
  @IdField()
  id: string;

  @TextField({ max: 100 })
  project: string;

  @IntegerField({ min: 2000, max: 2100 })
  examYear: number;
}

/** Specialties of one level and family in which the person stands alike. */
export class SuggestionView {
  @ChoiceField(EXAM_LEVELS)
  level: ExamLevel;

  @ChoiceField(SPECIALTY_FAMILIES)
  family: SpecialtyFamily;

  @ChoiceField(VERDICTS)
  verdict: Verdict;

  @IntegerField({ min: 1900, max: 3000, nullable: true, description: 'Where only time is missing' })
  earliestCutoffYear: number | null;

  @ChoiceListField(CONDITION_PROBLEMS, { max: CONDITION_PROBLEMS.length })
  missing: ConditionProblem[];

  @ObjectListField(() => NamedSpecialtyView, { max: MAX_SPECIALTIES })
  specialties: NamedSpecialtyView[];
}

/** What is missing before the verdict is certain. */
export class OpenQuestionView {
  @ChoiceField(ELIGIBILITY_QUESTIONS)
  question: EligibilityQuestion;

  @IdField({
    nullable: true,
    description: 'The credential that lacks it; null where there is none of the kind',
  })
  credentialId: string | null;
}

/** 报考资格预审. */
export class PrecheckView {
  @ObjectField(() => PrecheckSeasonView, { nullable: true, description: 'Null where none is published' })
  season: PrecheckSeasonView | null;

  @ObjectListField(() => SeasonChoiceView, { max: 100, description: 'Those that may be asked about' })
  seasons: SeasonChoiceView[];

  @ChoiceListField(SPECIALTY_FAMILIES, {
    max: SPECIALTY_FAMILIES.length,
    description: 'Whose specialties were judged; none where nothing says which',
  })
  families: SpecialtyFamily[];

  @ObjectListField(() => SuggestionView, { max: MAX_SPECIALTIES })
  suggestions: SuggestionView[];

  @ObjectField(() => EligibilityResultView, { nullable: true, description: 'Of the chosen specialty' })
  result: EligibilityResultView | null;

  @ObjectListField(() => OpenQuestionView, { max: ELIGIBILITY_QUESTIONS.length })
  questions: OpenQuestionView[];
}

export function precheckSeasonView(
  { seasonId, definition, open }: PublishedSeason & { readonly open: boolean },
  ruleSet: RuleSet | undefined,
): PrecheckSeasonView {
  const { project, examYear, cutoffOn } = definition;
  const rules = ruleSet ? { version: ruleSet.version, title: ruleSet.title, basis: ruleSet.basis } : null;
  return { id: seasonId, project, examYear, cutoffOn, open, rules };
}

export const questionView = ({ question, ref }: OpenQuestion): OpenQuestionView => ({
  question,
  credentialId: ref,
});
