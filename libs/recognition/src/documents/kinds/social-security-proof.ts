import type { DocumentValue } from '../evidence/document-value.ts';
import { valueOf } from '../evidence/value-of.ts';
import { phrase, runningText } from '../labels/running-text.ts';
import type { PaperParser } from '../labels/parser.ts';
import type { ReadFields } from '../labels/read-fields.ts';
import type { Glyph } from '../page/glyph.ts';
import type { Row } from '../page/rows.ts';
import { findDates, isoOf } from '../text/dates.ts';
import { code, day, month, words, wordsLike, type Speller } from '../text/spell.ts';
import { documentNumber, holder } from './holder.ts';
import { lastDay } from './signature.ts';
import { holderSentence, present, SENTENCE_DATE } from './holder-sentence.ts';

/** Sentences say 参保单位为…, and go on after it. */
const upToComma: Speller = wordsLike(/^[为是：]*([^为是：，。；][^：，。；]+)/);

export const socialSecurityProof: PaperParser = {
  kind: 'social_security_proof',
  titles: [
    /参保(?:缴费)?证明/,
    /社会保险[^。]{0,8}证明/,
    /社保[^。]{0,6}证明/,
    /参保缴费(?:情况|明细|凭证)/,
    /个人(?:权益|参保|缴费)(?:缴费)?(?:记录|明细|凭证|证明)/,
  ],
  rules: {
    name: holder.name,
    documentNumber: {
      ...documentNumber,
      labels: ['社会保障号码', '社会保障号', '社会保障卡号', '社保号码', '社保号', ...documentNumber.labels],
    },
    unit: {
      labels: [
        '参保单位名称',
        '现参保单位',
        '参保单位',
        '缴费单位',
        '缴费单位名称',
        '当前参保单位',
        '单位名称',
        '工作单位',
      ],
      speller: upToComma,
    },
    place: {
      labels: [
        '参保统筹地区',
        '参保统筹区',
        '参保地区',
        '参保地址',
        '参保地',
        '统筹地区',
        '统筹区',
        '参保经办机构',
      ],
      speller: upToComma,
    },
    month: {
      labels: [
        '查询月份',
        '查询时段',
        '查询期间',
        '查询年月',
        '所属月份',
        '费款所属期',
        '费款所属月份',
        '缴费月份',
        '缴费年月',
        '参保月份',
        '最近缴费月份',
        '缴费所属期',
        '所属期',
      ],
      speller: month,
    },
    issuedOn: {
      labels: [
        '出具日期',
        '开具日期',
        '出具时间',
        '开具时间',
        '打印日期',
        '打印时间',
        '证明日期',
        '生成日期',
        '查询日期',
        '查询时间',
      ],
      speller: day,
    },
    authorisationCode: {
      labels: [
        '授权码',
        '验证码',
        '查询流水号',
        '防伪码',
        '校验码',
        '流水号',
        '验证编号',
        '查询授权码',
        '证明编号',
      ],
      speller: code(6, 24),
    },
  },
  complete: (fields, rows) =>
    lastDay(withMonth({ ...proofSentence(rows), ...fields, ...insurancesOf(rows) }, rows), 'issuedOn', rows),
};

/** 兹证明 X（社会保障号码：…）系我市参保人员，现参保单位为…，参保地：…，2026年10月社会保险缴费情况如下： */
function proofSentence(rows: readonly Row[]): ReadFields {
  const running = runningText(rows, /兹证明|参保人员|现参保/);
  const { name, documentNumber: number } = holderSentence(rows);
  return present({
    name,
    documentNumber: number,
    unit: phrase(
      running,
      [
        /(?:参保单位|工作单位|所在单位|系)[为是：]([\u4e00-\u9fff（）]{4,40}?)(?:[，。；]|参保|职工)/,
        /[在由]([\u4e00-\u9fff（）]{4,40}?)(?:缴纳|参加|缴费|参保)/,
      ],
      words,
    ),
    place: phrase(running, [/参保地[区址]?[为是：]?([\u4e00-\u9fff]{2,20}?)[，,。；]/], words),
    month: phrase(
      running,
      [
        new RegExp(`[至到](${SENTENCE_DATE})(?:止|期间)?[，在由]`),
        new RegExp(`(${SENTENCE_DATE})(?:份)?(?:社会保险|社保|缴费|参保)`),
      ],
      month,
    ),
  });
}

interface Insurance {
  text: string;
  month: string;
  glyphs: readonly Glyph[];
}

/** The rows of the table: an insurance, the month (the last where it says from when to when), how it stands. */
function insurances(rows: readonly Row[]): Insurance[] {
  return rows.flatMap((row) => {
    const name = /[\u4e00-\u9fff（）]{2,14}保险/.exec(row.text);
    const dates = findDates(row.text);
    const date = dates.at(-1);
    if (!name || !date || /[，。：]|社会保险/.test(row.text)) return [];
    const found = isoOf({ ...date, day: null });
    const spans = [...dates, { start: name.index, end: name.index + name[0].length }];
    const status = besides(row.text, spans).match(/[\u4e00-\u9fff]{2,8}/)?.[0] ?? '';
    return [{ text: [name[0], found, status].join(' ').trim(), month: found, glyphs: row.glyphs }];
  });
}

/** A text without some parts of it. */
function besides(text: string, spans: readonly { start: number; end: number }[]): string {
  return Array.from(text, (one, at) =>
    spans.some(({ start, end }) => at >= start && at < end) ? ' ' : one,
  ).join('');
}

function insurancesOf(rows: readonly Row[]): ReadFields {
  const found = insurances(rows);
  if (found.length === 0) return {};
  const glyphs = found.flatMap((one) => one.glyphs);
  return { insurances: valueOf(found.map(({ text }) => text).join('、'), 'list', glyphs, 0.97) };
}

/** Where no label tells the month, the latest that an insurance was paid for. */
function withMonth(fields: ReadFields, rows: readonly Row[]): ReadFields {
  if (fields.month) return fields;
  const latest = insurances(rows).reduce<Insurance | null>((a, b) => (a && a.month >= b.month ? a : b), null);
  const read: DocumentValue | null = latest && valueOf(latest.month, 'date', latest.glyphs, 0.95);
  return read ? { ...fields, month: read } : fields;
}
