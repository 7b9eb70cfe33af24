import type { Random } from '../random.ts';
import type { Drawn } from './card.ts';
import { drawing } from './svg.ts';

/** A black and white copy of a card in the middle of a white sheet. */
export function photocopyOf(card: Drawn, random: Random): Drawn {
  const margin = { x: random.between(6, 18), y: random.between(5, 14) };
  const size = { width: card.size.width + 2 * margin.x, height: card.size.height + 2 * margin.y };
  const [steepness, darkest] = [random.between(0.95, 1.35), random.between(0.02, 0.12)];
  const copier =
    '<filter id="copy" color-interpolation-filters="sRGB"><feColorMatrix type="saturate" values="0"/><feComponentTransfer>' +
    ['R', 'G', 'B']
      .map(
        (channel) =>
          `<feFunc${channel} type="linear" slope="${steepness.toFixed(2)}" intercept="${(1 - steepness + darkest * 0.3).toFixed(3)}"/>`,
      )
      .join('') +
    '</feComponentTransfer></filter>';
  const content =
    `<defs>${copier}</defs><rect width="${size.width}" height="${size.height}" fill="#fbfbfa"/>` +
    `<g filter="url(#copy)"><svg x="${margin.x}" y="${margin.y}" width="${card.size.width}" height="${card.size.height}" viewBox="0 0 ${card.size.width} ${card.size.height}">${card.svg.replace(/^<svg[^>]*>|<\/svg>$/g, '')}</svg></g>` +
    `<rect x="${margin.x}" y="${margin.y}" width="${card.size.width}" height="${card.size.height}" rx="3.2" fill="none" stroke="#555" stroke-width=".25"/>`;
  return { size, svg: drawing(size, content), fields: {} };
}
