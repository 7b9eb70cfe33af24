import type { DeletionObstacle } from '@htp/domain';

/** Parts of 导出我的数据. */
export const PERSONAL_DATA_NAMES = {
  identity: '实名认证',
  affiliations: '工作单位',
  credentials: '证书',
  corrections: '信息更正',
  declarations: '申报',
  readings: '附件识别结果',
  files: '附件',
  messages: '消息',
  sign_in: '账号与登录',
} as const;

export const WECHAT_APP_NAMES = { mini_program: '小程序中的微信标识', web: '网页中的微信标识' } as const;

/** Why an account cannot be deleted, and what to do about it. */
export const DELETION_OBSTACLE_TEXTS = {
  identity_under_review: '您的实名认证正在人工审核。请先撤回认证，或等审核结束。',
  declaration_under_review: '您有正在审核的申报。请先撤回申报；不能撤回的，等审核结束。',
  declaration_returned: '您有被退回、等待修改的申报。请先撤回申报，或等本次审核结束。',
  declaration_approved: '您有已通过审核的申报，本次考试的资格审核还没有全部结束。结束后可以注销。',
} as const satisfies Record<DeletionObstacle, string>;
