import type { DocumentValue } from '../evidence/document-value.ts';
import { valueOf } from '../evidence/value-of.ts';
import type { PaperParser } from '../labels/parser.ts';
import { phrase, runningText } from '../labels/running-text.ts';
import type { ReadFields } from '../labels/read-fields.ts';
import type { Row } from '../page/rows.ts';
import { levelAsPrinted } from '../text/education.ts';
import { code, dayOrMonth, digits, freeNumber, words, wordsLike, type Speller } from '../text/spell.ts';
import { documentNumber, holder } from './holder.ts';
import { present } from './holder-sentence.ts';
import { titleLevel } from './professional-title.ts';

/** Names of subjects; the end of a line may cut one short. */
const SUBJECTS = [
  { name: '基础知识', printed: /基础知识?/ },
  { name: '相关专业知识', printed: /相关专业知识?/ },
  { name: '专业知识', printed: /(?<!相关)专业知识?/ },
  { name: '专业实践能力', printed: /(?:专业)?实践能力?/ },
];
/** Lines over which they may run. */
const SUBJECT_LINES = 3;
const TRUST = 0.97;

/** 368 护理学（中级）: without the code in front. */
const specialtyName: Speller = wordsLike(/^\d{0,3}[ ：-]*([\u4e00-\u9fff][\u4e00-\u9fff（）()、]*)/);
const mobile: Speller = wordsLike(/1\d{2}[\d*xX×·.]{4}\d{4}/);

export const nationalApplicationForm: PaperParser = {
  kind: 'national_application_form',
  titles: [/(?:报名|资格考试)[^。]{0,6}(?:申报表|申请表|报名表)/, /卫生专业技术资格考试/],
  rules: {
    registrationNumber: {
      labels: ['网报号', '网上报名号', '网报编号', '网报号码', '网上报名编号', '报名号', '报名序号'],
      speller: code(6, 20),
    },
    registrationCode: { labels: ['验证码', '校验码', '报名验证码', '网报验证码'], speller: code(4, 16) },
    ...holder,
    ethnicity: { labels: ['民族'], speller: wordsLike(/[\u4e00-\u9fff]{1,6}/) },
    documentType: {
      labels: ['证件类型', '证件种类', '证件类别', '身份证件类型'],
      speller: wordsLike(/[\u4e00-\u9fff（）]{2,16}/),
    },
    documentNumber,
    examLevel: {
      labels: ['报考级别', '报名级别', '申报级别', '考试级别', '级别'],
      speller: titleLevel,
    },
    specialtyCode: { labels: ['报考专业代码', '专业代码', '报考专业编码'], speller: digits(3, 3) },
    specialtyName: {
      labels: ['报考专业名称', '报考专业', '申报专业', '考试专业'],
      speller: specialtyName,
    },
    unit: { labels: ['工作单位', '所在单位', '单位名称', '现工作单位'], speller: words },
    school: {
      labels: ['毕业学校', '毕业院校', '学校名称', '院校名称'],
      speller: words,
    },
    graduatedOn: { labels: ['毕业时间', '毕业日期', '毕业年月'], speller: dayOrMonth },
    level: { labels: ['最高学历', '报考学历', '学历'], speller: levelAsPrinted },
    major: { labels: ['所学专业', '毕业专业', '专业名称', '专业'], speller: words },
    diplomaNumber: {
      labels: ['毕业证书编号', '毕业证编号', '毕业证号', '毕业证书号', '学历证书编号'],
      speller: freeNumber,
    },
    title: {
      labels: ['现有资格', '现有专业技术资格', '现有职称', '现职称', '现有技术资格', '专业技术资格'],
      speller: words,
    },
    grantedOn: {
      labels: ['取得时间', '资格取得时间', '取得日期', '资格取得日期', '批准日期'],
      speller: dayOrMonth,
    },
    nurseLicenceNumber: {
      labels: ['护士执业证书编号', '护士执业证编号', '护士执业证书编码', '护士执业证书号', '执业证书编号'],
      speller: digits(10, 16),
    },
    mobile: { labels: ['手机号码', '移动电话', '手机号', '联系电话', '手机'], speller: mobile },
    // Words that would be taken for the label 专业.
    subjectMark: {
      labels: [
        '报考科目',
        '考试科目',
        '申报科目',
        '科目',
        '相关专业知识',
        '专业知识',
        '专业实践能力',
        '基础知识',
      ],
      speller: words,
    },
  },
  complete: (fields, rows) => withoutMark({ ...cornerNumbers(rows), ...codeAndSubjects(rows), ...fields }),
};

/** 368 护理学（中级） in one cell; subjects in words that are labels elsewhere, over one line or two. */
function codeAndSubjects(rows: readonly Row[]): ReadFields {
  const everything = runningText(rows, /(?!)/);
  return present({
    specialtyCode: phrase(
      everything,
      [
        /(?<!\d)(\d{3})[-：]?[\u4e00-\u9fff]{2,16}（(?:中级|初级|师|士)/,
        /报考专业(?:名称)?：?(\d{3})[-：]?[\u4e00-\u9fff]/,
      ],
      digits(3, 3),
    ),
    subjects: subjectsOf(rows),
  });
}

/** In words that are labels elsewhere, in one line or in the cell of a column. */
function subjectsOf(rows: readonly Row[]): DocumentValue | null {
  const start = rows.findIndex(({ text }) => SUBJECTS[0]!.printed.test(text));
  if (start < 0) return null;
  const named = SUBJECTS.flatMap(({ name, printed }) => {
    for (const row of rows.slice(start, start + SUBJECT_LINES)) {
      const match = printed.exec(row.text);
      if (match) return [{ name, glyphs: row.glyphs.slice(match.index, match.index + match[0].length) }];
    }
    return [];
  });
  const value = named.map(({ name }) => name).join('、');
  return valueOf(
    value,
    'list',
    named.flatMap(({ glyphs }) => glyphs),
    TRUST,
  );
}

function withoutMark({ subjectMark: _, ...fields }: ReadFields): ReadFields {
  return fields;
}

/** Where the two numbers stand at the upper left without labels that can be read: 12 and 8 digits in a row of the first quarter. */
function cornerNumbers(rows: readonly Row[]): ReadFields {
  const top = rows.slice(0, Math.ceil(rows.length / 4));
  for (const row of top) {
    const match = /(\d{12})\D{0,8}(\d{8})(?!\d)/d.exec(row.text);
    const [, number, check] = match?.indices ?? [];
    if (!match || !number || !check) continue;
    return {
      registrationNumber: valueOf(match[1]!, 'number', row.glyphs.slice(...number), 0.9),
      registrationCode: valueOf(match[2]!, 'number', row.glyphs.slice(...check), 0.9),
    };
  }
  return {};
}
