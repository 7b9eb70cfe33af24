import { DOCUMENT_TYPES } from '@htp/domain';
import type {
  Browser,
  CardSide,
  ChangeKind,
  CredentialKind,
  CredentialSource,
  CredentialState,
  Decision,
  DeclarationAction,
  DeclarationStatus,
  DocumentCheckCode,
  DocumentTypeCode,
  ExamLevel,
  FindingSource,
  IdentityCaseOrigin,
  IdentityCorrectionReason,
  IdentityPart,
  IdentityCaseStatus,
  IdentityDecision,
  FileUseKind,
  IdentityStatus,
  PictureSide,
  ReopeningAction,
  ResolvedRequirement,
  ReviewStage,
  Role,
  ScopeKind,
  SeasonEffectKind,
  SeasonState,
  Section,
  Sex,
  SpecialtyFamily,
  System,
  VerificationMethod,
  WindowTarget,
} from '@htp/domain';

export const ROLE_NAMES = {
  candidate: '考生',
  unit_officer: '单位考试负责人',
  exam_point_reviewer: '考点审核员',
  provincial_reviewer: '考区审核员',
  provincial_lead: '考区负责人',
  system_admin: '系统管理员',
  auditor: '审计员',
} as const satisfies Record<Role, string>;

export const SCOPE_NAMES = {
  own: '本人',
  unit: '本单位及下级单位',
  division: '本地区',
  province: '全省',
} as const satisfies Record<ScopeKind, string>;

export const BROWSER_NAMES = {
  wechat: '微信',
  edge: 'Edge浏览器',
  firefox: '火狐浏览器',
  chrome: '谷歌浏览器',
  safari: 'Safari浏览器',
  other: '其他客户端',
} as const satisfies Record<Browser, string>;

export const SYSTEM_NAMES = {
  windows: 'Windows电脑',
  harmonyos: '鸿蒙设备',
  android: '安卓设备',
  ios: '苹果手机或平板',
  macos: '苹果电脑',
  linux: 'Linux电脑',
  other: '其他设备',
} as const satisfies Record<System, string>;

export const IDENTITY_STATUS_NAMES = {
  unverified: '未认证',
  pending: '待认证',
  verified: '认证成功',
  rejected: '认证未通过',
} as const satisfies Record<IdentityStatus, string>;

export const VERIFICATION_METHOD_NAMES = {
  automatic: '自动核验',
  manual: '人工审核',
} as const satisfies Record<VerificationMethod, string>;

export const CARD_SIDE_NAMES = { front: '人像面', back: '国徽面' } as const satisfies Record<
  CardSide,
  string
>;

export const SEX_NAMES = { male: '男', female: '女' } as const satisfies Record<Sex, string>;

export const IDENTITY_CASE_STATUS_NAMES = {
  pending: '待审核',
  approved: '已通过',
  rejected: '未通过',
  withdrawn: '已撤回',
  expired: '已逾期',
} as const satisfies Record<IdentityCaseStatus, string>;

export const IDENTITY_CASE_ORIGIN_NAMES = {
  manual_request: '本人提交',
  conflict: '证件冲突',
  correction: '身份更正',
} as const satisfies Record<IdentityCaseOrigin, string>;

export const IDENTITY_CORRECTION_REASON_NAMES = {
  name_changed: '依法变更姓名',
  number_changed: '证件编号更正或变更',
  recorded_wrongly: '认证时填写或识别有误',
  document_replaced: '换用其他类型的证件',
} as const satisfies Record<IdentityCorrectionReason, string>;

/** What shows that it is so, for whoever asks; 户口登记条例 and the like are the police's business. */
export const IDENTITY_CORRECTION_PROOFS = {
  name_changed: '户口簿上载有曾用名的本人页（请遮住家人的信息），或公安机关出具的姓名变更证明',
  number_changed: '公安机关出具的公民身份号码更正证明，或户口簿的本人变更页（请遮住家人的信息）',
  recorded_wrongly: '能说明情况的其他材料',
  document_replaced: '原来认证所用的证件，或能证明两份证件属于同一人的材料',
} as const satisfies Record<IdentityCorrectionReason, string>;

export const IDENTITY_PART_NAMES = {
  name: '姓名',
  document_type: '证件类型',
  document_number: '证件编号',
  birth: '出生日期和性别',
} as const satisfies Record<IdentityPart, string>;

export const IDENTITY_DECISION_NAMES = {
  approved: '审核通过',
  transferred: '转移证件并通过',
  rejected: '审核不通过',
} as const satisfies Record<IdentityDecision, string>;

export const DOCUMENT_CHECK_NAMES = {
  format: '编号格式',
  check_character: '校验码',
  birth_date: '编号中的出生日期真实存在',
  age: '年龄合理',
  born_as_typed: '编号中的出生日期与填写的一致',
  sex_as_typed: '编号中的性别与填写的一致',
} as const satisfies Record<DocumentCheckCode, string>;

/** What it means that a check of a typed number has failed: it decides nothing, the reviewer does. */
export const DOCUMENT_CHECK_FAILURES = {
  format: '编号的位数或字符不符合该类证件的规则，可能填错，也可能选错了证件类型',
  check_character: '编号末位与其他各位对不上，通常是有一位填错',
  birth_date: '编号中的出生日期不存在，编号填写有误',
  age: '按编号推算的年龄不合常理，编号可能填错',
  born_as_typed: '填写的出生日期与编号中的不同，请与证件照片核对',
  sex_as_typed: '填写的性别与编号中的不同，请与证件照片核对',
} as const satisfies Record<DocumentCheckCode, string>;

const PICTURE_SIDE_NAMES = {
  front: '正面',
  back: '反面',
  data_page: '资料页',
  other_page: '其他页',
  proof: '证明材料',
} as const satisfies Record<PictureSide, string>;

/** What a picture of a document shows; the sides of a resident ID card have names of their own. */
export function pictureSideName(type: DocumentTypeCode, side: PictureSide): string {
  const ownNames: Readonly<Record<string, string>> = type === 'RESIDENT_ID' ? CARD_SIDE_NAMES : {};
  return ownNames[side] ?? PICTURE_SIDE_NAMES[side];
}

export const DOCUMENT_TYPE_NAMES = Object.fromEntries(
  DOCUMENT_TYPES.map(({ code, name }) => [code, name]),
) as Record<DocumentTypeCode, string>;

export const CREDENTIAL_KIND_NAMES = {
  education: '学历',
  physician_qualification: '医师资格证',
  physician_licence: '医师执业证',
  professional_title: '专技职称',
  nurse_licence: '护士执业证',
  work_period: '工作经历',
} as const satisfies Record<CredentialKind, string>;

export const CREDENTIAL_STATE_NAMES = {
  incomplete: '未完善',
  complete: '已完善',
} as const satisfies Record<CredentialState, string>;

export const CREDENTIAL_SOURCE_NAMES = {
  candidate: '本人填写',
  commission: '委平台获取',
} as const satisfies Record<CredentialSource, string>;

export const FILE_USE_NAMES = {
  credential: '证书',
  declaration: '申报',
  correction: '信息更正',
} as const satisfies Record<FileUseKind, string>;

export const SECTION_NAMES = {
  ...CREDENTIAL_KIND_NAMES,
  education: '学历信息',
  declaration_details: '申报信息',
} as const satisfies Record<Section, string>;

export const SECTION_REQUIREMENT_NAMES = {
  required: '必填',
  conditional: '视学历而定',
  optional: '选填',
  hidden: '无需填写',
} as const satisfies Record<ResolvedRequirement, string>;

export const DECISION_NAMES = {
  passed: '审核通过',
  returned: '退回修改',
  rejected: '审核不通过',
} as const satisfies Record<Decision, string>;

export const CHANGE_KIND_NAMES = {
  added: '新增',
  removed: '已删除',
  changed: '已修改',
  replaced: '已更换',
} as const satisfies Record<ChangeKind, string>;

export const STAGE_NAMES = {
  unit: '单位',
  exam_point: '考点',
  province: '考区',
} as const satisfies Record<ReviewStage, string>;

export const DECLARATION_STATUS_NAMES = {
  draft: '草稿',
  in_review: '审核中',
  returned: '退回修改',
  approved: '通过',
  rejected: '不通过',
  withdrawn: '已撤回',
} as const satisfies Record<DeclarationStatus, string>;

/** The status with the level it stands at (rules.md 3.2): 待单位审核, 考区退回. */
export function declarationStatusName(status: DeclarationStatus, stage: ReviewStage | null): string {
  if (status === 'in_review' && stage) return `待${STAGE_NAMES[stage]}审核`;
  if (status === 'returned' && stage) return `${STAGE_NAMES[stage]}退回`;
  return DECLARATION_STATUS_NAMES[status];
}

export const ACTION_NAMES = {
  edit: '编辑',
  submit: '提交申报',
  resubmit: '重新提交',
  withdraw: '撤回申报',
  reopen: '开通补报',
  claim: '受理',
  release: '解除受理',
  pass: '审核通过',
  return: '退回修改',
  reject: '审核不通过',
  mark_form_outdated: '标记申请表过期',
  lift_form_mark: '取消过期标记',
  renew_form: '更新国网申请表',
  assign: '指派',
} as const satisfies Record<DeclarationAction, string>;

/** One side of a finding. */
export const FINDING_SOURCE_NAMES = {
  document: '材料',
  form: '填写的',
  identity: '实名认证',
  unit: '申报单位',
  other_declaration: '其他人的申报',
} as const satisfies Record<FindingSource, string>;

export const EXAM_LEVEL_NAMES = {
  junior_assistant: '初级士',
  junior: '初级师',
  intermediate: '中级',
} as const satisfies Record<ExamLevel, string>;

export const SEASON_STATE_NAMES = {
  draft: '草稿',
  announced: '未开始',
  open: '申报中',
  review: '审核中',
  closed: '已结束',
} as const satisfies Record<SeasonState, string>;

export const REOPENING_ACTION_NAMES = {
  change: '调整截止时间',
  end: '立即结束',
} as const satisfies Record<ReopeningAction, string>;

export const WINDOW_NAMES = {
  declaration: '申报时间',
  unit: '单位审核时间',
  exam_point: '考点审核时间',
  province: '考区审核时间',
} as const satisfies Record<WindowTarget, string>;

/** What a new version of a season means for declarations under way. */
export const SEASON_EFFECT_TEXTS = {
  specialty_removed: '不再开设的专业，草稿须改选其他专业，已提交的按原版本审核',
  specialty_changed: '专业的名称或类别有变化',
  fee_changed: '缴费标准有变化，草稿按新标准计算，已提交的不变',
  section_required: '填报要求比原来严格，草稿须按新要求补充',
  subjects_changed: '科目有变化，草稿须重新选择',
  history_refused: '不再接受历史考生',
  notice_changed: '申报须知有变化，草稿须重新阅读确认',
  statement_changed: '诚信承诺有变化，提交时签署新版本',
  rules_changed: '报考规则或截止日期有变化，草稿按新规则判断，已提交的不变',
  window_closes_earlier: '办理时间提前结束',
  window_opens_later: '办理时间推迟开始',
  window_cut_off: '正在办理的时间不能改到已经过去的时刻',
  stage_added: '新增的审核环节，对今后提交的申报生效',
  stage_removed: '取消的审核环节，仍有申报需要经过时不能取消',
  resubmission_changed: '重新提交后的审核起点有变化',
} as const satisfies Record<SeasonEffectKind, string>;

export const SPECIALTY_FAMILY_NAMES = {
  pharmacy: '药学',
  technology: '技术',
  nursing: '护理',
  clinical: '临床',
  stomatology: '口腔',
  chinese_medicine: '中医',
  public_health: '公共卫生',
  general_practice: '全科',
} as const satisfies Record<SpecialtyFamily, string>;
