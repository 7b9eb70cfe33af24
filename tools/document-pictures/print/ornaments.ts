import { portrait as head } from '../../idcard-pictures/cards/portrait.ts';
import type { Random } from '../../idcard-pictures/random.ts';
import { text } from './sheet.ts';

/** A drawn portrait of that width in mm; nobody's face. */
export function portrait(random: Random, width: number): string {
  const height = width * 1.32;
  return (
    `<svg class="portrait" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="${random.pick(['#cfe0f0', '#e8eef4', '#d8443c', '#f4f4f4'])}"/>` +
    `${head(random, { x: 0, y: 0, width, height })}</svg>`
  );
}

/** A round seal in red or blue, or only the dashed place for one. */
export function seal(random: Random, words: string, size: number): string {
  if (random.chance(0.25)) {
    return (
      `<svg class="seal" width="${size}mm" height="${size}mm" viewBox="0 0 100 100"><circle cx="50" cy="50" r="47" fill="none" stroke="#555" stroke-width="2" stroke-dasharray="4 3"/>` +
      `<text x="50" y="54" font-size="12" text-anchor="middle" fill="#555">印章处（样例）</text></svg>`
    );
  }
  const colour = random.pick(['#d0312d', '#c8382f', '#b8403a']);
  const around = (words || '样例').slice(0, 14);
  const spread = Math.min(290, around.length * 24);
  const letters = [...around].map((character, i) => {
    const angle = -spread / 2 + (spread * (i + 0.5)) / around.length;
    return `<text x="50" y="16" font-size="11" text-anchor="middle" transform="rotate(${angle.toFixed(1)} 50 50)">${text(character)}</text>`;
  });
  return (
    `<svg class="seal" width="${size}mm" height="${size}mm" viewBox="0 0 100 100" opacity="${random.between(0.45, 0.8).toFixed(2)}">` +
    `<g fill="${colour}"><circle cx="50" cy="50" r="47" fill="none" stroke="${colour}" stroke-width="2.5"/>${letters.join('')}` +
    `<path d="M50 36l4 10h11l-9 7 3.500 11-9.500-7-9.500 7 3.500-11-9-7h11z"/><text x="50" y="80" font-size="9" text-anchor="middle">样例章</text></g></svg>`
  );
}

/** Something like a QR code that leads nowhere. */
export function squareCode(random: Random, size: number): string {
  const cells = Array.from({ length: 21 * 21 }, (_, i) =>
    random.chance(0.5) ? `<rect x="${i % 21}" y="${Math.floor(i / 21)}" width="1" height="1"/>` : '',
  );
  return `<svg class="code" width="${size}mm" height="${size}mm" viewBox="-1 -1 23 23">${cells.join('')}</svg>`;
}

/** Fine waves over the paper's ground, as security printing has them. */
export function groundWaves(random: Random, width: number, height: number, colour: string): string {
  const lines = Array.from({ length: random.int(10, 24) }, () => {
    const [y, swing, length, phase] = [
      random.between(0, height),
      random.between(1, 9),
      random.between(30, 90),
      random.between(0, 6),
    ];
    const points = Array.from({ length: 60 }, (_, i) => {
      const x = (i * width) / 59;
      return `${x.toFixed(1)},${(y + swing * Math.sin(phase + (x * 6.28) / length)).toFixed(1)}`;
    });
    return `<polyline points="${points.join(' ')}"/>`;
  });
  return (
    `<svg width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" style="position:absolute;inset:0" ` +
    `fill="none" stroke="${colour}" stroke-width=".25" opacity=".3">${lines.join('')}</svg>`
  );
}
