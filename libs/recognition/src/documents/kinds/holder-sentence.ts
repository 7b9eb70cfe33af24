import type { DocumentValue } from '../evidence/document-value.ts';
import { phrase, runningText } from '../labels/running-text.ts';
import type { ReadFields } from '../labels/read-fields.ts';
import type { Row } from '../page/rows.ts';
import { day, personName, residentNumber, sex } from '../text/spell.ts';

/** At the beginning of a line the recogniser takes 〇 for a dot. */
const FIGURE = '[\\d〇·一二三四五六七八九OoQ]';
const WRITTEN = '[\\d〇一二三四五六七八九十廿卅OoQ]{1,3}';
const DOTTED = '[.\\-/]\\d{1,2}';

/** A day or a month as sentences write it, in figures or written out. */
export const SENTENCE_DATE = `[12一二]${FIGURE}{3}(?:年${WRITTEN}月(?:${WRITTEN}日)?|${DOTTED}(?:${DOTTED})?)`;

const NAME = '([\\u3400-\\u9fff·]{2,15}?)';
const COMMA = '[，、。.（(]';
/** The name stands at the beginning of the sentence, which begins a line: what stands in the line above is not part of it. */
const NAMES = [
  new RegExp(`^(?:兹证明|证明|学员|学生|授予|持证人|姓名)[：，]?${NAME}(?:同志|同学)?${COMMA}`),
  new RegExp(`^${NAME}(?:同志|同学|医师|护士)?${COMMA}?(?:性别)?：?[男女](?:${COMMA}|$)`),
  new RegExp(`^${NAME}(?:同志|同学)?${COMMA}(?:身份证|社会保障|公民身份)`),
];

/** How papers that speak in sentences begin: 夏侯怡一，女，1991年5月7日出生，身份证号…，于… */
export function holderSentence(rows: readonly Row[]): ReadFields {
  const running = runningText(rows, /[，、（(][男女][，、）)]|身份证号|社会保障号/);
  return present({
    name: first(rows, (row) => phrase(row, NAMES, personName)),
    sex: phrase(running, [/[，、（(]([男女])[，、）)]/, /性别[：，]?([男女])/], sex),
    birthOn: phrase(running, [new RegExp(`(${SENTENCE_DATE})出?生`)], day),
    documentNumber: phrase(
      running,
      [/(?:身份证件?号?码?|社会保障号码?|公民身份号码)[为：]*([0-9XxOoIl]{18})/],
      residentNumber,
    ),
  });
}

function first(rows: readonly Row[], find: (row: Row) => DocumentValue | null): DocumentValue | null {
  for (const row of rows) {
    const found = find(row);
    if (found) return found;
  }
  return null;
}

/** Only what was found. */
export function present(found: Readonly<Record<string, DocumentValue | null | undefined>>): ReadFields {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value)) as ReadFields;
}
