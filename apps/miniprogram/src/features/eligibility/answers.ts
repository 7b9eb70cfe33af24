import type { components } from '@htp/api-client';
import type { EligibilityQuestion, SpecialtyFamily } from '@htp/domain';
import { PHYSICIAN_CLASS_NAMES, RULE_LEVEL_NAMES, TITLE_STEM_NAMES } from '@htp/wording';
import type { Option } from '../../ui/fields/options.ts';

export type Answers = components['schemas']['AnswersInput'];
type Deniable = NonNullable<Answers['none']>[number];
/** What was typed or chosen in a question, by field. */
export type Said = Readonly<Record<string, string | boolean>>;

/** A field of a small question; what is left empty is not known. */
export interface QuestionField {
  readonly name: string;
  readonly label: string;
  /** Absent: a date, of which the month is enough. */
  readonly options?: readonly Option[];
  /** A date that may lie ahead. */
  readonly mayBeAhead?: boolean;
}

/** A small question of the pre-check. */
export interface Question {
  readonly title: string;
  readonly hint: string;
  /** What there is none of when it is answered with 没有; absent where the answer is yes or no, or one of several. */
  readonly denies?: Deniable;
  /** The answers at first sight; 不清楚 is always one more. */
  readonly choices: readonly Option[];
  /** Asked for once there is something to ask about. */
  readonly fields: readonly QuestionField[];
}

const HAVE: readonly Option[] = [
  { value: 'yes', label: '有' },
  { value: 'no', label: '没有' },
];
const YES: readonly Option[] = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '不是' },
];
const SAME_UNIT: QuestionField = { name: 'sameUnit', label: '执业地点是现在的工作单位吗', options: YES };

const optionsOf = <Code extends string>(names: Readonly<Record<Code, string>>): Option[] =>
  (Object.keys(names) as Code[]).map((value) => ({ value, label: names[value] }));

const CLASS: QuestionField = { name: 'class', label: '执业类别', options: optionsOf(PHYSICIAN_CLASS_NAMES) };

/** @param family of the specialty that is asked about: titles and posts are meant of it */
export function questionOf(question: EligibilityQuestion, family: SpecialtyFamily): Question {
  const stem = TITLE_STEM_NAMES[family] ?? '';
  const questions: Record<EligibilityQuestion, Question> = {
    education: {
      title: '您有中专及以上学历吗？',
      hint: '按已经取得的毕业证填写，有几个的填最高的。',
      denies: 'educations',
      choices: HAVE,
      fields: [
        { name: 'level', label: '学历层次', options: optionsOf(RULE_LEVEL_NAMES) },
        { name: 'medical', label: '所学专业是医学类吗', options: YES },
        { name: 'graduatedOn', label: '毕业时间' },
      ],
    },
    nurse_licence: {
      title: '您有护士执业证吗？',
      hint: '年限从首次注册日期起算，请按执业证填写。',
      denies: 'nurseLicence',
      choices: HAVE,
      fields: [
        { name: 'firstRegisteredOn', label: '首次注册日期' },
        { name: 'validUntil', label: '有效期至', mayBeAhead: true },
        SAME_UNIT,
      ],
    },
    physician_qualification: {
      title: '您有医师资格证吗？',
      hint: '中级考试要求执业医师资格，助理医师不能报考。',
      denies: 'physicianQualification',
      choices: HAVE,
      fields: [
        CLASS,
        {
          name: 'grade',
          label: '级别',
          options: [
            { value: 'practising', label: '执业医师' },
            { value: 'assistant', label: '助理医师' },
          ],
        },
      ],
    },
    physician_licence: {
      title: '您有医师执业证吗？',
      hint: '年限从首次注册日期起算，请按执业证填写。',
      denies: 'physicianLicence',
      choices: HAVE,
      fields: [CLASS, { name: 'firstRegisteredOn', label: '首次注册日期' }, SAME_UNIT],
    },
    practice_unit: {
      title: '执业证上的执业地点，是您现在的工作单位吗？',
      hint: '名称不完全一样、但是同一家单位的，选“是”。',
      choices: YES,
      fields: [],
    },
    title: {
      title: `您有${stem || '本专业'}士或${stem || '本专业'}师职称吗？`,
      hint: '按专业技术资格证书填写。',
      denies: 'titles',
      choices: HAVE,
      fields: [
        {
          name: 'level',
          label: '职称级别',
          options: [
            { value: 'junior_assistant', label: `${stem}士` },
            { value: 'junior', label: `${stem}师` },
          ],
        },
        { name: 'grantedOn', label: '批准日期' },
      ],
    },
    residency: {
      title: '您有住院医师规范化培训合格证吗？',
      hint: '没有合格证的，可以按其他途径报考。',
      denies: 'residency',
      choices: HAVE,
      fields: [{ name: 'certifiedOn', label: '取得合格证的时间' }],
    },
    work: {
      title: '您现在从事这个专业的工作吗？',
      hint: '填写从事本专业工作的开始时间，只填年月也可以。',
      denies: 'workPeriods',
      choices: YES,
      fields: [{ name: 'from', label: '开始时间' }],
    },
    primary_care: {
      title: '您的单位是乡镇卫生院或社区卫生服务机构吗？',
      hint: '在这些单位工作的，报考部分专业可以提前一年。',
      choices: YES,
      fields: [],
    },
    establishment: {
      title: '您是在编人员吗？',
      hint: '非在编人员报考药学、技术类专业，需要社保证明。',
      choices: YES,
      fields: [],
    },
    social_security_proof: {
      title: '您能提供最近一个月的社保证明吗？',
      hint: '在鄂汇办等手机APP里查询并截图即可。',
      choices: [
        { value: 'yes', label: '能' },
        { value: 'no', label: '不能' },
      ],
      fields: [],
    },
  };
  return questions[question];
}

/**
 * The answers with one more.
 * @param choice `yes` or `no`; 不清楚 is no answer
 */
export function withAnswer(
  answers: Answers,
  question: EligibilityQuestion,
  family: SpecialtyFamily,
  choice: 'yes' | 'no',
  said: Said,
): Answers {
  const { denies } = questionOf(question, family);
  const yes = choice === 'yes';
  if (denies && !yes) return { ...answers, none: [...(answers.none ?? []), denies] };
  return { ...answers, ...answerOf(question, family, yes, said) };
}

function answerOf(
  question: EligibilityQuestion,
  family: SpecialtyFamily,
  yes: boolean,
  said: Said,
): Partial<Answers> {
  const date = (name: string) => (typeof said[name] === 'string' && said[name] !== '' ? said[name] : null);
  const code = <Code extends string>(name: string) => (date(name) as Code | null) ?? null;
  const flag = (name: string) => (said[name] === 'yes' ? true : said[name] === 'no' ? false : null);
  const firstRegisteredOn = date('firstRegisteredOn');
  const practiceUnitIsDeclaring = flag('sameUnit');
  switch (question) {
    case 'education':
      return {
        educations: [{ level: code('level'), medical: flag('medical'), graduatedOn: date('graduatedOn') }],
      };
    case 'nurse_licence':
      return { nurseLicence: { firstRegisteredOn, validUntil: date('validUntil'), practiceUnitIsDeclaring } };
    case 'physician_qualification':
      return { physicianQualification: { class: code('class'), grade: code('grade') } };
    case 'physician_licence':
      return { physicianLicence: { class: code('class'), firstRegisteredOn, practiceUnitIsDeclaring } };
    case 'title':
      return { titles: [{ level: code('level'), family, grantedOn: date('grantedOn') }] };
    case 'residency':
      return { residency: { certifiedOn: date('certifiedOn') } };
    case 'work':
      return { workPeriods: [{ family, from: date('from'), to: null }] };
    case 'practice_unit':
      return { practiceUnitIsDeclaring: yes };
    case 'primary_care':
      return { primaryCare: yes };
    case 'establishment':
      return { establishment: yes ? 'permanent' : 'non_permanent' };
    case 'social_security_proof':
      return { socialSecurityProof: yes };
  }
}
