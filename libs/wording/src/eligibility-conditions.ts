import type { ConditionName, ConditionResult, CountedFrom, PathResult, SpecialtyFamily } from '@htp/domain';
import { PHYSICIAN_CLASS_NAMES } from './eligibility.ts';
import { SPECIALTY_FAMILY_NAMES } from './names.ts';
import { RULE_LEVEL_NAMES } from './seasons.ts';
import { ESTABLISHMENT_NAMES, termName } from './terms.ts';
import { dateText } from './values.ts';

/** What the years of a path are years of. */
const YEARS_SINCE = {
  work: '从事本专业工作',
  title: '取得职称',
  nurse_registration: '护士首次注册',
  physician_registration: '医师首次注册',
  residency_certificate: '取得规培合格证',
} as const satisfies Record<CountedFrom, string>;

/** What its years begin with. Several periods of work count like one that began on the day that is told. */
const YEARS_BEGIN = {
  work: '本专业工作时间合计，相当于从',
  title: '从职称批准日期',
  nurse_registration: '从护士首次注册日期',
  physician_registration: '从医师首次注册日期',
  residency_certificate: '从取得规培合格证的时间',
} as const satisfies Record<CountedFrom, string>;

/** What titles are called by in families where they have a name of their own: 护士, 护师. */
export const TITLE_STEM_NAMES: Readonly<Partial<Record<SpecialtyFamily, string>>> = {
  pharmacy: '药',
  technology: '技',
  nursing: '护',
};

type Values = ConditionResult['required'];
type Value = Values[string] | undefined;

const said = (value: Value) => (value === undefined || value === null ? '' : String(value));
const nameOf = <Code extends string>(names: Readonly<Record<Code, string>>, code: Value) =>
  Object.hasOwn(names, said(code)) ? names[said(code) as Code] : '';
const classesOf = ({ classes }: Values) =>
  said(classes)
    .split(',')
    .map((code) => nameOf(PHYSICIAN_CLASS_NAMES, code))
    .join('、');
const familyOf = ({ family }: Values) => nameOf(SPECIALTY_FAMILY_NAMES, family);
const day = (value: Value) => (said(value) === '' ? '' : dateText(said(value)));

/** 药士, 技师, 护师; in families where it has no name of its own, 临床专业初级（师）职称. */
function titleOf({ level, family }: Values): string {
  const stem = TITLE_STEM_NAMES[family as SpecialtyFamily];
  if (stem) return `${stem}${level === 'junior' ? '师' : '士'}职称`;
  return `${familyOf({ family: family ?? null })}专业${termName('titleLevel', said(level)) ?? ''}职称`;
}

const levelOf = ({ level }: Values) => nameOf(RULE_LEVEL_NAMES, level);
const educationOf = (required: Values) =>
  `${levelOf(required)}${required['level'] === 'doctor' ? '' : '及以上'}学历`;
const yearsOf = ({ years, countedFrom }: Values) => `${nameOf(YEARS_SINCE, countedFrom)}满${said(years)}年`;

const isAbout = (field: string, { found }: ConditionResult) => found !== null && field in found;

/** What a condition asks, as a sentence without its full stop: 2025年12月31日以前取得大专及以上学历. */
export function conditionRequirementText(condition: ConditionResult): string {
  const { required } = condition;
  const by = day(required['by']);
  switch (condition.condition) {
    case 'education':
      return `${by}以前取得${educationOf(required)}`;
    case 'nurse_licence':
      return isAbout('firstRegisteredOn', condition)
        ? `${by}以前完成护士首次注册`
        : `有护士执业证，到${by}仍在有效期内`;
    case 'physician_qualification':
      return `有${classesOf(required)}类别的执业医师资格`;
    case 'physician_licence':
      return isAbout('firstRegisteredOn', condition)
        ? `${by}以前完成医师首次注册`
        : `有${classesOf(required)}类别的医师执业证`;
    case 'practice_unit':
      return '执业证上的执业地点是申报单位';
    case 'title':
      return `有${titleOf(required)}`;
    case 'residency_certificate':
      return `${by}以前取得住院医师规范化培训合格证`;
    case 'years':
      return `到${by}，${yearsOf(required)}`;
    case 'in_post':
      return `在岗，正在从事${familyOf(required)}专业的工作`;
    case 'post_change':
      return `从其他专业转来的，到${by}在现专业工作满${said(required['years'])}年`;
    case 'social_security_proof':
      return '非在编人员提供最近一个月的社保证明';
    case 'specialty_offered':
      return '报考的专业本年度开考';
  }
}

/** What was found of it, without a full stop; 没有相关信息 where there is nothing. */
export function conditionFoundText(condition: ConditionResult): string {
  const { found } = condition;
  return (found && FOUND[condition.condition](found, condition)) || '没有相关信息';
}

const known = (text: string, otherwise: string) => text || otherwise;
const registered = ({ firstRegisteredOn }: Values) =>
  firstRegisteredOn === null ? '首次注册日期未填写' : `首次注册日期${day(firstRegisteredOn)}`;

const FOUND = {
  education: (found) =>
    `${known(levelOf(found), '层次未填写')}，${known(day(found['graduatedOn']), '毕业时间未填写')}${found['graduatedOn'] ? '毕业' : ''}`,
  nurse_licence: (found) => {
    if ('firstRegisteredOn' in found) return registered(found);
    return found['validUntil'] ? `有效期至${day(found['validUntil'])}` : '有效期未填写';
  },
  physician_qualification: (found) =>
    [
      known(nameOf(PHYSICIAN_CLASS_NAMES, found['class']), '类别未填写'),
      known(termName('physicianGrade', said(found['grade'])) ?? '', '级别未填写'),
    ].join('，'),
  physician_licence: (found) =>
    'firstRegisteredOn' in found
      ? registered(found)
      : known(nameOf(PHYSICIAN_CLASS_NAMES, found['class']), '类别未填写'),
  practice_unit: ({ declaring }) =>
    declaring === null ? '执业地点未填写' : `执业证登记的是${declaring ? '申报' : '其他'}单位`,
  title: (found) =>
    `${titleOf(found)}，${found['grantedOn'] ? `${day(found['grantedOn'])}批准` : '批准日期未填写'}`,
  residency_certificate: ({ certifiedOn }) =>
    certifiedOn === null ? '取得时间未填写' : `${day(certifiedOn)}取得`,
  years: yearsFound,
  in_post: (found) =>
    `${known(familyOf(found), '未填写')}专业${found['from'] ? `，${day(found['from'])}起` : ''}`,
  post_change: yearsFound,
  social_security_proof: ({ establishment, proof }) =>
    [
      known(nameOf(ESTABLISHMENT_NAMES, establishment), '是否在编未填写'),
      proof ? '已上传社保证明' : '没有社保证明',
    ].join('，'),
  specialty_offered: () => '',
} as const satisfies Record<ConditionName, (found: Values, condition: ConditionResult) => string>;

/** 从护士首次注册日期2021年6月15日起算，2025年6月15日满4年，截至2025年12月31日已满. */
function yearsFound({ start, completesOn }: Values, { required, outcome }: ConditionResult): string {
  const begin =
    'countedFrom' in required ? nameOf(YEARS_BEGIN, required['countedFrom']) : '从转到现专业的日期';
  const years = `满${said(required['years'])}年`;
  const full = completesOn ? `${day(completesOn)}${outcome === 'met' ? '' : '才'}${years}` : '';
  const standing = `截至${day(required['by'])}${outcome === 'met' ? '已满' : '未满'}`;
  const unfinished = full === '' && outcome !== 'met' ? `${said(required['years'])}年` : '';
  return [`${begin}${day(start)}起算`, full, `${standing}${unfinished}`].filter(Boolean).join('，');
}

/** The conditions that paths differ by, in the order in which one says them. */
const NAMED_BY: Readonly<Partial<Record<ConditionName, (required: Values) => string>>> = {
  education: educationOf,
  nurse_licence: () => '护士执业证',
  physician_licence: () => '医师执业证',
  title: titleOf,
  residency_certificate: () => '规培合格证',
  years: yearsOf,
};

/** What a path asks, in a line: 大专及以上学历，护士执业证，护士首次注册满3年. */
export function eligibilityPathText({ conditions }: PathResult): string {
  return Object.entries(NAMED_BY)
    .flatMap(([name, told]) => {
      const asked = conditions.find(({ condition }) => condition === name);
      return asked ? [told(asked.required)] : [];
    })
    .join('，');
}

/** When time alone makes somebody eligible: the exam is that of the year after the cut-off. */
export function earliestExamText(cutoffYear: number): string {
  return `最早可以报考${cutoffYear + 1}年度考试`;
}
