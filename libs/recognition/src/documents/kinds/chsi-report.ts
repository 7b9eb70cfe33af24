import type { PaperParser } from '../labels/parser.ts';
import { levelAsPrinted } from '../text/education.ts';
import { day, code } from '../text/spell.ts';
import { chsiRules } from './chsi.ts';
import { diplomaSentence } from './diploma-sentence.ts';
import { documentNumber } from './holder.ts';
import { lastDay } from './signature.ts';
import { WORDINGS } from './wordings.ts';

export const chsiReport: PaperParser = {
  kind: 'chsi_report',
  titles: [/学历认证报告/, /学历验证报告/, /(?:学历|学位)[^。]{0,10}报告/, /认证报告/],
  rules: {
    ...chsiRules,
    documentNumber,
    verificationNumber: {
      labels: [
        '报告编号',
        '认证报告编号',
        '报告书编号',
        '报告号',
        '认证编号',
        '验证报告编号',
        '报告编码',
        '验证编号',
        '在线验证码',
        '编号',
        'No.',
        'No',
        'NO',
        '№',
      ],
      speller: code(6, 20),
    },
    issuedOn: {
      labels: [
        '出具日期',
        '报告出具日期',
        '报告日期',
        '认证日期',
        '开具日期',
        '出具时间',
        '报告时间',
        '认证时间',
        ...WORDINGS.issuedOn,
        '打印日期',
        '日期',
      ],
      speller: day,
    },
  },
  complete: (fields, rows) =>
    lastDay({ ...diplomaSentence(rows, levelAsPrinted), ...fields }, 'issuedOn', rows),
};
