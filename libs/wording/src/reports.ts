import type { AccountConcern, ClaimKind, ExportAction, ExportStatus, OtherWorkKind } from '@htp/domain';

export const EXPORT_STATUS_NAMES = {
  requested: '等待生成',
  running: '正在生成',
  ready: '可以下载',
  failed: '生成失败',
  expired: '已过期',
  cancelled: '已取消',
} as const satisfies Record<ExportStatus, string>;

export const EXPORT_ACTION_NAMES = {
  download: '下载',
  cancel: '取消',
} as const satisfies Record<ExportAction, string>;

export const OTHER_WORK_NAMES = {
  identity_cases: '实名认证人工审核',
  unit_registrations: '机构申请',
  corrections: '信息更正',
  failed_deliveries: '微信消息发送失败',
} as const satisfies Record<OtherWorkKind, string>;

export const CLAIM_KIND_NAMES = {
  declarations: '我受理的申报',
  identity_cases: '我受理的实名认证',
  unit_registrations: '我受理的机构申请',
} as const satisfies Record<ClaimKind, string>;

export const ACCOUNT_CONCERN_NAMES = {
  locked: '登录已锁定',
  second_factor_missing: '未绑定身份验证器',
} as const satisfies Record<AccountConcern, string>;
