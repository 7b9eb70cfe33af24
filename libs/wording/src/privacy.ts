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

/** 说明.txt of the archive of 导出我的数据. */
export const DATA_ARCHIVE_README = `卫生人才综合服务平台：我的数据

这里是平台保存的您的全部数据。

我的数据.xlsx  表格，每行一项，用 WPS 或 Excel 打开。
数据          同样的内容，供其他程序读取。每类一个 JSON 文件（UTF-8），其中 facts 的每一项是一条：
              record 是哪条记录，label 是项目，value 是内容。
附件          您上传的、平台现在还保存的全部文件，保存的是什么样就是什么样。
              清单.json 写明每个文件的编号（id）、用途（about）和位置（path）。
              表格中以编号提到的附件，按编号在这里查找。

文件里有您完整的姓名和证件编号。请保存在自己的设备上，不要转发给他人，不再需要时删除。
内容有误的，在小程序“设置”的“更正信息”中查看怎样更正。
`;

export const WECHAT_APP_NAMES = { mini_program: '小程序中的微信标识', web: '网页中的微信标识' } as const;

/** Why an account cannot be deleted, and what to do about it. */
export const DELETION_OBSTACLE_TEXTS = {
  identity_under_review: '您的实名认证正在人工审核。请先撤回认证，或等审核结束。',
  declaration_under_review: '您有正在审核的申报。请先撤回申报；不能撤回的，等审核结束。',
  declaration_returned: '您有被退回、等待修改的申报。请先撤回申报，或等本次审核结束。',
  declaration_approved: '您有已通过审核的申报，本次考试的资格审核还没有全部结束。结束后可以注销。',
} as const satisfies Record<DeletionObstacle, string>;
