import type { FieldRules } from '../labels/read-fields.ts';
import { day, personName, residentNumber, sex } from '../text/spell.ts';

/** The fields that every paper has of its holder. */
export const holder = {
  name: {
    labels: ['姓名', '学生姓名', '持证人姓名', '考生姓名', '证书持有人', '持证人', '学员姓名'],
    speller: personName,
  },
  sex: { labels: ['性别'], speller: sex },
  birthOn: { labels: ['出生日期', '出生年月日', '出生年月', '出生时间', '出生', '生日'], speller: day },
} as const satisfies FieldRules;

export const documentNumber = {
  labels: [
    '身份证号',
    '身份证号码',
    '公民身份号码',
    '居民身份证号码',
    '居民身份证号',
    '公民身份证号码',
    '身份证件号码',
    '身份证件号',
    '证件号码',
    '有效证件号码',
    '证件编号',
    '身份证编号',
    '证件号',
  ],
  speller: residentNumber,
} as const;
