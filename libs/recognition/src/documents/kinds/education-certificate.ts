import type { PaperParser } from '../labels/parser.ts';
import type { FieldRules } from '../labels/read-fields.ts';
import type { DocumentValue } from '../evidence/document-value.ts';
import { valueOf } from '../evidence/value-of.ts';
import type { Row } from '../page/rows.ts';
import { findDates, isoOf } from '../text/dates.ts';
import { levelByName, years } from '../text/education.ts';
import { dayOrMonth, freeNumber, words } from '../text/spell.ts';
import { holder } from './holder.ts';
import { diplomaSentence, school } from './diploma-sentence.ts';
import { WORDINGS } from './wordings.ts';

export const DIPLOMA_NUMBER = [
  '毕业证书编号',
  '毕业证书编码',
  '毕业证书号码',
  '毕业证书号',
  '毕业证编号',
  '毕业证号',
  '毕业证书注册号',
  '学历证书编号',
  '毕（结）业证书编号',
  '毕（结）业证书号',
];

export const diplomaRules = {
  ...holder,
  enteredOn: { labels: WORDINGS.enteredOn, speller: dayOrMonth },
  graduatedOn: {
    labels: WORDINGS.graduatedOn,
    speller: dayOrMonth,
  },
  school: {
    labels: WORDINGS.school,
    speller: school,
  },
  major: { labels: WORDINGS.major, speller: words },
  schoolingLength: { labels: WORDINGS.years, speller: years },
  level: { labels: [...WORDINGS.level, '学历类别'], speller: levelByName },
  diplomaNumber: {
    labels: [...DIPLOMA_NUMBER, ...WORDINGS.certificateNumber, '电子注册号'],
    speller: freeNumber,
  },
} as const satisfies FieldRules;

/** The day under the signature; it is the day of graduation where the month is the same. */
function signatureDate(
  rows: readonly Row[],
  graduatedOn: DocumentValue | undefined,
): DocumentValue | undefined {
  if (graduatedOn && graduatedOn.value.length > 7) return graduatedOn;
  for (const row of rows.toReversed()) {
    const date = findDates(row.text).findLast(({ day: found }) => found !== null);
    if (!date || /生/.test(row.text.slice(date.end, date.end + 3))) continue;
    const value = isoOf(date);
    if (graduatedOn && !value.startsWith(graduatedOn.value)) continue;
    if (row.text.slice(Math.max(0, date.start - 6), date.start).match(/出生|打印|查询|下载/)) continue;
    return valueOf(value, 'date', row.glyphs.slice(date.start, date.end), graduatedOn ? 1 : 0.95);
  }
  return graduatedOn;
}

export const educationCertificate: PaperParser = {
  kind: 'education_certificate',
  titles: [/毕业证(?:书(?![编号])|$)/, /准予毕业/],
  rules: diplomaRules,
  complete: (labelled, rows) => {
    const fields = { ...diplomaSentence(rows, levelByName), ...labelled };
    const graduatedOn = signatureDate(rows, fields.graduatedOn);
    return graduatedOn ? { ...fields, graduatedOn } : fields;
  },
};
