import { phrase, runningText } from '../labels/running-text.ts';
import type { PaperParser } from '../labels/parser.ts';
import type { FieldRules, ReadFields } from '../labels/read-fields.ts';
import type { DocumentValue } from '../evidence/document-value.ts';
import { valueOf } from '../evidence/value-of.ts';
import type { Row } from '../page/rows.ts';
import { findDates, isoOf } from '../text/dates.ts';
import { levelByName, years } from '../text/education.ts';
import {
  day,
  dayOrMonth,
  freeNumber,
  personName,
  sex,
  words,
  wordsLike,
  type Speller,
} from '../text/spell.ts';
import { holder } from './holder.ts';
import { WORDINGS } from './wordings.ts';

const SCHOOL =
  /[\u4e00-\u9fff·]{2,}?(?:大学|学院|学校|分校|党校|卫校)(?:[\u4e00-\u9fff]{0,8}(?:学院|学校|分校|校区))?(?:（[^）]{2,20}）)?/;
const schoolName = wordsLike(SCHOOL);
/** A school by its name; what a label calls one is taken as it stands. */
export const school: Speller = {
  spelling: 'text',
  find: (text) => schoolName.find(text) ?? words.find(text),
};

const DATE =
  '[12一二][\\d〇一二三四五六七八九OoQ]{3}[年.\\-/][\\d〇一二三四五六七八九十廿OoQ]{1,3}月?(?:[-./]?[\\d〇一二三四五六七八九十廿卅OoQ]{1,3}日?)?';

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
    wraps: true,
  },
  major: { labels: WORDINGS.major, speller: words, wraps: true },
  schoolingLength: { labels: WORDINGS.years, speller: years },
  level: { labels: [...WORDINGS.level, '学历类别'], speller: levelByName },
  diplomaNumber: {
    labels: [...DIPLOMA_NUMBER, ...WORDINGS.certificateNumber, '电子注册号'],
    speller: freeNumber,
  },
} as const satisfies FieldRules;

/** The sentence of a diploma: 学生 X 性别女，…年…月…日生，于…至…在本校 X 专业三年制专科学习，…准予毕业。 */
export function diplomaSentence(rows: readonly Row[]): ReadFields {
  const running = runningText(rows, /学生|学员|兹证明|性别|研究生/);
  const found: Record<string, DocumentValue | null> = {
    name: phrase(
      running,
      [
        /(?:学生|学员|研究生|同学|兹证明|姓名：?)[：，]?([\u3400-\u9fff·]{2,15}?)[，、（(]?(?:同学)?[，、]?(?:性别|男|女|系)/,
      ],
      personName,
    ),
    sex: phrase(running, [/性别[：，]?([男女])/, /[，、]([男女])[，、]/], sex),
    birthOn: phrase(running, [new RegExp(`(${DATE})(?:出?生)`), new RegExp(`[生出]于(${DATE})`)], day),
    enteredOn: phrase(
      running,
      [new RegExp(`(${DATE})(?:起)?[至到\\-～][^。]{0,3}?${DATE}`), new RegExp(`(${DATE})(?:考?入|入学)`)],
      dayOrMonth,
    ),
    graduatedOn: phrase(
      running,
      [new RegExp(`${DATE}(?:起)?[至到\\-～](${DATE})`), new RegExp(`(${DATE})(?:毕业)`)],
      dayOrMonth,
    ),
    major: phrase(
      running,
      [
        /在[^，。；]{0,20}?(?:本校|我校|本院|我院|校|学院|大学)[，、]?(?:（[^）]*）)?(?:成人|高等|网络|函授|业余|脱产|夜大学?|继续|远程|教育|全日制|普通|学院|本科|专科|班|[，、])*([\u4e00-\u9fff（）·]{2,20}?)专业/,
        /([\u4e00-\u9fff（）]{2,16}?)专业/,
      ],
      wordsLike(/[\u4e00-\u9fff（）·]{2,20}/),
    ),
    schoolingLength: phrase(
      running,
      [/((?:[一二两三四五六七八]|\d(?:\.5)?)年半?制)/, /学制[为：]?((?:[一二两三四五六七八]|\d)年半?)/],
      years,
    ),
    level: phrase(
      running,
      [
        /((?:博士|硕士)?研究生|专科起点本科|专升本|本科|高职|大专|专科|中专|中等专业)(?:\(|（|学习|教育|层次|毕业|阶段|起点|全部|班|学历|，|。)/,
        /专业[^。]{0,12}?(本科|专科|中专)/,
      ],
      levelByName,
    ),
    school: phrase(running, [/在([\u4e00-\u9fff（）]{2,24}?(?:大学|学院|学校))/], schoolName),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null)) as ReadFields;
}

/** The day under the signature; it is the day of graduation where the month is the same. */
export function signatureDate(
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
    const fields = { ...diplomaSentence(rows), ...labelled };
    const graduatedOn = signatureDate(rows, fields.graduatedOn);
    return graduatedOn ? { ...fields, graduatedOn } : fields;
  },
};
