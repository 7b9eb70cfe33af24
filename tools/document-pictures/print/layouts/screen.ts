import type { PaperText } from '../../papers/paper.ts';
import { portrait } from '../ornaments.ts';
import type { Printer } from '../printer.ts';
import { text, type Look, type Sheet } from '../sheet.ts';
import { tableOf } from './grid.ts';

/** A phone that shows the paper's electronic form; 108 × 234 mm stand for 1080 × 2340 pixels. */
export function screen(paper: PaperText, { random }: Printer, look: Look): Sheet {
  const values = random.pick(['right', 'left', 'beneath'] as const);
  const entries = [...paper.corner, ...paper.holder, ...paper.rest];
  const rows = entries.map(
    ({ label, text: value }) =>
      `<div class="row"><span class="label">${text(label)}</span><span class="value">${text(value)}</span></div>`,
  );
  // A long screenshot where one screen does not hold it all.
  const height = values === 'beneath' && entries.length > 13 ? 234 + (entries.length - 13) * 13 : 234;
  const pitch = entries.length > 17 || values === 'beneath' ? 1.5 : 2.6;
  return {
    width: 108,
    height,
    css:
      `body{background:#f2f4f7;font-size:3.5mm;font-family:'Noto Sans CJK SC'}.status{background:${look.accent};color:#fff;display:flex;justify-content:space-between;padding:1.6mm 5mm;font-size:2.8mm}` +
      `.head{background:${look.accent};color:#fff;text-align:center;padding:3mm;font-size:4.3mm}.card{background:#fff;margin:3mm;border-radius:2mm;padding:1mm 4mm}` +
      (values === 'beneath'
        ? `.row{padding:${pitch}mm 0;border-bottom:.15mm solid #e5e7ea}.label,.value{display:block}.label{color:#777;font-size:3mm}`
        : `.row{display:flex;gap:4mm;padding:${pitch}mm 0;border-bottom:.15mm solid #e5e7ea;line-height:1.35}.label{color:#666;flex:none;${values === 'left' ? 'width:30mm' : ''}}` +
          `.value{${values === 'right' ? 'margin-left:auto;text-align:right' : ''};overflow-wrap:anywhere}`) +
      `.photo{text-align:center;padding-top:2mm}h2{font-size:3.7mm;margin:2mm 0}table{width:100%;border-collapse:collapse;font-size:3mm}th{background:#eef1f4;font-weight:400}td,th{padding:1.8mm 1mm;text-align:left;border-bottom:.15mm solid #e5e7ea}` +
      `.note{color:#888;font-size:2.7mm;padding:0 4mm}`,
    body:
      `<div class="status"><span>${random.int(8, 22)}:${random.int(10, 59)}</span><span>${random.pick(['4G', '5G'])} ${random.int(20, 99)}%</span></div>` +
      `<div class="head">${text(paper.title)}</div><div class="card">` +
      (paper.portrait && entries.length < 15 ? `<div class="photo">${portrait(random, 18)}</div>` : '') +
      `${rows.join('')}</div>${paper.list ? `<div class="card">${tableOf(paper)}</div>` : ''}<p class="note">${text(paper.note ?? '')}</p>`,
  };
}
