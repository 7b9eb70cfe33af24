import type { DocumentValue } from '../evidence/document-value.ts';
import { phrase, runningText } from '../labels/running-text.ts';
import type { PaperParser } from '../labels/parser.ts';
import type { ReadFields } from '../labels/read-fields.ts';
import type { Row } from '../page/rows.ts';
import { findDates, isoOf } from '../text/dates.ts';
import { code, day, dayOrMonth, words, wordsLike, type Speller } from '../text/spell.ts';
import { documentNumber, holder } from './holder.ts';
import { holderSentence, present, SENTENCE_DATE } from './holder-sentence.ts';

/** Labels of a span of months, 2011年08月至2014年07月. */
const TERM = [
  '培训起止时间',
  '培训起止日期',
  '培训起止年月',
  '培训时间',
  '培训日期',
  '培训期限',
  '培训年限',
  '起止时间',
  '起止日期',
  '起止年月',
];

/** The first or the second date of a span. */
const partOfTerm = (part: 0 | 1): Speller => ({
  spelling: 'date',
  find: (text) => {
    const dates = findDates(text);
    const date = dates.length > 1 || part === 0 ? dates[part] : undefined;
    return date ? { value: isoOf(date), start: date.start, end: date.end } : null;
  },
});

export const residencyCertificate: PaperParser = {
  kind: 'residency_certificate',
  titles: [/规范化培训[^。]{0,4}(?:合格)?证/, /住院医师规范化/],
  rules: {
    name: holder.name,
    sex: holder.sex,
    documentNumber,
    specialty: {
      labels: ['培训专业', '培训学科', '培训专科', '专业名称', '专业'],
      speller: words,
    },
    unit: {
      labels: [
        '培训基地（医院）',
        '培训基地名称',
        '培训基地',
        '培训医院',
        '培训单位',
        '培训机构',
        '基地名称',
        '基地医院',
      ],
      speller: words,
    },
    certificateNumber: {
      labels: [
        '证书编号',
        '证书编码',
        '证书号码',
        '证书号',
        '合格证书编号',
        '证号',
        '编号',
        'No.',
        'NO.',
        'No',
        'NO',
      ],
      speller: code(8, 24),
    },
    issuedOn: {
      labels: ['发证日期', '颁证日期', '发证时间', '签发日期', '签发时间', '颁发日期', '颁证时间'],
      speller: day,
    },
    startedOn: {
      labels: ['培训开始时间', '培训开始日期', '培训开始', '开始时间', '开始日期', ...TERM],
      speller: partOfTerm(0),
    },
    endedOn: {
      labels: ['培训结束时间', '培训结束日期', '培训结束', '结束时间', '结束日期'],
      speller: dayOrMonth,
    },
    endYear: { labels: ['规培结束年份', '结束年份', '结业年份'], speller: wordsLike(/(?:19|20)\d\d/) },
  },
  complete: (fields, rows) => withEndYear({ ...residencySentence(rows), ...fields, ...termOf(rows, fields) }),
};

/** The end of a span of which the label engine has found the start. */
function termOf(rows: readonly Row[], { startedOn, endedOn }: ReadFields): ReadFields {
  if (!startedOn || endedOn) return {};
  const text = runningText(rows, /培训|起止/);
  const end = phrase(text, [new RegExp(`${SENTENCE_DATE}[至到—\\-～]+(${SENTENCE_DATE})`)], dayOrMonth);
  return end ? { endedOn: end } : {};
}

/** …于2011年8月至2014年7月在江城样例医院参加内科专业住院医师规范化培训，考核合格。 */
function residencySentence(rows: readonly Row[]): ReadFields {
  const running = runningText(rows, /参加|完成|考核合格|特发此证/);
  const { name, sex, documentNumber: number } = holderSentence(rows);
  return present({
    name,
    sex,
    documentNumber: number,
    startedOn: phrase(
      running,
      [new RegExp(`(${SENTENCE_DATE})起?[至到—\\-～]+${SENTENCE_DATE}`)],
      dayOrMonth,
    ),
    endedOn: phrase(running, [new RegExp(`${SENTENCE_DATE}起?[至到—\\-～]+(${SENTENCE_DATE})`)], dayOrMonth),
    unit: phrase(
      running,
      [/[在于]([\u4e00-\u9fff（）()]{3,40}?)(?:参加|完成|接受|培训基地|住院医师规范化)/],
      words,
    ),
    specialty: phrase(running, [/(?:参加|完成|接受)([\u4e00-\u9fff]{2,14}?)(?:专业|学科|专科)/], words),
  });
}

/** The form asks for the year in which it ended, which the month says. */
function withEndYear(fields: ReadFields): ReadFields {
  const { endedOn, endYear } = fields;
  if (endYear || !endedOn) return fields;
  const year: DocumentValue = { ...endedOn, value: endedOn.value.slice(0, 4) };
  return { ...fields, endYear: year };
}
