import type { Random } from '../random.ts';
import type { Box } from './card.ts';

/** A simple drawn head and shoulders; nobody's face. The drawing's own square is 100 × 125. */
export function portrait(random: Random, box: Box): string {
  const skin = random.pick(['#e6bf9a', '#d9a97f', '#f0cfae', '#c9986c', '#e2b48c']);
  const hair = random.pick(['#1a1614', '#2c2320', '#3b3a3c', '#6b6662', '#191c22']);
  const clothes = random.pick(['#25304a', '#5a2d33', '#39503f', '#6f7782', '#1d1d21', '#84745b']);
  const ground = random.pick(['#f4f6f7', '#e9eef3', '#dfe7ee', 'none']);
  const wide = random.between(18, 22);
  const longHair = random.chance(0.4);
  return (
    `<svg x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" viewBox="0 0 100 125" preserveAspectRatio="none">` +
    `<rect width="100" height="125" fill="${ground}"/>` +
    (longHair
      ? `<rect x="${47 - wide}" y="36" width="${2 * wide + 6}" height="${random.int(40, 60)}" rx="14" fill="${hair}"/>`
      : '') +
    `<path d="M8 125 C10 98 32 92 42 88 L58 88 C68 92 90 98 92 125 Z" fill="${clothes}"/>` +
    `<rect x="41" y="70" width="18" height="24" rx="7" fill="${skin}"/>` +
    `<ellipse cx="50" cy="53" rx="${wide.toFixed(1)}" ry="26" fill="${skin}"/>` +
    `<path d="M${(49 - wide).toFixed(1)} 52 C${45 - wide} 14 ${55 + wide} 14 ${(51 + wide).toFixed(1)} 52 C64 ${random.int(32, 40)} 36 ${random.int(30, 40)} ${(49 - wide).toFixed(1)} 52 Z" fill="${hair}"/>` +
    `<g fill="#2b211d"><ellipse cx="42" cy="53" rx="2.4" ry="1.5"/><ellipse cx="58" cy="53" rx="2.4" ry="1.5"/></g>` +
    `<path d="M44 69 Q50 ${random.int(70, 73)} 56 69" stroke="#9a5a4d" stroke-width="1.6" fill="none"/></svg>`
  );
}
