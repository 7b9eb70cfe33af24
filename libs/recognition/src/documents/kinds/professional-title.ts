import { phrase, runningText } from '../labels/running-text.ts';
import type { PaperParser } from '../labels/parser.ts';
import type { ReadFields } from '../labels/read-fields.ts';
import type { Row } from '../page/rows.ts';
import { code, day, dayOrMonth, month, words, wordsLike, type Speller } from '../text/spell.ts';
import { holder } from './holder.ts';
import { holderSentence, present, SENTENCE_DATE } from './holder-sentence.ts';

const LEVEL = /初级（[师士土]）?|初级[师士土]?|中级|副高级?|正高级?|高级|[师士]级/;

/** 初级（士）, 中级 … as it is printed; 士 is often taken for 土. */
export const titleLevel: Speller = {
  spelling: 'text',
  find: (text) => {
    const match = LEVEL.exec(text);
    if (!match) return null;
    const value = match[0].replace('土', '士').replace(/（(.)$/, '（$1）');
    return { value, start: match.index, end: match.index + match[0].length };
  },
};
const title = wordsLike(
  /(?:副?主任|主治|主管)?(?:中|西)?(?:医师|医士|药师|药士|护师|护士|技师|技士|治疗师|营养师)(?:（[^）]{1,6}）)?/,
);

export const professionalTitle: PaperParser = {
  kind: 'professional_title',
  titles: [/专业技术资格证书?/, /专业技术职务任职资格/, /职称证书/, /技术资格/],
  rules: {
    name: holder.name,
    sex: holder.sex,
    birthMonth: { labels: ['出生年月', '出生日期', '出生时间', '出生'], speller: month },
    specialty: {
      labels: ['专业名称', '资格专业', '专业类别', '报考专业', '从事专业', '考试专业', '专业'],
      speller: words,
    },
    level: { labels: ['资格级别', '级别名称', '资格等级', '职称级别', '级别', '等级'], speller: titleLevel },
    title: {
      labels: [
        '资格名称',
        '职称名称',
        '专业技术职务任职资格',
        '专业技术资格名称',
        '专业技术资格',
        '任职资格',
        '专业技术职务',
        '职称',
      ],
      speller: title,
    },
    grantedOn: {
      labels: [
        '批准日期',
        '批准时间',
        '授予时间',
        '授予日期',
        '取得时间',
        '取得日期',
        '资格取得时间',
        '取得资格时间',
        '通过时间',
      ],
      speller: dayOrMonth,
    },
    managementNumber: {
      labels: ['管理号（FileNo.）', '管理号', '管理号码', '管理编号', 'FileNo.', 'FileNo'],
      speller: code(10, 26),
    },
    certificateNumber: {
      labels: [
        '证书编号',
        '证书编码',
        '证书号码',
        '证书号',
        '资格证书编号',
        '证号',
        '编号',
        'No.',
        'NO.',
        'No',
        'NO',
      ],
      speller: code(6, 24),
    },
    authority: {
      labels: [
        '签发单位',
        '签发单位盖章',
        '签发单位（盖章）',
        '发证机关盖章',
        '发证机关（章）',
        '发证机关',
        '发证单位',
        '签发机关',
        '评审组织',
        '评审机构',
        '评审委员会',
        '批准单位',
        '批准机关',
        '颁发单位',
        '审批机关',
      ],
      speller: words,
    },
    issuedOn: {
      labels: ['签发日期', '发证日期', '签发时间', '发证时间', '颁发日期', '颁证日期'],
      speller: day,
    },
  },
  complete: (fields, rows) => ({ ...titleSentence(rows), ...fields }),
};

/** …经考试合格，于2017年5月取得护理学专业初级（师）资格，资格名称：护师。 */
function titleSentence(rows: readonly Row[]): ReadFields {
  const running = runningText(rows, /取得|授予|考试合格|具备/);
  const { name, sex } = holderSentence(rows);
  return present({
    name,
    sex,
    birthMonth: phrase(running, [new RegExp(`(${SENTENCE_DATE})出?生`)], month),
    grantedOn: phrase(
      running,
      [new RegExp(`[于在](${SENTENCE_DATE})(?:经[^。]{0,30})?(?:取得|具备|获得|授予|被)`)],
      dayOrMonth,
    ),
    specialty: phrase(running, [/(?:取得|具备|获得)([\u4e00-\u9fff]{2,16}?)专业/], words),
    level: phrase(running, [/专业[^。]{0,6}?(初级（?[师士土]?）?|中级|副高级?|正高级?)/], titleLevel),
  });
}
