import type { PaperParser } from '../labels/parser.ts';
import { day, wordsLike } from '../text/spell.ts';
import { chsiRules, verificationCode } from './chsi.ts';
import { validity } from './validity.ts';

export const chsiRegistrationForm: PaperParser = {
  kind: 'chsi_registration_form',
  titles: [/电子注册备案表/, /学历证书[^。]{0,8}备案表/],
  rules: {
    ...chsiRules,
    educationCategory: {
      labels: ['学历类别', '教育类别', '学历类型', '类别'],
      speller: wordsLike(/[\u4e00-\u9fff（）]{2,14}/),
    },
    verificationNumber: {
      labels: ['在线验证码', '验证码', '在线验证编号', '在线校验码', '校验码'],
      speller: verificationCode,
    },
    updatedOn: {
      labels: [
        '更新日期',
        '更新时间',
        '生成日期',
        '生成时间',
        '查询日期',
        '制表日期',
        '打印日期',
        '出具日期',
        '打印时间',
      ],
      speller: day,
    },
    validUntil: {
      labels: [
        '有效期至',
        '验证有效期至',
        '在线验证有效期至',
        '有效期截止',
        '有效截止日期',
        '有效期限至',
        '在线验证有效期',
        '验证有效期',
        '有效期',
      ],
      speller: day,
    },
  },
  complete: (fields, rows) => ({ ...fields, ...validity(rows) }),
};
