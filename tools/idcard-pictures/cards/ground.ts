import type { Random } from '../random.ts';
import type { CardTint } from '../styles.ts';
import { CARD_SIZE } from './card.ts';

const CORNER_MM = 3.2;

/** The printed ground of a card: a tint that changes over it, fine waves and one or two rosettes. */
export function cardGround(random: Random, tint: CardTint): string {
  const [first, second, third] = tint.ground;
  const { width, height } = CARD_SIZE;
  const waves = Array.from({ length: random.int(8, 22) }, () => wave(random, random.pick(tint.lines)));
  const rosettes = Array.from({ length: random.int(0, 2) }, () => rosette(random, random.pick(tint.lines)));
  return (
    `<defs><linearGradient id="ground" x1="0" y1="0" x2="1" y2="${random.between(0.2, 1).toFixed(2)}">` +
    `<stop offset="0" stop-color="${first}"/><stop offset=".5" stop-color="${second}"/><stop offset="1" stop-color="${third}"/>` +
    `</linearGradient><clipPath id="card"><rect width="${width}" height="${height}" rx="${CORNER_MM}"/></clipPath></defs>` +
    `<g clip-path="url(#card)"><rect width="${width}" height="${height}" fill="url(#ground)"/>${waves.join('')}${rosettes.join('')}</g>` +
    `<rect x=".1" y=".1" width="${width - 0.2}" height="${height - 0.2}" rx="${CORNER_MM}" fill="none" stroke="#fff" stroke-opacity=".6" stroke-width=".2"/>`
  );
}

function wave(random: Random, colour: string): string {
  const [y, swing, length, phase] = [
    random.between(-4, 58),
    random.between(0.6, 4),
    random.between(14, 50),
    random.between(0, 6.3),
  ];
  const points = Array.from(
    { length: 45 },
    (_, i) => `${i * 2},${(y + swing * Math.sin(phase + (i * 2 * 6.28) / length)).toFixed(2)}`,
  );
  return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width=".12" opacity="${random.between(0.25, 0.6).toFixed(2)}"/>`;
}

function rosette(random: Random, colour: string): string {
  const [x, y, radius] = [random.between(10, 75), random.between(5, 50), random.between(6, 14)];
  const petals = random.int(9, 18);
  const ellipses = Array.from(
    { length: petals },
    (_, i) =>
      `<ellipse rx="${radius.toFixed(2)}" ry="${(radius * 0.4).toFixed(2)}" transform="rotate(${((i * 180) / petals).toFixed(1)})"/>`,
  );
  return `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)})" fill="none" stroke="${colour}" stroke-width=".1" opacity=".45">${ellipses.join('')}</g>`;
}
