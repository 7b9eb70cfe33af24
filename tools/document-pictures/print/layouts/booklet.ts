import type { PaperText } from '../../papers/paper.ts';
import { portrait, seal } from '../ornaments.ts';
import type { Printer } from '../printer.ts';
import { LABEL_CSS, labelled, text, type Look, type Sheet } from '../sheet.ts';

/** An open booklet: whom it speaks of on the left page, the rest on the right one. */
export function booklet(paper: PaperText, { random }: Printer, look: Look): Sheet {
  const [width, height] = [240, random.pick([168, 176, 182])];
  const size = random.between(4.3, 4.9);
  const titleOnRight = random.chance(0.25);
  const title = `<h1>${text(paper.title)}</h1>`;
  const left =
    (titleOnRight ? '' : title) +
    (paper.portrait ? `<div class="photo">${portrait(random, random.between(26, 33))}</div>` : '') +
    [...paper.corner, ...paper.holder].map((entry) => labelled(entry)).join('');
  const right = (titleOnRight ? title : '') + paper.rest.map((entry) => labelled(entry)).join('');
  return {
    width,
    height,
    css:
      `body{background:${look.ground};font-size:${size.toFixed(2)}mm;line-height:${random.between(2, 2.35).toFixed(2)}}` +
      `.page{position:absolute;top:0;bottom:0;width:50%;padding:12mm 11mm 8mm 14mm}.page.right{left:50%;padding-top:${titleOnRight ? 12 : 20}mm}` +
      `h1{font:700 ${random.between(7, 8.4).toFixed(1)}mm ${look.title};text-align:center;letter-spacing:.1em;margin-bottom:5mm;line-height:1.3}` +
      `.fold{position:absolute;left:44%;width:12%;top:0;bottom:0;background:linear-gradient(90deg,transparent,rgba(0,0,0,.16) 48%,rgba(0,0,0,.05) 54%,transparent)}` +
      `.photo{text-align:center;margin:0 0 4mm}.seal{position:absolute;right:14mm;bottom:10mm}.note{font-size:.75em;line-height:1.6}` +
      LABEL_CSS,
    body:
      `<div class="page">${left}${paper.note ? `<p class="note">${text(paper.note)}</p>` : ''}</div><div class="page right">${right}</div>` +
      `<div class="fold"></div>${paper.seal ? seal(random, paper.seal, 34) : ''}`,
  };
}
