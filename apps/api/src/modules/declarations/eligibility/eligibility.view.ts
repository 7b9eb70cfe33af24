import {
  CONDITIONS,
  CONDITION_PROBLEMS,
  type ConditionName,
  type ConditionOutcome,
  type ConditionProblem,
  type ConditionValue,
  ELIGIBILITY_WARNINGS,
  type EligibilityWarning,
  EXAM_LEVELS,
  type ExamLevel,
  nearestPath,
  type PathOutcome,
  type PathResult,
  type ConditionResult,
  type EligibilityResult,
  type RuleSet,
  type Section,
  sectionOfCondition,
  SECTIONS,
  type Specialty,
  SPECIALTY_FAMILIES,
  type SpecialtyFamily,
  type Verdict,
  VERDICTS,
} from '@htp/domain';
import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  ChoiceListField,
  DateField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';

const MAX_PATHS = 50;
const MAX_CONDITIONS = 20;
const MAX_CLAUSE = 40;
const OUTCOMES = ['met', 'failed', 'unknown'] as const satisfies readonly ConditionOutcome[];
const PATH_OUTCOMES = ['satisfied', 'open', 'failed'] as const satisfies readonly PathOutcome[];
const CutoffYearField = (description: string) =>
  IntegerField({ min: 1900, max: 3000, nullable: true, description });

/** Values by name, for wording. */
const ValuesField = ({ nullable = false } = {}) =>
  ApiProperty({
    type: 'object',
    additionalProperties: {
      nullable: true,
      oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }],
    },
    nullable: nullable || undefined,
  }) as PropertyDecorator;

/** One condition: what is asked, what was found, and where. */
export class ConditionView {
  @ChoiceField(CONDITIONS)
  condition: ConditionName;

  @TextField({ max: MAX_CLAUSE, description: 'The place in the rules' })
  clause: string;

  @ChoiceField(OUTCOMES)
  outcome: ConditionOutcome;

  @ChoiceField(CONDITION_PROBLEMS, { nullable: true })
  problem: ConditionProblem | null;

  @ValuesField()
  required: ConditionValue;

  @ValuesField({ nullable: true })
  found: ConditionValue | null;

  @TextField({ max: 64, nullable: true, description: 'The credential that it was found in' })
  foundIn: string | null;

  @ChoiceField(SECTIONS, { nullable: true, description: 'The section that it stands in, or would' })
  section: Section | null;

  @CutoffYearField('The year whose 31 December meets it, all else unchanged')
  earliestCutoffYear: number | null;
}

/** One way to be eligible; any of them is enough. */
export class PathView {
  @TextField({ max: MAX_CLAUSE })
  path: string;

  @TextField({ max: MAX_CLAUSE })
  clause: string;

  @ChoiceField(PATH_OUTCOMES)
  outcome: PathOutcome;

  @ObjectListField(() => ConditionView, { max: MAX_CONDITIONS })
  conditions: ConditionView[];

  @CutoffYearField('Where only time is missing')
  earliestCutoffYear: number | null;
}

/** The rules that were applied. */
export class AppliedRulesView {
  @TextField({ max: 50 })
  version: string;

  @TextField({ max: 200, nullable: true })
  title: string | null;

  @TextField({ max: 2000, nullable: true, description: 'The documents that they rest on' })
  basis: string | null;
}

/** A verdict with every reason of it. */
export class EligibilityResultView {
  @TextField({ max: 10 })
  specialtyCode: string;

  @TextField({ max: 100 })
  specialtyName: string;

  @ChoiceField(EXAM_LEVELS)
  level: ExamLevel;

  @ChoiceField(SPECIALTY_FAMILIES)
  family: SpecialtyFamily;

  @DateField({ description: 'The day up to which all is counted, inclusive' })
  cutoffOn: string;

  @ObjectField(() => AppliedRulesView)
  rules: AppliedRulesView;

  @ChoiceField(VERDICTS)
  verdict: Verdict;

  @ObjectListField(() => PathView, { max: MAX_PATHS, description: 'Of the specialty’s level and family' })
  paths: PathView[];

  @TextField({ max: MAX_CLAUSE, nullable: true, description: 'The path that is satisfied, or needs least' })
  nearestPath: string | null;

  @ObjectListField(() => ConditionView, { max: MAX_CONDITIONS, description: 'What every path asks' })
  common: ConditionView[];

  @ChoiceListField(ELIGIBILITY_WARNINGS, { max: ELIGIBILITY_WARNINGS.length })
  warnings: EligibilityWarning[];

  @CutoffYearField('The first year whose 31 December makes the candidate eligible')
  earliestCutoffYear: number | null;
}

type SectionOfRef = (ref: string) => Section | undefined;

export interface ShownResult {
  readonly result: EligibilityResult;
  readonly specialty: Pick<Specialty, 'name' | 'level' | 'family'>;
  /** Undefined where they are not to be had any more. */
  readonly ruleSet: RuleSet | undefined;
}

/** @param sectionOf where a credential stands in the form */
export function resultView(
  { result, specialty, ruleSet }: ShownResult,
  sectionOf: SectionOfRef,
): EligibilityResultView {
  const { ruleSetVersion, specialtyCode, cutoffOn, verdict, warnings, earliestCutoffYear } = result;
  const { name: specialtyName, level, family } = specialty;
  return {
    specialtyCode,
    specialtyName,
    level,
    family,
    cutoffOn,
    rules: { version: ruleSetVersion, title: ruleSet?.title ?? null, basis: ruleSet?.basis ?? null },
    verdict,
    paths: result.paths.map((path) => pathView(path, sectionOf)),
    nearestPath: nearestPath(result)?.path ?? null,
    common: result.common.map((condition) => conditionView(condition, sectionOf)),
    warnings: [...warnings],
    earliestCutoffYear,
  };
}

const pathView = (
  { path, clause, outcome, conditions, earliestCutoffYear }: PathResult,
  sectionOf: SectionOfRef,
): PathView => ({
  path,
  clause,
  outcome,
  conditions: conditions.map((condition) => conditionView(condition, sectionOf)),
  earliestCutoffYear,
});

function conditionView(result: ConditionResult, sectionOf: SectionOfRef): ConditionView {
  const { condition, clause, outcome, problem, required, found, foundIn, earliestCutoffYear } = result;
  const section = sectionOfCondition(result, sectionOf);
  return { condition, clause, outcome, problem, required, found, foundIn, section, earliestCutoffYear };
}
