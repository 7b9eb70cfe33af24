import type { Entry, PaperText } from '../../papers/paper.ts';
import { groundWaves, portrait, seal, squareCode } from '../ornaments.ts';
import type { Printer } from '../printer.ts';
import { text, type Look, type Sheet } from '../sheet.ts';
import { tableOf } from './grid.ts';

const ENGLISH: Readonly<Record<string, string>> = {
  姓名: 'Full Name',
  性别: 'Sex',
  出生日期: 'Date of Birth',
  出生年月: 'Date of Birth',
  身份证号: 'ID No.',
  毕业证号: 'Certificate No.',
  证书编号: 'Certificate No.',
  专业名称: 'Speciality',
  资格级别: 'Level',
  签发日期: 'Issued on',
  发证机关: 'Issued by',
};

/** The newer, electronic form: upright, values on lines, some labels in English as well, with a code to scan. */
export function licence(paper: PaperText, { random }: Printer, look: Look): Sheet {
  const bilingual = random.chance(0.6);
  const row = ({ field, label, text: value }: Entry) =>
    `<div class="row"><span class="label">${text(label)}${bilingual && field && ENGLISH[field] ? `<i>${ENGLISH[field]}</i>` : ''}</span><span class="value">${text(value)}</span></div>`;
  const entries = [...paper.holder, ...paper.rest];
  const size = entries.length > 16 ? 3.9 : 4.5;
  return {
    width: 210,
    height: 297,
    css:
      `body{background:linear-gradient(160deg,${look.ground},#fff 55%,${look.ground});font-size:${size}mm;padding:22mm 22mm}` +
      `.frame{position:absolute;inset:8mm;border:.5mm solid ${look.accent};outline:.2mm solid ${look.accent};outline-offset:1.2mm}` +
      `.corner{display:flex;justify-content:flex-end;gap:8mm;font-size:.9em}h1{font:700 9mm ${look.title};color:${look.accent};text-align:center;margin:4mm 0 8mm;letter-spacing:.15em}` +
      `.rows{padding-right:${paper.portrait ? 36 : 0}mm}.row{display:flex;align-items:flex-end;gap:3mm;margin-bottom:${entries.length > 16 ? 1.5 : 3}mm;line-height:1.5}.label{flex:none;width:38mm;text-align:right}` +
      `.label i{display:block;font:400 2.6mm 'Noto Sans CJK SC';color:#666}.value{flex:1;border-bottom:.25mm solid #555;padding-left:2mm}` +
      `.portrait{position:absolute;right:22mm;top:58mm}.seal{position:absolute;right:40mm;bottom:30mm}.code{position:absolute;left:24mm;bottom:20mm}` +
      `table{width:100%;border-collapse:collapse;margin-top:3mm}td,th{border-bottom:.25mm solid #777;padding:1.5mm;text-align:left}h2{font-size:1em;margin-top:6mm}.note{font-size:.75em;margin-top:5mm}`,
    body:
      groundWaves(random, 210, 297, look.accent) +
      `<div class="frame"></div><div class="corner">${paper.corner.map(({ label, text: value }) => `<span>${text(label)}：${text(value)}</span>`).join('')}</div>` +
      `<h1>${text(paper.title)}</h1>${paper.portrait ? portrait(random, 30) : ''}<div class="rows">${entries.map(row).join('')}</div>` +
      `${tableOf(paper)}<p class="note">${text(paper.note ?? '')}</p>${squareCode(random, 24)}${paper.seal ? seal(random, paper.seal, 36) : ''}`,
  };
}
