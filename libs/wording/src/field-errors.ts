import type { CredentialWarningCode, FieldError, FieldErrorCode } from '@htp/domain';
import { fieldName } from './fields.ts';

type Params = NonNullable<FieldError['params']>;

const limit = (params: Params, name: string, text: (value: string | number) => string, otherwise: string) =>
  params[name] === undefined ? otherwise : text(params[name]);

const FIELD_ERRORS = {
  required: () => '请填写此项',
  unknown_field: () => '此项不能填写',
  type_wrong: () => '填写的内容类型不正确',
  too_short: (params) => limit(params, 'min', (min) => `不能少于${min}个字`, '填写的内容太短'),
  too_long: (params) => limit(params, 'max', (max) => `不能超过${max}个`, '填写的内容太长'),
  too_small: (params) => limit(params, 'min', (min) => `不能小于${min}`, '数值太小'),
  too_large: (params) => limit(params, 'max', (max) => `不能大于${max}`, '数值太大'),
  format_wrong: () => '格式不正确，请核对',
  checksum_wrong: () => '号码有误，请逐位核对',
  not_allowed: () => '请从给出的选项中选择',
  not_found: () => '找不到所选的内容，请重新选择或上传',
  date_invalid: () => '日期不存在，请核对',
  date_in_future: () => '日期不能晚于今天',
  date_order_wrong: ({ other }) => `应当晚于${fieldName(String(other)) ?? '前一个日期'}`,
  date_after_cutoff: () => '晚于本年度的截止日期',
  age_implausible: () => '出生日期有误，请核对号码',
  character_not_allowed: () => '含有不能使用的字符',
  duplicate: (params) => limit(params, 'line', (line) => `与第${line}行重复`, '重复，请检查'),
  expired: () => '已过有效期',
  not_complete: () => '所选证书尚未完善，请先补充',
  kind_wrong: () => '所选证书的种类不对',
  not_offered: () => '本年度未开设，请重新选择',
  count_wrong: ({ min, max }) => countText(min, max),
  reason_required: () => '请选择原因',
  remark_required: () => '请填写说明',
  locked: () => '此项目前不能修改',
  cycle: (params) => limit(params, 'codes', (codes) => `主管单位互为上下级：${codes}`, '主管单位互为上下级'),
  easily_guessed: () => '太容易被猜到，请不要用常见的词、姓名、日期或键盘上的顺序',
} as const satisfies Record<FieldErrorCode, (params: Params) => string>;

/** What is wrong with one field, without its name. */
export function fieldErrorText({ code, params = {} }: Omit<FieldError, 'pointer'>): string {
  return FIELD_ERRORS[code](params);
}

function countText(min?: string | number, max?: string | number): string {
  if (min === undefined || max === undefined) return '数量不对，请核对';
  return min === max ? `应当选择${min}项` : `应当选择${min}至${max}项`;
}

/** What to look at twice in a credential. */
export const CREDENTIAL_WARNING_TEXTS = {
  diploma_number_layout_unusual: '毕业证号与2001年以后的编号规则不同，请核对',
  diploma_number_level_differs: '毕业证号中的层次与所选学历层次不同，请核对',
  diploma_number_year_differs: '毕业证号中的年份与毕业时间不同，请核对',
  diploma_number_study_form_differs: '毕业证号中的办学类型与所选学习形式不同，请核对',
  study_shorter_than_schooling: '入学到毕业的时间短于学制，请核对',
  major_not_medical: '所学专业为非医学专业，请确认符合报考条件',
  certificate_of_other_person: '证书编码中的身份证号与本人不同，请核对',
  certificate_class_differs: '证书编码中的类别与所选类别不同，请核对',
  certificate_grade_differs: '证书编码中的级别与所选级别不同，请核对',
  certificate_year_differs: '证书编码中的年份与签发日期不同，请核对',
  licence_class_differs: '执业证书编码中的类别与所选类别不同，请核对',
  licence_grade_differs: '执业证书编码中的级别与所选级别不同，请核对',
  licence_expired: '执业证已过有效期，请先办理延续注册',
} as const satisfies Record<CredentialWarningCode, string>;
