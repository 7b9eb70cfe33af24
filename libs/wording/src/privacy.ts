import type { DeletionObstacle, KeptAfterDeletion } from '@htp/domain';

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

/** What stays of a deleted account, by which ground and for how long; told before and after. */
export const KEPT_AFTER_DELETION_TEXTS = {
  exam_archive: {
    name: '已提交过的申报、其材料和审核意见',
    ground: '考试报名档案：《中华人民共和国档案法》和考试管理规定',
    period: '按省级考试管理机构规定的档案保管期限保存',
  },
  record: {
    name: '操作记录，其中没有您的姓名和证件编号',
    ground: '《中华人民共和国网络安全法》第二十一条',
    period: '不少于六个月；与考试档案有关的，与档案同期',
  },
  blind_index: {
    name: '证件编号的加密摘要，不能还原成编号',
    ground: '认定同一人不得重复认证、不得审核本人，防止当日重复尝试',
    period: '当日的尝试记录次日删除；审核结论中的与档案同期',
  },
} as const satisfies Record<KeptAfterDeletion, { name: string; ground: string; period: string }>;
