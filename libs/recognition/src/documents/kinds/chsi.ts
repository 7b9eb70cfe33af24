import type { FieldRules } from '../labels/read-fields.ts';
import { levelAsPrinted, years } from '../text/education.ts';
import { studyForm } from '../text/study-forms.ts';
import { code, day, freeNumber, words } from '../text/spell.ts';
import { diplomaRules } from './education-certificate.ts';
import { holder } from './holder.ts';

/** What the 备案表 and the 认证报告 have in common: they repeat the diploma field by field. */
export const chsiRules = {
  ...holder,
  enteredOn: { labels: ['入学日期', '入学时间', '入学年月'], speller: day },
  graduatedOn: {
    labels: ['毕（结）业日期', '毕（结）业时间', '毕业日期', '毕业时间', '毕结业日期', '结业日期'],
    speller: day,
  },
  school: {
    ...diplomaRules.school,
    labels: ['学校名称', '毕业院校', '院校名称', '毕业学校', '毕（结）业院校', '院校', '学校', '校名'],
  },
  level: { labels: ['层次', '学历层次', '培养层次', '学历层次类别', '学历'], speller: levelAsPrinted },
  major: { labels: ['专业', '专业名称', '所学专业'], speller: words, wraps: true },
  schoolingLength: { labels: ['学制', '修业年限', '学习年限'], speller: years },
  studyForm: { labels: ['学习形式', '学习方式', '形式', '办学形式'], speller: studyForm },
  diplomaNumber: {
    labels: [
      '证书编号',
      '毕业证书编号',
      '学历证书编号',
      '毕（结）业证书编号',
      '毕业证号',
      '证书号码',
      '证书号',
      '注册号',
    ],
    speller: freeNumber,
  },
} as const satisfies FieldRules;

export const verificationCode = code(8, 20);
