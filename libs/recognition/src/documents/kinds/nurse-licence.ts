import type { PaperParser } from '../labels/parser.ts';
import type { ReadFields } from '../labels/read-fields.ts';
import { phrase, runningText } from '../labels/running-text.ts';
import type { Row } from '../page/rows.ts';
import { day, digits, words, wordsLike } from '../text/spell.ts';
import { holder } from './holder.ts';
import { holderSentence } from './holder-sentence.ts';
import { validity } from './validity.ts';

export const nurseLicence: PaperParser = {
  kind: 'nurse_licence',
  titles: [/护士执业证书?/, /护士[^。]{0,6}执业证/],
  rules: {
    ...holder,
    nationality: {
      labels: ['国籍', '国籍（地区）', '国籍/地区', '国籍或地区'],
      speller: wordsLike(/[\u4e00-\u9fff]{2,10}/),
    },
    licenceNumber: {
      labels: [
        '护士执业证书编号',
        '护士执业证书编码',
        '执业证书编号',
        '执业证书编码',
        '证书编号',
        '证书编码',
        '证书号码',
        '证书号',
        '证号',
        '注册号',
        '编号',
        '编码',
        'No.',
        'NO.',
        'No',
        'NO',
      ],
      speller: digits(10, 16),
    },
    practiceUnit: {
      labels: ['执业地点', '执业机构', '注册地点', '执业注册地点', '执业单位', '注册单位', '工作单位'],
      speller: words,
    },
    firstRegisteredOn: {
      labels: [
        '首次注册日期',
        '首次注册时间',
        '首次执业注册日期',
        '首次执业注册时间',
        '初次注册日期',
        '执业注册日期',
        '注册日期',
        '注册时间',
        '首次注册',
      ],
      speller: day,
    },
    renewedOn: {
      labels: [
        '最近延续注册日期',
        '最近一次延续注册日期',
        '末次延续注册日期',
        '延续注册日期',
        '延续注册时间',
        '延续日期',
        '延续注册',
      ],
      speller: day,
    },
    validUntil: {
      labels: [
        '有效期至',
        '有效期限至',
        '注册有效期至',
        '执业注册有效期至',
        '有效截止日期',
        '有效期截止',
        '截止日期',
        '有效日期至',
        '有效期止',
        '有效期限',
        '有效期',
      ],
      speller: day,
    },
    authority: {
      labels: [
        '发证机关（章）',
        '发证机关',
        '注册机关（章）',
        '注册机关',
        '批准机关',
        '签发机关',
        '发证单位',
        '注册主管部门',
        '卫生主管部门',
        '颁发机关',
      ],
      speller: words,
    },
  },
  complete: (fields, rows) => ({
    ...holderSentence(rows),
    ...practiceSentence(rows),
    ...fields,
    ...validity(rows),
  }),
};

/** …准予执业地点为江城样例医院。 */
function practiceSentence(rows: readonly Row[]): ReadFields {
  const practiceUnit = phrase(runningText(rows, /执业地点/), [/执业地点[为是]([^，。；]+)/], words);
  return practiceUnit ? { practiceUnit } : {};
}
