import type { DefinitionIssue, SeasonSection } from '../season-types.ts';

/** The parts of the editor, in the order in which one fills them. */
export const DRAFT_PARTS = [
  'basics',
  'specialties',
  'subjects',
  'fees',
  'notice',
  'statement',
  'windows',
  'requirements',
] as const;
export type DraftPart = (typeof DRAFT_PARTS)[number];

export const DRAFT_PART_TITLES = {
  basics: '基本信息',
  specialties: '级别与专业',
  subjects: '考试科目',
  fees: '缴费标准',
  notice: '申报须知',
  statement: '诚信承诺',
  windows: '时间与审核环节',
  requirements: '填报要求',
} as const satisfies Record<DraftPart, string>;

export const PART_OF_SECTION = {
  project: 'basics',
  examYear: 'basics',
  ruleSetVersion: 'basics',
  cutoffOn: 'basics',
  againstVerdict: 'basics',
  historyCandidates: 'basics',
  specialties: 'specialties',
  subjects: 'subjects',
  fees: 'fees',
  notice: 'notice',
  statement: 'statement',
  declarationWindow: 'windows',
  stages: 'windows',
  resubmission: 'windows',
  sectionRules: 'requirements',
} as const satisfies Record<SeasonSection, DraftPart>;

/** That a specialty has no requirements, or several, is said of the specialty, but mended at the requirements. */
const isAboutRequirements = ({ pointer, code }: DefinitionIssue) =>
  /^\/specialties\/\d+$/.test(pointer) && (code === 'not_offered' || code === 'duplicate');

export function partOf(issue: DefinitionIssue): DraftPart {
  if (isAboutRequirements(issue)) return 'requirements';
  const section = issue.pointer.split('/')[1] as SeasonSection;
  return PART_OF_SECTION[section] ?? 'basics';
}

export function issuesByPart(issues: readonly DefinitionIssue[]): Record<DraftPart, DefinitionIssue[]> {
  const entries = DRAFT_PARTS.map((part) => [part, issues.filter((issue) => partOf(issue) === part)]);
  return Object.fromEntries(entries) as Record<DraftPart, DefinitionIssue[]>;
}

/** What is wrong with a field; undefined when nothing is. */
export function issueAt(issues: readonly DefinitionIssue[], pointer: string): string | undefined {
  return issues.find((issue) => issue.pointer === pointer)?.detail;
}
