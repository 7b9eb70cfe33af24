import { isRealDate, isRealInstant } from '@htp/domain';
import type {
  AgainstVerdict,
  ExamLevel,
  ResubmissionStart,
  ReviewStage,
  RuleLevel,
  SeasonChange,
  SeasonSectionName,
  Section,
  SectionRequirement,
  Specialty,
  SpecialtyFamily,
  Subject,
  Window,
} from '@htp/domain';
import { yuanText } from './amounts.ts';
import { dayText, instantText } from './instants.ts';
import {
  EXAM_LEVEL_NAMES,
  SECTION_NAMES,
  SECTION_REQUIREMENT_NAMES,
  SPECIALTY_FAMILY_NAMES,
  STAGE_NAMES,
} from './names.ts';

/** The parts of a season's definition. */
export const SEASON_SECTION_NAMES = {
  project: '项目名称',
  examYear: '考试年度',
  ruleSetVersion: '报考规则',
  cutoffOn: '截止日期',
  againstVerdict: '不符合报考条件时',
  specialties: '专业',
  historyCandidates: '历史考生',
  subjects: '科目',
  fees: '缴费标准',
  notice: '申报须知',
  statement: '诚信承诺',
  declarationWindow: '申报时间',
  stages: '审核环节',
  resubmission: '退回后重新提交',
  sectionRules: '填报要求',
} as const satisfies Record<SeasonSectionName, string>;

export const RESUBMISSION_NAMES = {
  first_stage: '从第一个环节重新审核',
  returning_stage: '直接回到退回的环节',
} as const satisfies Record<ResubmissionStart, string>;

export const AGAINST_VERDICT_NAMES = {
  with_explanation: '填写说明后可以提交，由审核人员决定',
  refused: '不能提交',
} as const satisfies Record<AgainstVerdict, string>;

/** How a version of a season came about. */
export const VERSION_ORIGIN_NAMES = { published: '发布', window_extended: '调整时间' } as const;

/** The education levels that rules know. */
export const RULE_LEVEL_NAMES = {
  secondary: '中专',
  associate: '大专',
  bachelor: '本科',
  master: '硕士',
  doctor: '博士',
} as const satisfies Record<RuleLevel, string>;

/** One difference between two seasons as a person reads it; null: it was or is not there. */
export interface SeasonChangeText {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The last names of a pointer. */
const MEMBER_NAMES: Readonly<Record<string, string>> = {
  version: '版本号',
  title: '标题',
  body: '正文',
  opensAt: '开始时间',
  closesAt: '截止时间',
  baseFen: '基本费用',
  perSubjectFen: '每科费用',
  code: '代码',
  name: '名称',
  level: '级别',
  family: '类别',
  continues: '由哪些专业合并而来',
  '#order': '排列顺序',
};

/** What has changed, in words. */
export function seasonChangeText({ pointer, before, after }: SeasonChange): SeasonChangeText {
  const path = pointer.split('/').slice(1).map(unescaped);
  const text = (value: unknown) => (value === undefined ? null : valueText(path, value));
  return { label: labelOf(path), before: text(before), after: text(after) };
}

const unescaped = (segment: string) => segment.replace(/~1/g, '/').replace(/~0/g, '~');

function labelOf([section = '', ...path]: readonly string[]): string {
  const own = SEASON_SECTION_NAMES[section as SeasonSectionName] ?? section;
  return [own, ...path.map((name) => segmentName(section, name)).filter((name) => name !== '')].join(' · ');
}

function segmentName(section: string, segment: string): string {
  if (section === 'fees') return memberOf(EXAM_LEVEL_NAMES, segment) ?? memberName(segment);
  if (section === 'stages') return memberOf(STAGE_NAMES, segment) ?? memberName(segment);
  if (section === 'sectionRules') return ruleSegmentName(segment);
  return memberName(segment);
}

/** Inner names of the definition that say nothing to a person are left out. */
const memberName = (segment: string): string =>
  segment === 'window' ? '' : (MEMBER_NAMES[segment] ?? segment);

function ruleSegmentName(segment: string): string {
  if (segment === 'sections' || segment === 'requiredFor') return '';
  const [levels = '', families] = segment.split(':');
  if (families === undefined) return memberOf(SECTION_NAMES, segment) ?? memberName(segment);
  return `${namesOf(EXAM_LEVEL_NAMES, levels.split(',') as ExamLevel[])}（${namesOf(SPECIALTY_FAMILY_NAMES, families.split(',') as SpecialtyFamily[])}）`;
}

function valueText(path: readonly string[], value: unknown): string {
  const [section = ''] = path;
  const last = path.at(-1) ?? '';
  if (Array.isArray(value)) return listText(path, value);
  if (typeof value === 'object' && value !== null) return objectText(section, value);
  if (last === 'baseFen' || last === 'perSubjectFen') return yuanText(Number(value));
  if (last === 'resubmission') return RESUBMISSION_NAMES[value as ResubmissionStart];
  if (last === 'againstVerdict') return AGAINST_VERDICT_NAMES[value as AgainstVerdict];
  if (typeof value === 'boolean') return value ? '接受' : '不接受';
  if (last === 'level') return EXAM_LEVEL_NAMES[value as ExamLevel];
  if (last === 'family') return SPECIALTY_FAMILY_NAMES[value as SpecialtyFamily];
  if (section === 'sectionRules') return requirementText(value as SectionRequirement);
  return plainText(String(value));
}

/** Texts as they are, dates and instants as people write them. */
function plainText(text: string): string {
  if (isRealInstant(text)) return instantText(text);
  if (isRealDate(text)) return dayText(text);
  return text === '' ? '（空）' : text;
}

function listText([section = '', ...path]: readonly string[], list: readonly unknown[]): string {
  if (list.length === 0) return '（空）';
  if (path.at(-1) === 'requiredFor') return requirementText({ requiredFor: list as RuleLevel[] });
  return list.map((entry) => entryText(section, entry)).join('、');
}

function entryText(section: string, entry: unknown): string {
  if (typeof entry === 'object' && entry !== null) return objectText(section, entry);
  return segmentName(section, String(entry));
}

function objectText(section: string, value: object): string {
  if (section === 'specialties') return specialtyText(value as Specialty);
  if (section === 'subjects') return subjectText(value as Subject);
  if (section === 'stages') return stageText(value as { stage: ReviewStage; window: Window });
  if ('requiredFor' in value) return requirementText(value as SectionRequirement);
  if ('sections' in value) return ruleText(value.sections as Partial<Record<Section, SectionRequirement>>);
  return Object.entries(value)
    .map(([name, member]) => `${segmentName(section, name)}：${valueText([section, name], member)}`)
    .join('，');
}

const specialtyText = ({ code, name, level, family }: Specialty) =>
  `${code} ${name}（${EXAM_LEVEL_NAMES[level]}，${SPECIALTY_FAMILY_NAMES[family]}）`;
const subjectText = ({ code, name }: Subject) => `${code} ${name}`;
const stageText = ({ stage, window }: { stage: ReviewStage; window: Window }) =>
  `${STAGE_NAMES[stage]}（${windowSpanText(window)}）`;

/** From when until when; an end that is not set is said to be so. */
export function windowSpanText({ opensAt, closesAt }: Window): string {
  const text = (instant: string) => (isRealInstant(instant) ? instantText(instant) : '未设置');
  return `${text(opensAt)} 至 ${text(closesAt)}`;
}

function ruleText(sections: Partial<Record<Section, SectionRequirement>>): string {
  const texts = Object.entries(sections).map(
    ([section, requirement]) => `${SECTION_NAMES[section as Section]}：${requirementText(requirement)}`,
  );
  return texts.length === 0 ? '只填学历信息和申报信息' : texts.join('，');
}

/** Whether a section is asked for: 必填, or 必填 of whom. */
export function requirementText(requirement: SectionRequirement): string {
  if (typeof requirement === 'string') return SECTION_REQUIREMENT_NAMES[requirement];
  return `学历为${namesOf(RULE_LEVEL_NAMES, requirement.requiredFor)}时必填`;
}

const namesOf = <K extends string>(names: Readonly<Record<K, string>>, keys: readonly K[]) =>
  keys.map((key) => names[key]).join('、');
const memberOf = (names: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(names, key) ? names[key] : undefined;
