import type { Holder } from '../holders/holder.ts';
import type { Random } from '../random.ts';
import type { CardTint, CardTypefaces } from '../styles.ts';
import { CARD_SIZE, type Box, type Drawn } from './card.ts';
import { cardGround } from './ground.ts';
import { drawing, lengthInEms, SMALL_PRINT, textLine } from './svg.ts';

const INK = '#1e1e20';

/** The side with the emblem, 国徽面. The emblem is only a red round shape. */
export function idCardBack(random: Random, holder: Holder, tint: CardTint, typefaces: CardTypefaces): Drawn {
  const emblem: Box = { x: random.between(5, 7), y: random.between(4.5, 6.5), width: 15, height: 15.5 };
  const [labelX, valueX] = [random.between(17, 19.5), random.between(32, 34.5)];
  const [authorityY, validityY] = [random.between(41.5, 43.5), random.between(47.2, 49)];
  const size = random.between(2.8, 3.15);
  const label = { family: typefaces.label, size, fill: INK };
  const value = { family: typefaces.text, size, fill: INK };
  const term = `${holder.validity.from}-${holder.validity.to}`;
  const content = [
    cardGround(random, tint),
    wall(random, tint.lines[0]),
    roundEmblem(emblem),
    textLine('中华人民共和国', 25.5, 12, {
      family: typefaces.title,
      size: random.between(3.6, 4.2),
      fill: INK,
      spacing: random.between(1.8, 2.6),
    }),
    textLine('居民身份证', 25.5, 20.5, {
      family: typefaces.title,
      size: random.between(5.6, 6.6),
      fill: INK,
      spacing: random.between(1.8, 3),
    }),
    textLine('签发机关', labelX, authorityY, label),
    textLine(holder.authority, valueX, authorityY, value),
    textLine('有效期限', labelX, validityY, label),
    textLine(term, valueX, validityY, value),
    textLine(SMALL_PRINT, 70, 52, { family: typefaces.label, size: 1.1, fill: '#8d9499', anchor: 'middle' }),
  ];
  const box = (text: string, y: number): Box => ({
    x: valueX,
    y: y - size * 0.95,
    width: lengthInEms(text) * size,
    height: size * 1.2,
  });
  return {
    size: CARD_SIZE,
    svg: drawing(CARD_SIZE, content.join('')),
    fields: { emblem, authority: box(holder.authority, authorityY), validity: box(term, validityY) },
  };
}

function roundEmblem({ x, y, width, height }: Box): string {
  const [cx, cy] = [x + width / 2, y + height / 2];
  const star = (dx: number, dy: number, r: number) => `<circle cx="${cx + dx}" cy="${cy + dy}" r="${r}"/>`;
  const ears = Array.from({ length: 22 }, (_, i) => {
    const angle = (150 + i * 11.5) * (Math.PI / 180);
    return `<ellipse cx="${cx + Math.cos(angle) * 6.6}" cy="${cy + Math.sin(angle) * 6.6}" rx="1" ry=".6" transform="rotate(${(150 + i * 11.5).toFixed(0)} ${cx + Math.cos(angle) * 6.6} ${cy + Math.sin(angle) * 6.6})"/>`;
  });
  return (
    `<circle cx="${cx}" cy="${cy}" r="6" fill="#c62a2f"/><g fill="#e0b04c">${ears.join('')}${star(0, -2.6, 1)}${star(-2.6, -0.6, 0.5)}${star(2.6, -0.6, 0.5)}` +
    `<rect x="${cx - 3.4}" y="${cy + 1.6}" width="6.8" height="1.6" rx=".3"/></g><path d="M${cx - 5} ${cy + 5.4} Q${cx} ${cy + 8.6} ${cx + 5} ${cy + 5.4} L${cx + 5.6} ${cy + 7.4} Q${cx} ${cy + 9.8} ${cx - 5.6} ${cy + 7.4} Z" fill="#c62a2f"/>`
  );
}

/** A faint line of battlements across the card. */
function wall(random: Random, colour: string): string {
  let y = random.between(28, 33);
  const points: string[] = [];
  for (let x = 0; x <= CARD_SIZE.width; x += 1.6) {
    y += random.between(-0.5, 0.5);
    points.push(
      `${x.toFixed(1)},${y.toFixed(2)}`,
      `${(x + 0.8).toFixed(1)},${y.toFixed(2)}`,
      `${(x + 0.8).toFixed(1)},${(y - 1).toFixed(2)}`,
      `${(x + 1.6).toFixed(1)},${(y - 1).toFixed(2)}`,
    );
  }
  return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width=".18" opacity=".6"/>`;
}
