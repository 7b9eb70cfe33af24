import type { DocumentValue } from '../evidence/document-value.ts';
import type { ReadFields } from '../labels/read-fields.ts';
import { phrase, runningText } from '../labels/running-text.ts';
import type { Row } from '../page/rows.ts';
import { years } from '../text/education.ts';
import { day, dayOrMonth, personName, sex, words, wordsLike, type Speller } from '../text/spell.ts';

const schoolName = wordsLike(
  /[\u4e00-\u9fff·（）]{2,}?(?:大学|学院|学校|分校|党校|卫校)(?:[\u4e00-\u9fff]{0,16}(?:学院|学校|学部|医学部|分校|校区|系))?(?:（[^）]{2,24}）)?/,
);

/** A school after its label: all that stands there, where it names one. */
export const school: Speller = {
  spelling: 'text',
  find: (text) => {
    const all = words.find(text);
    return all && /^[\u4e00-\u9fff·（）]+$/.test(all.value) ? all : (schoolName.find(text) ?? all);
  },
};

const DATE =
  '[12一二][\\d〇一二三四五六七八九OoQ]{3}[年.\\-/][\\d〇一二三四五六七八九十廿OoQ]{1,3}[月.\\-/]?(?:[\\d〇一二三四五六七八九十廿卅OoQ]{1,3}日?)?';
const SCHOOL = '[\\u4e00-\\u9fff（）·]{2,30}(?:大学|学院|学校|学部|卫校|党校)';
/** How one studied may stand between the school and the subject. */
const STUDY_FORM =
  '(?:成人|高等|网络|函授|业余|脱产|夜大学?|继续|远程|教育|全日制|普通|自学考试|本科|专科|大专|中专|班|[，、])*';
const LEVEL =
  '((?:博士|硕士)?研究生|专科起点本科|专科升本科|专升本|大学本科|本科|高职|大学专科|高等专科|中等专科|大专|专科|中等专业|中专)';

/** The sentence of a diploma: 学生 X 性别女，…年…月…日生，于…至…在本校 X 专业三年制专科学习，…准予毕业。 */
export function diplomaSentence(rows: readonly Row[], level: Speller): ReadFields {
  const running = runningText(rows, /学生|学员|兹证明|经核查|性别|研究生|[，、][男女][，、]/);
  const find = (speller: Speller, ...patterns: string[]): DocumentValue | null =>
    phrase(
      running,
      patterns.map((pattern) => new RegExp(pattern)),
      speller,
    );
  const found: Record<string, DocumentValue | null> = {
    name: find(
      personName,
      '(?:学生|学员|研究生|同学|证明|核查|查|姓名：?)[：，]?([\\u3400-\\u9fff·]{2,15}?)[，、（]?(?:同学|同志)?[，、]?(?:性别|男|女|系)',
      '(?:^|[，。：])([\\u3400-\\u9fff·]{2,15})[，、（](?:性别)?[男女]',
    ),
    sex: find(sex, '性别[：，]?([男女])', '[，、（]([男女])[，、）]'),
    birthOn: find(day, `(${DATE})出?生`, `[生出]于(${DATE})`),
    enteredOn: find(dayOrMonth, `(${DATE})起?[至到～-][^。]{0,3}?${DATE}`, `(${DATE})(?:考?入|入学)`),
    graduatedOn: find(dayOrMonth, `${DATE}起?[至到～-](${DATE})`, `(${DATE})毕业`),
    major: find(
      words,
      `在(?:本校|我校|本院|我院|${SCHOOL})${STUDY_FORM}([\\u4e00-\\u9fff（）·]{2,20}?)专业`,
      `(?:本校|我校|本院|我院)${STUDY_FORM}([\\u4e00-\\u9fff（）·]{2,20}?)专业`,
    ),
    schoolingLength: find(
      years,
      '((?:[一二两三四五六七八]|\\d(?:\\.5)?)年半?制)',
      '学制[为：]?((?:[一二两三四五六七八]|\\d(?:\\.5)?)年半?)',
    ),
    level: find(
      level,
      `层次[为：]?${LEVEL}`,
      `专业[^，。]{0,12}?${LEVEL}`,
      `${LEVEL}(?:学习|教育|层次|毕业|阶段|全部|班|学历|，|。)`,
    ),
    school: find(schoolName, `在(${SCHOOL})${STUDY_FORM}[\\u4e00-\\u9fff（）·]{2,20}?专业`),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null)) as ReadFields;
}
