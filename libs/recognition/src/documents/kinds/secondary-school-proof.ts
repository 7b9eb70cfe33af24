import type { PaperParser } from '../labels/parser.ts';
import { levelAsPrinted } from '../text/education.ts';
import { code, day, freeNumber, words } from '../text/spell.ts';
import { diplomaSentence } from './diploma-sentence.ts';
import { DIPLOMA_NUMBER, diplomaRules } from './education-certificate.ts';
import { documentNumber } from './holder.ts';
import { lastDay } from './signature.ts';
import { WORDINGS } from './wordings.ts';

export const secondarySchoolProof: PaperParser = {
  kind: 'secondary_school_proof',
  titles: [/(?:中专|中等职业|中等专业|中职|中等)[^。]{0,16}证明/, /学历证明/, /毕业证明/, /学籍证明/],
  rules: {
    ...diplomaRules,
    documentNumber,
    level: { ...diplomaRules.level, speller: levelAsPrinted },
    studentNumber: {
      labels: ['学号', '学籍号', '学籍号码', '学生学号', '全国学籍号', '学籍编号', '学籍卡号'],
      speller: code(4, 24),
    },
    verificationNumber: {
      labels: [
        '证明编号',
        '证明书编号',
        '证明文号',
        '证明号',
        '学历证明编号',
        '证明编码',
        '文号',
        '编号',
        'No.',
        'No',
        'NO',
        '№',
      ],
      speller: freeNumber,
    },
    diplomaNumber: {
      labels: [
        ...DIPLOMA_NUMBER,
        '证书编号',
        '证书编码',
        '证书号码',
        '证书号',
        '证号',
        '编号',
        'No.',
        'NO.',
        'No',
        'NO',
        '№',
      ],
      speller: freeNumber,
    },
    authority: {
      labels: [
        '出具单位',
        '出具机关',
        '出具机构',
        '证明单位',
        '证明机关',
        '开具单位',
        '开具机构',
        '出具单位（章）',
        '证明单位（章）',
        '单位（章）',
        '主管部门',
        ...WORDINGS.authority,
      ],
      speller: words,
    },
    issuedOn: {
      labels: [
        '出具日期',
        '证明日期',
        '开具日期',
        '出具时间',
        '开具时间',
        '证明时间',
        ...WORDINGS.issuedOn,
        '日期',
      ],
      speller: day,
    },
  },
  complete: (fields, rows) =>
    lastDay({ ...diplomaSentence(rows, levelAsPrinted), ...fields }, 'issuedOn', rows),
};
