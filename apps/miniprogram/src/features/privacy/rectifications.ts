import type { PageName } from '../../platform/pages.ts';

export interface Rectification {
  readonly what: string;
  readonly how: string;
  readonly decidedBy: string;
  readonly page?: PageName;
  readonly action?: string;
}

/** Where each kind of datum is corrected, and who decides (个人信息保护法, article 46). Each of these ways is on record. */
export const RECTIFICATIONS: readonly Rectification[] = [
  {
    what: '姓名、证件类型和证件编号',
    how: '认证成功前可以重新填写。认证成功后，在“实名认证”中申请更正，拍摄现在的证件和证明材料（如户口簿变更页）。审核期间原来的认证仍然有效；有申报正在审核时不能更正；已提交的申报保持提交时的内容。',
    decidedBy: '省级考试管理机构',
    page: 'identity',
    action: '更正身份信息',
  },
  {
    what: '工作单位',
    how: '在“工作单位”中更新，须有新单位的单位确认码。单位名称有误的，由单位考试负责人更正。',
    decidedBy: '本人和新单位',
    page: 'affiliation',
    action: '查看工作单位',
  },
  {
    what: '自己填写的证书和工作经历',
    how: '在“证书”中直接修改。',
    decidedBy: '本人',
    page: 'credentials',
    action: '查看证书',
  },
  {
    what: '委平台提供的证书信息',
    how: '在该项信息旁点“报告错误”，附上依据。',
    decidedBy: '工作单位；不认可的，可以申请复核',
    page: 'corrections',
    action: '查看信息更正',
  },
  {
    what: '申报信息',
    how: '草稿和被退回的申报可以修改。已提交的先撤回，或请审核人员退回；已审核的不能修改，请向审核单位提出。',
    decidedBy: '本人；提交后由审核单位决定',
    page: 'records',
    action: '查看申报记录',
  },
  {
    what: '微信',
    how: '账号跟随微信。更换微信的，请先在原微信中注销账号，再用新微信登录并重新认证。平台不保存您的手机号。',
    decidedBy: '本人',
  },
  {
    what: '操作记录',
    how: '记录不能修改。认为有误的，请向省级考试管理机构提出，说明写入新的记录。',
    decidedBy: '省级考试管理机构',
  },
];
