import { KEPT_DATA } from './kept-data.ts';

export interface Chapter {
  readonly title: string;
  readonly texts: readonly string[];
}

export interface LegalDocument {
  readonly title: string;
  readonly chapters: readonly Chapter[];
}

/** A change of meaning in either text needs a new `CONSENT_VERSION`. */
export const AGREEMENT: LegalDocument = {
  title: '用户服务协议',
  chapters: [
    {
      title: '一、服务内容',
      texts: [
        '卫生人才综合服务平台为卫生专业技术人员提供实名认证、工作单位绑定、证书管理和卫生专业技术资格考试申报服务。',
        '平台不收取费用。考试缴费在中国卫生人才网（国网）办理。',
      ],
    },
    {
      title: '二、账号',
      texts: [
        '您用微信授权登录，一个人只能有一个通过实名认证的账号。请不要让他人使用您的微信登录。',
        '发现账号被他人使用时，请在“设置”的“登录设备”中退出其他设备。',
      ],
    },
    {
      title: '三、您的承诺',
      texts: [
        '您填写的信息和上传的材料真实、准确、完整。提供虚假材料的，按考试有关规定处理。',
        '申报是否通过由单位和各级考试管理机构审核决定，以平台公布的审核结果为准。',
      ],
    },
    {
      title: '四、服务的变更和终止',
      texts: [
        '各项业务的开放时间以平台显示为准。协议有重要变化时，会在您下次登录时请您重新确认。',
        '您可以随时在“设置”中申请注销账号。',
      ],
    },
  ],
};

export const POLICY: LegalDocument = {
  title: '隐私政策',
  chapters: [
    {
      title: '一、我们处理哪些个人信息',
      texts: KEPT_DATA.map(({ what, why, until }) => `${what}：${why}保存期限：${until}`),
    },
    {
      title: '二、敏感个人信息',
      texts: [
        '证件编号和证件照片属于敏感个人信息。不提供就不能完成实名认证，也就不能申报；其他不需要实名的内容仍可以查看。',
        '平台用自己的服务器识别证件，不把证件照片交给其他机构。',
      ],
    },
    {
      title: '三、提供给谁',
      texts: [
        '您的申报材料由您的工作单位、其主管单位和各级考试管理机构审核。',
        '您点“从委平台获取”时，平台用您的姓名和证件编号向卫生健康委的信息平台查询您的证书。',
        '除此之外，不向他人提供您的个人信息。',
      ],
    },
    {
      title: '四、您的权利',
      texts: [
        '您可以在“设置”中查看平台保存了您的哪些信息、导出您的数据、退出其他设备、注销账号，也可以更正您填写的信息。',
        '委平台提供的证书信息有误时，请在该信息旁报告，由您的工作单位更正。',
      ],
    },
    {
      title: '五、如何保护',
      texts: ['姓名、证件编号和证书编号加密保存，附件逐个加密。每次查看您的个人信息都留有不能篡改的记录。'],
    },
    {
      title: '六、政策的变更',
      texts: ['本政策有变化时，会在您下次登录时请您重新阅读并同意。您同意的版本和时间可以在“设置”中查看。'],
    },
  ],
};
