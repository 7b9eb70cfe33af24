import type {
  CountedFrom,
  Establishment,
  ExamLevel,
  PathNeed,
  PhysicianClass,
  PhysicianClassRule,
  RuleLevel,
  RulePath,
  RuleSet,
  RuleSetChange,
  SpecialtyFamily,
} from '@htp/domain';
import { PHYSICIAN_CLASS_NAMES } from './eligibility.ts';
import { ESTABLISHMENT_NAMES } from './terms.ts';
import { EXAM_LEVEL_NAMES, SPECIALTY_FAMILY_NAMES } from './names.ts';
import { RULE_LEVEL_NAMES, type SeasonChangeText } from './seasons.ts';

/** What a path needs beside an education. */
export const PATH_NEED_NAMES = {
  nurse_licence: '护士执业证',
  physician_licence: '医师资格证和执业证',
  residency_certificate: '规培合格证',
  junior_assistant_title: '初级（士）职称',
  junior_title: '初级（师）职称',
} as const satisfies Record<PathNeed, string>;

export const COUNTED_FROM_NAMES = {
  work: '从事本专业工作',
  title: '取得职称',
  nurse_registration: '护士首次注册',
  physician_registration: '医师首次注册',
  residency_certificate: '取得规培合格证',
} as const satisfies Record<CountedFrom, string>;

/** The parts of a rule set. */
export const RULE_SET_PART_NAMES = {
  version: '版本号',
  title: '名称',
  basis: '依据文件',
  paths: '报考途径',
  physicianClasses: '医师类别',
  inPost: '在岗从事报考专业',
  practiceUnit: '执业地点为申报单位',
  socialSecurityProof: '社保证明',
  postChange: '转岗年限',
  primaryCare: '基层提前报考',
  lenientDays: '年限宽限',
  warnings: '提示',
} as const satisfies Record<keyof RuleSet, string>;

/** The columns of a path. */
export const RULE_PATH_FIELD_NAMES = {
  id: '编号',
  clause: '条款',
  levels: '级别',
  families: '专业类别',
  education: '最低学历',
  needs: '须有',
  years: '年限',
  countedFrom: '起算',
} as const satisfies Record<keyof RulePath, string>;

const named = <Code extends string>(names: Readonly<Record<Code, string>>, codes: readonly Code[]) =>
  codes.length === 0 ? '无' : codes.map((code) => names[code]).join('、');
const yearsText = (years: number) => (years === 0 ? '不要求' : `满${years}年`);

/** One cell of the table of paths. */
export function rulePathFieldText(field: keyof RulePath, value: unknown): string {
  switch (field) {
    case 'levels':
      return named(EXAM_LEVEL_NAMES, value as ExamLevel[]);
    case 'families':
      return named(SPECIALTY_FAMILY_NAMES, value as SpecialtyFamily[]);
    case 'education':
      return RULE_LEVEL_NAMES[value as RuleLevel];
    case 'needs':
      return named(PATH_NEED_NAMES, value as PathNeed[]);
    case 'years':
      return yearsText(value as number);
    case 'countedFrom':
      return named(COUNTED_FROM_NAMES, value as CountedFrom[]);
    default:
      return String(value);
  }
}

/** A whole path in a line: 本科，护士执业证，从护士首次注册起满1年. */
export function rulePathText({ education, needs, years, countedFrom }: RulePath): string {
  const needed = needs.map((need) => PATH_NEED_NAMES[need]);
  const since = countedFrom.map((start) => COUNTED_FROM_NAMES[start]).join('或');
  return [RULE_LEVEL_NAMES[education], ...needed, ...(years > 0 ? [`${since}满${years}年`] : [])].join('，');
}

/** Which physicians some specialties take. */
export function physicianClassText(row: PhysicianClassRule): string {
  const { codes = [], families = [], classes, unconfirmed = [] } = row;
  const whom = [...codes, ...families.map((family) => `${SPECIALTY_FAMILY_NAMES[family]}类`)].join('、');
  const warned = unconfirmed.length === 0 ? '' : `；${classNames(unconfirmed)}可以报考，但提示待认定`;
  return `${whom}：${classNames(classes)}${warned}`;
}

const classNames = (classes: readonly PhysicianClass[]) => named(PHYSICIAN_CLASS_NAMES, classes);

type Rules = Readonly<Partial<RuleSet>>;

const SETTING_LINES: Readonly<Partial<Record<keyof RuleSet, (rules: Rules) => string[]>>> = {
  physicianClasses: ({ physicianClasses = [] }) => physicianClasses.map(physicianClassText),
  inPost: ({ inPost }) => [askedText(inPost)],
  practiceUnit: ({ practiceUnit }) => [askedText(practiceUnit)],
  socialSecurityProof: ({ socialSecurityProof }) => [socialSecurityText(socialSecurityProof ?? null)],
  postChange: ({ postChange }) => [postChangeText(postChange ?? null)],
  primaryCare: ({ primaryCare }) => [primaryCareText(primaryCare ?? null)],
  lenientDays: ({ lenientDays = {} }) => lenientLines(lenientDays),
  warnings: ({ warnings }) => (warnings ? warningLines(warnings) : []),
};

/** What a setting says, in a sentence or a few; each its own line. */
export function ruleSettingLines(name: keyof RuleSet, rules: Rules): string[] {
  return SETTING_LINES[name]?.(rules) ?? [String(rules[name] ?? '')];
}

const askedText = (asked: RuleSet['inPost'] | undefined) => (asked ? `要求（${asked.clause}）` : '不要求');

function postChangeText(rule: RuleSet['postChange']): string {
  return rule ? `转到其他专业岗位后，须在现岗位满${rule.years}年（${rule.clause}）` : '不要求';
}

function socialSecurityText(rule: RuleSet['socialSecurityProof']): string {
  if (!rule) return '不要求';
  const whom = rule.establishments.map((one: Establishment) => ESTABLISHMENT_NAMES[one]).join('、');
  const families = rule.families.map((family) => `${SPECIALTY_FAMILY_NAMES[family]}类`).join('、');
  return `${families}专业的${whom}人员须有最近一个月的社保证明（${rule.clause}）`;
}

function primaryCareText(rule: RuleSet['primaryCare']): string {
  if (!rule) return '没有';
  return `基层医疗卫生机构人员报考${rule.codes.join('、')}，年限少${rule.yearsLess}年（${rule.clause}）`;
}

function lenientLines(days: RuleSet['lenientDays']): string[] {
  const lines = Object.entries(days).map(
    ([years, allowed]) => `要求满${years}年的，差${allowed}天以内视为满足`,
  );
  return lines.length === 0 ? ['不宽限，差一天也不满足'] : lines;
}

function warningLines({ workGapMonths, nonMedicalMajor, educationAbove }: RuleSet['warnings']): string[] {
  return [
    workGapMonths === null ? '工作中断不提示' : `工作中断超过${workGapMonths}个月的提示`,
    nonMedicalMajor ? '所学专业为非医学的提示' : '所学专业为非医学的不提示',
    ...(Object.entries(educationAbove) as [ExamLevel, RuleLevel][]).map(
      ([level, education]) =>
        `报考${EXAM_LEVEL_NAMES[level]}而学历为${RULE_LEVEL_NAMES[education]}及以上的提示`,
    ),
  ];
}

/** One difference between two rule sets as a person reads it; null: it was or is not there. */
export function ruleSetChangeText({ pointer, before, after }: RuleSetChange): SeasonChangeText {
  const [part = '', id, field] = pointer.split('/').slice(1);
  const label = partName(part);
  if (part !== 'paths' || id === undefined) {
    const text = (value: unknown) =>
      value === undefined ? null : ruleSettingLines(part as keyof RuleSet, { [part]: value }).join('；');
    return { label, before: text(before), after: text(after) };
  }
  if (field === undefined) {
    const text = (value: unknown) => (value === undefined ? null : rulePathText(value as RulePath));
    return { label: `${label} ${id}`, before: text(before), after: text(after) };
  }
  const name = field as keyof RulePath;
  const text = (value: unknown) => (value === undefined ? null : rulePathFieldText(name, value));
  return {
    label: `${label} ${id} · ${RULE_PATH_FIELD_NAMES[name]}`,
    before: text(before),
    after: text(after),
  };
}

/** Where in the rules something is wrong: by position among the paths, as an issue says it. */
export function ruleSetPlaceText(pointer: string, rules: Pick<RuleSet, 'paths'>): string {
  const [part = '', index, field] = pointer.split('/').slice(1);
  if (part === 'paths' && index !== undefined) {
    const path = rules.paths[Number(index)];
    const name = path?.id ? `报考途径 ${path.id}` : `第${Number(index) + 1}条报考途径`;
    return field === undefined
      ? name
      : `${name} · ${RULE_PATH_FIELD_NAMES[field as keyof RulePath] ?? field}`;
  }
  if (part === 'physicianClasses' && index !== undefined) return `医师类别第${Number(index) + 1}行`;
  return partName(part);
}

const partName = (part: string) =>
  Object.hasOwn(RULE_SET_PART_NAMES, part) ? RULE_SET_PART_NAMES[part as keyof RuleSet] : part;
