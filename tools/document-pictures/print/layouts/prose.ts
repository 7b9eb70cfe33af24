import type { PaperText } from '../../papers/paper.ts';
import { groundWaves, portrait, seal } from '../ornaments.ts';
import type { Printer } from '../printer.ts';
import { LABEL_CSS, labelled, text, type Look, type Sheet } from '../sheet.ts';
import { tableOf } from './grid.ts';

/** A certificate that speaks in sentences, within a frame on a coloured ground. */
export function prose(paper: PaperText, { random }: Printer, look: Look): Sheet {
  const upright = paper.list !== undefined || random.chance(0.35);
  const [width, height] = upright ? [210, 297] : [270, 190];
  const { paragraph, below } = paper.prose ?? { paragraph: '', below: [] };
  const size = random.between(5, 5.6);
  return {
    width,
    height,
    css:
      `body{background:${look.ground};padding:${upright ? '26mm 24mm' : '19mm 24mm'};font-size:${size.toFixed(2)}mm}` +
      `.frame{position:absolute;inset:7mm;border:${random.pick(['.6mm solid', '1.4mm double', '2mm ridge'])} ${look.accent}}` +
      `.heading{text-align:center;letter-spacing:.3em}h1{font:700 ${random.between(9, 12).toFixed(1)}mm ${look.title};letter-spacing:${random.pick([0.1, 0.3, 0.5])}em;text-align:center;margin:2mm 0 7mm}` +
      `.middle{display:flex;gap:10mm;align-items:flex-start}.paragraph{flex:1;text-indent:2em;line-height:${random.between(1.85, 2.15).toFixed(2)};text-align:justify}` +
      `.below{margin-top:8mm;display:grid;grid-template-columns:${upright ? '1fr' : 'auto auto'};justify-content:space-between;line-height:1.9;font-size:.95em}` +
      `.corner{text-align:${random.pick(['left', 'right'])}}table{width:100%;border-collapse:collapse;margin-top:5mm;font-size:.9em}td,th{border:.25mm solid #777;padding:1.5mm}` +
      `h2{font-size:1em;margin-top:6mm}.seal{position:absolute;right:26mm;bottom:20mm}.note{font-size:.75em;margin-top:6mm}` +
      LABEL_CSS,
    body:
      groundWaves(random, width, height, look.accent) +
      `<div class="frame"></div><div class="corner">${paper.corner.map((entry) => labelled(entry)).join('')}</div>` +
      `<div class="heading">${text(paper.heading ?? '')}</div><h1>${text(paper.title)}</h1>` +
      `<div class="middle">${paper.portrait ? portrait(random, 34) : ''}<p class="paragraph">${text(paragraph)}</p></div>` +
      tableOf(paper) +
      `<div class="below">${below.map((entry) => labelled(entry)).join('')}</div><p class="note">${text(paper.note ?? '')}</p>` +
      (paper.seal ? seal(random, paper.seal, 38) : ''),
  };
}
