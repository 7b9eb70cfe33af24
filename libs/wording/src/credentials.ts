import type {
  CredentialFieldName,
  CredentialKind,
  FetchFailure,
  FieldSource,
  RecordFaultCode,
} from '@htp/domain';
import { CREDENTIAL_FIELD_NAMES } from './fields.ts';
import { CREDENTIAL_KIND_NAMES } from './names.ts';

/** A tip that stands beside a field, with the page it leads to. */
export interface FieldTip {
  readonly text: string;
  readonly link?: string;
}

const VERIFICATION_TIPS: readonly FieldTip[] = [
  {
    text: '大专及以上学历申请学历学位在线验证/认证报告方式',
    link: 'http://www.cpta.com.cn/question/1525.html',
  },
  {
    text: '大专及以上学历：填写学信网“教育部学历证书电子注册备案表”的“在线验证码”或“高等教育学历认证报告”中的“报告编号”。在线验证码有有效期，请选择最长的有效期。',
  },
  { text: '湖北省中等职业学校毕业证及学历证明查询网址', link: 'https://hbzzxt.e21.cn/' },
  { text: '湖北省中等职业学校学历：填写“学号”或“证明编号”。' },
];

const FIELD_TIPS: {
  readonly [K in CredentialKind]?: Readonly<Partial<Record<CredentialFieldName<K>, readonly FieldTip[]>>>;
} = {
  education: { verificationNumber: VERIFICATION_TIPS, verificationFile: VERIFICATION_TIPS },
};

/** The tips of the guide (四、4.1) that stand beside a field. */
export function credentialFieldTips(kind: CredentialKind, field: string): readonly FieldTip[] {
  const tips: Readonly<Record<string, readonly FieldTip[]>> = FIELD_TIPS[kind] ?? {};
  return Object.hasOwn(tips, field) ? (tips[field] ?? []) : [];
}

export const FIELD_SOURCE_NAMES = {
  candidate: '本人填写',
  commission: '委平台提供',
  unit: '单位已更正',
} as const satisfies Record<FieldSource, string>;

/** Why nothing came from the commission's platform, and what happens next. */
export const FETCH_FAILURE_TEXTS = {
  unavailable: '委平台暂时无法访问，系统会自动重试，您也可以现在重新获取。',
  internal: '系统出现问题，系统会自动重试，您也可以现在重新获取。',
  refused: '委平台未受理本次查询，请稍后重新获取，或直接填写证书信息。',
  not_verified: '实名认证状态已变化，请完成实名认证后重新获取。',
} as const satisfies Record<FetchFailure, string>;

const RECORD_FAULT_TEXTS = {
  record_malformed: '委平台返回的记录无法识别，未获取',
  id_malformed: '委平台返回的记录没有有效标识，未获取',
  id_repeated: '委平台返回了标识重复的记录，未获取',
  kind_unknown: '委平台返回的证书种类不在本平台范围内，未获取',
  kind_changed: '委平台的证书种类与此前不同，未更新',
  field_malformed: '委平台返回的内容格式有误，该记录未获取',
  value_refused: '委平台的新内容不符合要求，已保留原内容',
  too_many: '证书数量已达上限，未获取',
} as const satisfies Record<RecordFaultCode, string>;

/** What a person reads of a record, or a field of one, that was not taken. */
export function recordFaultText<K extends CredentialKind>(
  code: RecordFaultCode,
  kind: K | null,
  field: CredentialFieldName<K> | null,
): string {
  const names: Readonly<Record<string, string>> = kind ? CREDENTIAL_FIELD_NAMES[kind] : {};
  const place = [kind && CREDENTIAL_KIND_NAMES[kind], field && names[field]].filter(Boolean).join('“');
  const where = field ? `${place}”` : place;
  return where ? `${where}：${RECORD_FAULT_TEXTS[code]}。` : `${RECORD_FAULT_TEXTS[code]}。`;
}
