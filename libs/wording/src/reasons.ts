import type { CaseRevealReason, IdentityReasonCode, ReasonCode, RevealReason } from '@htp/domain';

/** The reasons of a return or rejection, as rules.md 3.11 words them. */
export const REASON_NAMES = {
  R01: '身份信息不一致',
  R02: '证件照片模糊、缺边或反光',
  R03: '学历层次不符',
  R04: '学历信息与证书不一致',
  R05: '学历认证材料缺失或编号无效',
  R06: '专业不对口',
  R07: '跨专业报考',
  R08: '工作年限不足',
  R09: '缺规培合格证',
  R10: '资格证、执业证类别与专业不符',
  R11: '执业地点与申报单位不一致',
  R12: '护士执业证过期或未注册',
  R13: '职称证书缺失或级别不符',
  R14: '申报单位错误或非在岗（挂靠）',
  R15: '社保证明缺失或不在近一月',
  R16: '国网网报号、验证码不符',
  R17: '国网申请表不是最终版或未盖章',
  R18: '照片不合格',
  R19: '重复申报',
  R20: '材料不清晰',
  R21: '岗位变动未满2年',
  R99: '其他（请说明）',
} as const satisfies Record<ReasonCode, string>;

/** The reasons for which a reviewer rejects a person's documents. */
export const IDENTITY_REASON_NAMES = {
  I01: '证件照片模糊、缺边或反光，无法辨认',
  I02: '姓名与证件不一致',
  I03: '证件编号与证件不一致',
  I04: '证件已过有效期',
  I05: '证件类型选择有误',
  I06: '不是证件原件，或照片经过修改',
  I07: '证件照片不齐全',
  I08: '证件已在其他账号认证',
  I09: '出生日期或性别与证件不一致',
  I99: '其他（请说明）',
} as const satisfies Record<IdentityReasonCode, string>;

/** Why a reviewer has a whole number shown. */
export const REVEAL_REASON_NAMES = {
  compare_with_picture: '与证件照片核对',
  resolve_conflict: '核实证件冲突',
  answer_inquiry: '答复本人咨询',
} as const satisfies Record<RevealReason, string>;

/** The same, of a declaration's case. */
export const CASE_REVEAL_REASON_NAMES = {
  compare_with_document: '与证书附件核对',
  check_on_national_site: '在国网核对报名信息',
  find_duplicates: '排查重复申报',
  answer_complaint: '答复投诉或咨询',
} as const satisfies Record<CaseRevealReason, string>;
