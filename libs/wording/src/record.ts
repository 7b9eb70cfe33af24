import type { FindingKind, SubjectKind, VerificationStatus } from '@htp/domain';

export const SUBJECT_KIND_NAMES = {
  account: '账号',
  session: '登录状态',
  identity: '实名认证',
  unit: '单位',
  affiliation: '工作单位绑定',
  credential: '证书',
  correction: '信息更正',
  file: '附件',
  season: '申报安排',
  season_draft: '申报安排草稿',
  rule_set: '报考规则',
  rule_set_draft: '报考规则草稿',
  declaration: '申报',
  message: '消息',
  registration: '机构申请',
  unit_import: '单位导入',
  keys: '密钥',
  export: '汇总表',
  activity: '操作记录',
} as const satisfies Record<SubjectKind, string>;

export const FINDING_KIND_NAMES = {
  altered: '记录内容被改动',
  deleted: '记录被删除',
  link_missing: '校验链缺少一环',
  inserted: '记录被事后插入',
  tail_cut: '末尾的记录被截去',
  anchor_differs: '与库外保存的校验值不一致',
} as const satisfies Record<FindingKind, string>;

export const VERIFICATION_STATUS_NAMES = {
  requested: '等待校验',
  running: '正在校验',
  finished: '校验完成',
} as const satisfies Record<VerificationStatus, string>;
