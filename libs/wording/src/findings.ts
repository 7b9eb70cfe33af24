import { documentFields, EXAM_LEVELS } from '@htp/domain';
import type { DocumentKind, ExamLevel, Finding, FindingCode, FindingParams, FindingPlace } from '@htp/domain';
import { DOCUMENT_KIND_NAMES } from './documents.ts';
import { CREDENTIAL_WARNING_TEXTS } from './field-errors.ts';
import { fieldName } from './fields.ts';
import { sectionFieldName, sectionFields } from './form-fields.ts';
import { EXAM_LEVEL_NAMES, FINDING_SOURCE_NAMES } from './names.ts';
import { fieldValueText } from './values.ts';

export interface FindingText {
  /** What it is, for a badge or a heading. */
  readonly title: string;
  /** What to look at, in a sentence. */
  readonly text: string;
}

type Say = (params: FindingParams) => FindingText;

const day = (value: string | number | undefined) =>
  fieldValueText({ type: 'date_or_month', required: false }, value);
const dateName = (field: string | number | undefined) => fieldName(String(field)) ?? '日期';
const say =
  (title: string, text: string): Say =>
  () => ({ title, text });
const warning = (title: string, code: keyof typeof CREDENTIAL_WARNING_TEXTS): Say =>
  say(title, CREDENTIAL_WARNING_TEXTS[code]);

const FINDING_TEXTS: Record<FindingCode, Say> = {
  name_differs: say('姓名不一致', '证件上的姓名与实名认证的姓名不同，请核对是否为本人证件'),
  document_number_differs: say(
    '证件号码不一致',
    '材料上的身份证号与实名认证的号码不同，请核对是否为本人材料',
  ),
  birth_date_differs: say('出生日期不一致', '证件上的出生日期与实名认证的不同，请核对'),
  number_differs: say('编号不一致', '填写的编号与证件上的不同，请逐位核对'),
  date_differs: say('日期不一致', '填写的日期与证件上的不同，请核对'),
  school_differs: say('院校不一致', '填写的院校与证件上的不同，请核对'),
  level_differs: say('层次或级别不一致', '填写的层次或级别与证件上的不同，请核对'),
  major_differs: say('专业不一致', '填写的专业与证件上的不同，请核对'),
  study_form_differs: say('学习形式不一致', '填写的学习形式与证件上的不同，请核对'),
  schooling_length_differs: say('学制不一致', '填写的学制与证件上的不同，请核对'),
  class_differs: say('类别不一致', '填写的类别与证件上的不同，请核对'),
  grade_differs: say('级别不一致', '填写的级别与证件上的不同，请核对'),
  scope_differs: say('执业范围不一致', '填写的执业范围与证件上的不同，请核对'),
  title_differs: say('资格名称不一致', '填写的资格名称与证件上的不同，请核对'),
  specialty_differs: say('专业名称不一致', '填写的专业名称与证件上的不同，请核对'),
  authority_differs: say('发证机关不一致', '填写的发证机关与证件上的不同，请核对'),
  unit_differs: say('单位不一致', '填写的单位与证件上的不同，请核对'),
  qualification_number_differs: say(
    '资格证编码不一致',
    '执业证上的医师资格证书编码与填写的不同，请核对两证是否属于同一人',
  ),
  registration_number_differs: say('网报号不一致', '填写的网报号与国网申请表左上角的不同，请核对'),
  registration_code_differs: say(
    '验证码不一致',
    '填写的验证码与国网申请表左上角的不同。在国网修改信息后验证码会改变，请上传最新的申请表并按它填写',
  ),
  declared_level_differs: say('报考级别不一致', '国网申请表上的报考级别与本次申报的级别不同，请核对'),
  declared_specialty_differs: say('报考专业不一致', '国网申请表上的报考专业与本次申报的专业不同，请核对'),
  application_form_differs: say('与国网申请表不一致', '填写的内容与国网申请表上的不同，请核对两处哪一处有误'),
  form_older_than_edit: say(
    '申请表可能不是最新',
    '网报号或验证码已修改，而申请表仍是原来的文件，请上传最新的国网申请表',
  ),
  form_perhaps_older_than_edit: say(
    '请确认申请表为最新',
    '上传申请表之后又填写过网报号或验证码，请确认申请表是最新打印的一份',
  ),
  practice_unit_not_declaring: say(
    '执业机构与申报单位不同',
    '执业证上的执业机构与申报单位不同，请核对是否已变更注册',
  ),
  paper_unit_not_declaring: say('材料上的单位与申报单位不同', '材料上的工作单位与申报单位不同，请核对'),
  diploma_number_layout_unusual: warning('毕业证号规则不符', 'diploma_number_layout_unusual'),
  diploma_number_level_differs: warning('毕业证号与层次不符', 'diploma_number_level_differs'),
  diploma_number_year_differs: warning('毕业证号与年份不符', 'diploma_number_year_differs'),
  diploma_number_study_form_differs: warning('毕业证号与学习形式不符', 'diploma_number_study_form_differs'),
  study_shorter_than_schooling: warning('学习时间短于学制', 'study_shorter_than_schooling'),
  major_not_medical: warning('非医学专业', 'major_not_medical'),
  certificate_of_other_person: warning('证书编码不属于本人', 'certificate_of_other_person'),
  certificate_class_differs: warning('证书编码与类别不符', 'certificate_class_differs'),
  certificate_grade_differs: warning('证书编码与级别不符', 'certificate_grade_differs'),
  certificate_year_differs: warning('证书编码与签发年份不符', 'certificate_year_differs'),
  licence_class_differs: warning('执业证编码与类别不符', 'licence_class_differs'),
  licence_grade_differs: warning('执业证编码与级别不符', 'licence_grade_differs'),
  dates_out_of_order: ({ earlier, later }) => ({
    title: '日期先后不符',
    text: `${dateName(later)}早于${dateName(earlier)}，请核对`,
  }),
  too_young: ({ later, least }) => ({
    title: '日期与年龄不符',
    text: `按${dateName(later)}计算，当时不满${least}周岁，请核对`,
  }),
  registered_before_qualified: say('注册早于取得资格', '执业注册日期早于医师资格证书的签发日期，请核对'),
  experience_before_graduation: say(
    '注册早于毕业',
    '执业注册日期在全日制学习期间，在校期间不计执业年限，请核对',
  ),
  chsi_code_ended: ({ endsOn }) => ({
    title: '在线验证码已过期',
    text: `学历在线验证码已于${day(endsOn)}到期，请在学信网延长有效期或重新申请后再上传`,
  }),
  chsi_code_ends_soon: ({ endsOn }) => ({
    title: '在线验证码即将到期',
    text: `学历在线验证码有效期至${day(endsOn)}，审核可能持续两个月，建议在学信网延长有效期`,
  }),
  licence_expired: ({ endsOn }) => ({
    title: '护士执业注册已过期',
    text: `护士执业注册已于${day(endsOn)}到期，请先办理延续注册`,
  }),
  licence_ends_soon: ({ endsOn }) => ({
    title: '护士执业注册即将到期',
    text: `护士执业注册有效期至${day(endsOn)}，请及时办理延续注册`,
  }),
  month_too_old: ({ month, expected }) => ({
    title: '社保证明月份过早',
    text: `社保证明为${day(month)}的，应当为${day(expected)}的，请重新下载`,
  }),
  other_paper: ({ paper }) => ({
    title: '材料种类不符',
    text: `这份材料看起来是${DOCUMENT_KIND_NAMES[paper as DocumentKind]}，请核对是否传错`,
  }),
  number_on_two_people: ({ people }) => ({
    title: '同一编号出现在不同人名下',
    text: `另有${people}人的申报填写了同一编号`,
  }),
  picture_on_two_people: ({ people }) => ({
    title: '同一图片出现在不同人名下',
    text: `另有${people}人的申报使用了同一张图片`,
  }),
  registration_number_on_two_people: ({ people }) => ({
    title: '同一网报号被不同人使用',
    text: `本年度另有${people}人的申报填写了同一网报号`,
  }),
  binding_burst: ({ recent, total, days }) => ({
    title: '短期内大量绑定',
    text: `该单位${days}天内新绑定${recent}人，共${total}人，请核实是否在岗`,
  }),
};

/** What a finding is about, as a person reads it. */
export function findingText({ code, params }: Pick<Finding, 'code' | 'params'>): FindingText {
  return FINDING_TEXTS[code](params);
}

/** A place as the domain or an answer of the service has it. */
export type ToldPlace = { readonly [K in 'section' | 'field' | 'paper']?: FindingPlace[K] | null } & Pick<
  FindingPlace,
  'source' | 'value'
>;

/** Where one side of it stands: 毕业证书“毕业时间”, 填写的“毕业时间”, 实名认证“姓名”. */
export function placeName({ source, section, field, paper }: ToldPlace): string {
  if (paper) {
    const label = documentFields(paper.kind)[paper.field]?.label;
    return label === undefined
      ? DOCUMENT_KIND_NAMES[paper.kind]
      : `${DOCUMENT_KIND_NAMES[paper.kind]}“${label}”`;
  }
  const label = labelOf(section, field);
  return label === undefined ? FINDING_SOURCE_NAMES[source] : `${FINDING_SOURCE_NAMES[source]}“${label}”`;
}

/** What stands there; empty where only the fact of it is told. */
export function placeText({ source, section, field, value, paper }: ToldPlace): string {
  if (isExamLevel(value)) return EXAM_LEVEL_NAMES[value];
  if (source === 'form' && section)
    return fieldValueText(sectionFields(section)[field ?? ''], value) || value;
  const type = paper && documentFields(paper.kind)[paper.field]?.type;
  const dated = type === 'day' || type === 'month' || type === 'day_or_month' || field === 'bornOn';
  return dated ? day(value) : value;
}

function labelOf(section: ToldPlace['section'], field: ToldPlace['field']): string | undefined {
  if (!field) return undefined;
  const label = section ? sectionFieldName(section, field) : undefined;
  return label === undefined || label === field ? fieldName(field) : label;
}

const isExamLevel = (value: string): value is ExamLevel => EXAM_LEVELS.some((level) => level === value);
