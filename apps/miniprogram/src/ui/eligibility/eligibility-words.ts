import type { components } from '@htp/api-client';
import type { ConditionResult, PathResult, Section, Verdict } from '@htp/domain';
import {
  CONDITION_NAMES,
  CONDITION_OUTCOME_NAMES,
  CONDITION_PROBLEM_TEXTS,
  conditionFoundText,
  conditionRequirementText,
  dayText,
  earliestExamText,
  ELIGIBILITY_WARNING_TEXTS,
  eligibilityPathText,
  PATH_OUTCOME_NAMES,
  SECTION_NAMES,
  VERDICT_TEXTS,
} from '@htp/wording';
import type { PageName, PageQuery } from '../../platform/pages.ts';
import type { Tone } from '../tone.ts';

type Schemas = components['schemas'];
export type EligibilityResult = Schemas['EligibilityResultView'];
type Condition = Schemas['ConditionView'];
type Path = Schemas['PathView'];

const VERDICT_TONES: Record<Verdict, Tone> = { eligible: 'good', needs_evidence: 'warn', ineligible: 'bad' };
const OUTCOME_TONES: Record<ConditionResult['outcome'], Tone> = {
  met: 'good',
  unknown: 'warn',
  failed: 'bad',
};
const PATH_TONES: Record<PathResult['outcome'], Tone> = { satisfied: 'good', open: 'warn', failed: 'bad' };

/** Where what is missing is put right. */
export interface Mending {
  readonly text: string;
  readonly page: PageName;
  readonly query: PageQuery;
}

/** One condition, in words. */
export interface ConditionWords {
  readonly key: string;
  readonly title: string;
  readonly outcome: string;
  readonly tone: Tone;
  /** What is asked, with the place in the rules. */
  readonly asked: string;
  readonly found: string;
  /** Why it is not met, and what can be done; empty where it is met. */
  readonly reason: string;
  readonly advice: string;
  readonly earliest: string;
  readonly mending: Mending | undefined;
}

export interface PathWords {
  readonly path: string;
  readonly title: string;
  readonly outcome: string;
  readonly tone: Tone;
  readonly earliest: string;
  readonly conditions: readonly ConditionWords[];
}

export interface ResultWords {
  readonly title: string;
  readonly tone: Tone;
  /** What it comes to, in a sentence. */
  readonly meaning: string;
  /** When time alone makes it good. */
  readonly earliest: string;
  /** What is missing on the path that is nearest, and of every path. */
  readonly missing: readonly string[];
  readonly paths: readonly PathWords[];
  readonly common: readonly ConditionWords[];
  readonly warnings: readonly string[];
  readonly basis: string;
}

/** A verdict with its reasons, as a candidate reads it. The nearest path stands first. */
export function resultWords(result: EligibilityResult): ResultWords {
  const { verdict, paths, common, warnings, nearestPath, rules, cutoffOn } = result;
  const first = (path: Path) => (path.path === nearestPath ? 0 : 1);
  const ordered = [...paths].sort((one, other) => first(one) - first(other));
  return {
    title: VERDICT_TEXTS[verdict].name,
    tone: VERDICT_TONES[verdict],
    meaning: VERDICT_TEXTS[verdict].meaning,
    earliest: verdict === 'eligible' ? '' : earliestText(result.earliestCutoffYear),
    missing: missingNames([...(ordered[0]?.conditions ?? []), ...common]),
    paths: ordered.map(pathWords),
    common: common.map(conditionWords),
    warnings: warnings.map((warning) => ELIGIBILITY_WARNING_TEXTS[warning].meaning),
    basis: `依据${rules.title ?? rules.version}，各项条件计算到${dayText(cutoffOn)}`,
  };
}

/** Names of what is not met, each once. */
function missingNames(conditions: readonly Condition[]): string[] {
  const names = conditions.map(({ problem }) => (problem ? CONDITION_PROBLEM_TEXTS[problem].name : ''));
  return names.filter((name, index) => name !== '' && names.indexOf(name) === index);
}

function pathWords(path: Path): PathWords {
  return {
    path: path.path,
    title: eligibilityPathText(path as PathResult),
    outcome: PATH_OUTCOME_NAMES[path.outcome],
    tone: PATH_TONES[path.outcome],
    earliest: path.outcome === 'satisfied' ? '' : earliestText(path.earliestCutoffYear),
    conditions: path.conditions.map(conditionWords),
  };
}

function conditionWords(condition: Condition, index: number): ConditionWords {
  const told = condition as ConditionResult;
  const problem = condition.problem === null ? undefined : CONDITION_PROBLEM_TEXTS[condition.problem];
  return {
    key: `${condition.condition}-${index}`,
    title: CONDITION_NAMES[condition.condition],
    outcome: CONDITION_OUTCOME_NAMES[condition.outcome],
    tone: OUTCOME_TONES[condition.outcome],
    asked: `${conditionRequirementText(told)}（规则${condition.clause}）`,
    found: foundText(condition),
    reason: problem?.name ?? '',
    advice: problem?.meaning ?? '',
    earliest: condition.outcome === 'met' ? '' : earliestText(condition.earliestCutoffYear),
    mending: condition.outcome === 'met' ? undefined : mendingOf(condition),
  };
}

/** What was found, and where. */
function foundText(condition: Condition): string {
  const found = conditionFoundText(condition as ConditionResult);
  return condition.found && condition.section ? `${found}（${SECTION_NAMES[condition.section]}）` : found;
}

const earliestText = (cutoffYear: number | null): string =>
  cutoffYear === null ? '' : earliestExamText(cutoffYear);

/** Papers are kept under 证书; what 申报信息 asks for is mended in a declaration. */
function mendingOf({ foundIn, section }: Condition): Mending | undefined {
  if (section === null || section === 'declaration_details') return undefined;
  const name = SECTION_NAMES[section as Section];
  if (foundIn !== null) return { text: `查看${name}`, page: 'credential', query: { id: foundIn } };
  return { text: `添加${name}`, page: 'credentials', query: { kind: section } };
}
