import type { FieldRules } from '../labels/read-fields.ts';
import { WORDINGS } from './wordings.ts';
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
  labels: WORDINGS.documentNumber,
  speller: residentNumber,
} as const;
