import type { Entry, PaperText } from '../../papers/paper.ts';
import { portrait, seal } from '../ornaments.ts';
import type { Printer } from '../printer.ts';
import { labelled, LABEL_CSS, text, type Look, type Sheet } from '../sheet.ts';

/** The list that a paper holds, as a table with heads. */
export function tableOf({ list }: PaperText): string {
  if (!list) return '';
  const cells = (row: readonly string[], tag: string) =>
    `<tr>${row.map((cell) => `<${tag}>${text(cell)}</${tag}>`).join('')}</tr>`;
  return `<h2>${text(list.title)}</h2><table class="list">${cells(list.heads, 'th')}${list.rows.map((row) => cells(row, 'td')).join('')}</table>`;
}

/** Entries whose text is too long for half a line. */
const LONG = 13;
/** Rows beside which the portrait stands. */
const PORTRAIT_ROWS = 4;

/** A form of ruled cells, the label in one and the text in the next, two pairs a line. */
export function grid(paper: PaperText, { random }: Printer, look: Look): Sheet {
  const size = random.between(3.7, 4.3);
  const shaded = random.chance(0.6);
  const entries = [...paper.holder, ...paper.rest];
  // What is short comes on half a page as often as on a whole one.
  const half = entries.length < 13 && !paper.list && random.chance(0.6);
  return {
    width: 210,
    height: half ? 148 : 297,
    css:
      `body{background:#fff;padding:15mm 16mm;font-size:${size.toFixed(2)}mm}h1{font:700 6.8mm ${look.title};text-align:center;margin:5mm 0 6mm}` +
      `.corner{display:flex;gap:10mm;font-weight:700}table{width:100%;border-collapse:collapse;table-layout:fixed}` +
      `td,th{border:.25mm solid #666;padding:0 2mm;height:${random.between(9.5, 12).toFixed(1)}mm;line-height:1.3;overflow-wrap:anywhere}` +
      `.key{${shaded ? 'background:#eef1f4;' : ''}text-align:center;width:26mm}.picture{width:32mm;text-align:center;padding:1mm}` +
      `h2{font-size:1.05em;margin:6mm 0 2mm}.list td{text-align:center;height:8mm}.note{font-size:.85em;margin-top:8mm;line-height:1.7}` +
      `.seal{position:absolute;right:30mm;bottom:${half ? 8 : 46}mm}` +
      LABEL_CSS,
    body:
      `<div class="corner">${paper.corner.map((entry) => labelled(entry)).join('')}</div><h1>${text(paper.title)}</h1>` +
      `<table>${columns(paper.portrait)}${gridRows(entries, paper.portrait ? portrait(random, 27) : null)}</table>` +
      tableOf(paper) +
      `<p class="note">${text(paper.note ?? '')}</p>` +
      (paper.seal ? seal(random, paper.seal, 38) : ''),
  };
}

const columns = (withPicture: boolean) =>
  `<colgroup><col style="width:15%"><col><col style="width:15%"><col>${withPicture ? '<col style="width:32mm">' : ''}</colgroup>`;

function gridRows(entries: readonly Entry[], picture: string | null): string {
  const lines = inLines(entries);
  return lines
    .map((line, i) => {
      const [first, second] = line;
      const besidePicture = picture !== null && i < PORTRAIT_ROWS;
      const rest = second ? cell(second, besidePicture || picture === null ? 1 : 2) : '';
      const span = second ? 1 : besidePicture || picture === null ? 3 : 4;
      const head =
        picture !== null && i === 0
          ? `<td class="picture" rowspan="${Math.min(PORTRAIT_ROWS, lines.length)}">${picture}</td>`
          : '';
      return `<tr>${first ? cell(first, span) : ''}${rest}${head}</tr>`;
    })
    .join('');
}

const cell = ({ label, text: value }: Entry, span: number) =>
  `<td class="key">${text(label)}</td><td colspan="${span}">${text(value)}</td>`;

/** Two entries a line, a long one alone. */
function inLines(entries: readonly Entry[]): Entry[][] {
  const lines: Entry[][] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    const open = last?.length === 1 && last[0] !== undefined && last[0].text.length <= LONG;
    if (open && entry.text.length <= LONG) last.push(entry);
    else lines.push([entry]);
  }
  return lines;
}
