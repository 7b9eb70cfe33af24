import { phrase, runningText } from '../labels/running-text.ts';
import type { ReadFields } from '../labels/read-fields.ts';
import type { Row } from '../page/rows.ts';
import { day, personName, residentNumber, sex } from '../text/spell.ts';

/** A day as sentences write it, in figures or written out. */
export const SENTENCE_DATE =
  '[12一二][\\d〇一二三四五六七八九]{3}[年.\\-/][\\d〇一二三四五六七八九十]{1,3}[月.\\-/]?(?:[\\d〇一二三四五六七八九十廿]{1,3}日?)?';

const NAME = '([\\u3400-\\u9fff·]{2,15})';

/** How papers that speak in sentences begin: 夏侯怡一，女，1991年5月7日出生，身份证号…，于… */
export function holderSentence(rows: readonly Row[]): ReadFields {
  const running = runningText(rows, /[，、][男女][，、]|身份证号|社会保障号/);
  const found = {
    name: phrase(
      running,
      [
        new RegExp(`(?:兹证明|姓名：|证明|同志|授予)${NAME}[，、（(]`),
        new RegExp(`(?:^|[^\\u3400-\\u9fff·])${NAME}[，、（(]性?别?[：]?[男女][，、）)]`),
      ],
      personName,
    ),
    sex: phrase(running, [/[，、（]([男女])[，、）]/, /性别[：，]?([男女])/], sex),
    birthOn: phrase(running, [new RegExp(`(${SENTENCE_DATE})出?生`)], day),
    documentNumber: phrase(
      running,
      [/(?:身份证件?号码?|社会保障号码?|公民身份号码)[为：]*([0-9XxOoIl]{18})/],
      residentNumber,
    ),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null)) as ReadFields;
}
