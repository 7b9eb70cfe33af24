import type { DocumentValue } from '../evidence/document-value.ts';
import { phrase, proseOf } from '../labels/running-text.ts';
import type { Row } from '../page/rows.ts';
import type { PaperParser } from '../labels/parser.ts';
import { code, day, words, wordsLike, type Speller } from '../text/spell.ts';
import { documentNumber, holder } from './holder.ts';
import { WORDINGS } from './wordings.ts';

export const practiceCategory = wordsLike(
  /公共卫生|中西医结合|临床|口腔|中医|蒙医|藏医|维医|傣医|壮医|朝医|哈医|回医|其他民族医/,
);
export const physicianGrade = wordsLike(/执业助理医师|助理医师|执业医师|师承[\u4e00-\u9fff]{0,6}/);

export const physicianQualification: PaperParser = {
  kind: 'physician_qualification',
  titles: [/医师资格证(?:书(?![编号])|$)/],
  rules: {
    ...holder,
    documentNumber,
    class: {
      labels: [
        '类别',
        '资格类别',
        '医师类别',
        '医师资格类别',
        '考试类别',
        '专业类别',
        '执业类别',
        '资格类型',
      ],
      speller: practiceCategory,
    },
    grade: {
      labels: ['级别', '资格级别', '医师级别', '医师资格级别', '考试级别', '资格等级', '执业级别'],
      speller: physicianGrade,
    },
    certificateNumber: {
      labels: [
        '医师资格证书编码',
        '医师资格证书编号',
        '医师资格证书号',
        '医师资格证编号',
        '资格证书编码',
        '资格证书编号',
        '资格证书号',
        '资格证编号',
        ...WORDINGS.certificateNumber,
      ],
      speller: code(15, 28),
    },
    authority: {
      labels: WORDINGS.authority,
      speller: words,
    },
    issuedOn: {
      labels: WORDINGS.issuedOn,
      speller: day,
    },
  },
  complete: (fields, rows) => {
    const grade = spoken(
      rows,
      /(?:授予|取得|具备|为)([^，。]{0,4}(?:执业|助理)[^，。]{0,8})/,
      physicianGrade,
    );
    return grade ? { grade, ...fields } : fields;
  },
};

/** What a paper says of its holder in a sentence, without a label. */
export function spoken(rows: readonly Row[], pattern: RegExp, speller: Speller): DocumentValue | null {
  const prose = proseOf(rows);
  return prose && phrase(prose, [pattern], speller);
}
