import type { Entry, PaperText } from '../../papers/paper.ts';
import { portrait, seal } from '../ornaments.ts';
import type { Printer } from '../printer.ts';
import { text, type Look, type Sheet } from '../sheet.ts';
import { tableOf } from './grid.ts';

/** Numbers of certificates, which this layout prints in a corner. */
const CORNER_FIELDS = ['毕业证号', '证书编号', '证书编码', '执业证书编码'];

/** Small labels above their values, in columns; lying; the certificate's number in a corner. */
export function ledger(paper: PaperText, { random }: Printer, look: Look): Sheet {
  const columns = random.pick([2, 3]);
  const all = [...paper.holder, ...paper.rest];
  const numbers = all.filter(({ field }) => field !== null && CORNER_FIELDS.includes(field));
  const entries = all.filter((entry) => !numbers.includes(entry));
  const long = columns === 3 ? 13 : 19;
  const item = ({ label, text: value }: Entry) =>
    `<div class="item${value.length > long ? ' long' : ''}"><span class="label">${text(label)}</span><span class="value">${text(value)}</span></div>`;
  const boxed = random.chance(0.4);
  return {
    width: 297,
    height: 210,
    css:
      `body{background:${look.ground};padding:14mm 16mm;font-size:4.6mm}header{display:flex;justify-content:space-between;align-items:flex-end;border-bottom:.8mm solid ${look.accent};padding-bottom:3mm;margin-bottom:5mm}` +
      `h1{font:700 8mm ${look.title}}.items{display:grid;grid-template-columns:repeat(${columns},1fr);gap:${entries.length > 16 ? 2 : 3.5}mm 6mm;padding-right:${paper.portrait ? 38 : 0}mm}` +
      `.item{${boxed ? 'border:.2mm solid #888;padding:1mm 2mm' : ''}}.item.long{grid-column:span 2}.label{display:block;font-size:3.1mm;color:#555;line-height:1.5}.value{display:block;line-height:1.45;font-weight:${random.pick([400, 700])}}` +
      `.portrait{position:absolute;right:16mm;top:40mm}.seal{position:absolute;right:30mm;bottom:14mm}` +
      `table{width:70%;border-collapse:collapse;font-size:.85em}td,th{border:.2mm solid #888;padding:1mm 2mm;text-align:left}h2{font-size:.95em;margin:4mm 0 1mm}.note{font-size:.7em;margin-top:4mm}`,
    body:
      `<header><h1>${text(paper.title)}</h1><div>${[...paper.corner, ...numbers].map(({ label, text: value }) => `<div>${text(label)}${label.includes('.') ? ' ' : '：'}${text(value)}</div>`).join('')}</div></header>` +
      `${paper.portrait ? portrait(random, 30) : ''}<div class="items">${entries.map(item).join('')}</div>${tableOf(paper)}` +
      `<p class="note">${text(paper.note ?? '')}</p>${paper.seal ? seal(random, paper.seal, 34) : ''}`,
  };
}
