import type { PaperText } from '../../papers/paper.ts';
import { portrait, seal } from '../ornaments.ts';
import type { Printer } from '../printer.ts';
import { LABEL_CSS, labelled, text, type Look, type Sheet } from '../sheet.ts';
import { tableOf } from './grid.ts';

/** A page of labels with colons, one under the other, some beside one another. */
export function listed(paper: PaperText, { random }: Printer, look: Look): Sheet {
  const size = random.between(4.2, 4.8);
  const twoColumns = random.chance(0.5);
  const rows = [...paper.holder, ...paper.rest].map((entry) =>
    labelled(entry, random.chance(0.9) ? '：' : ':'),
  );
  return {
    width: 210,
    height: 297,
    css:
      `body{background:#fff;padding:18mm 20mm;font-size:${size.toFixed(2)}mm;line-height:1.9}` +
      `h1{font:700 7.4mm ${look.title};text-align:center;margin:4mm 0 8mm}.corner{display:flex;gap:12mm;font-weight:${random.pick([400, 700])}}` +
      `.rows{display:grid;grid-template-columns:${twoColumns ? '1fr 1fr' : '1fr'};column-gap:8mm;padding-right:${paper.portrait ? 34 : 0}mm}` +
      `.rows .row.long{grid-column:1/-1}.portrait{position:absolute;right:20mm;top:46mm}.seal{position:absolute;right:34mm;bottom:50mm}` +
      `table{width:100%;border-collapse:collapse;margin-top:6mm;font-size:.9em}td,th{border:.25mm solid #777;padding:1mm 2mm;text-align:center}` +
      `h2{font-size:1.05em;margin-top:8mm}.note{font-size:.8em;margin-top:10mm}` +
      LABEL_CSS,
    body:
      `<div class="corner">${paper.corner.map((entry) => labelled(entry)).join('')}</div><h1>${text(paper.title)}</h1>` +
      (paper.portrait ? portrait(random, 26) : '') +
      `<div class="rows">${rows.map((row) => (row.length > 116 ? row.replace('class="row"', 'class="row long"') : row)).join('')}</div>` +
      tableOf(paper) +
      `<p class="note">${text(paper.note ?? '')}</p>` +
      (paper.seal ? seal(random, paper.seal, 36) : ''),
  };
}
