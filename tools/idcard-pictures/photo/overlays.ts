import type { Random } from '../random.ts';
import { bounds } from './camera.ts';
import { mapped, type Homography, type Point } from './homography.ts';

interface Frame {
  width: number;
  height: number;
}

const overlay = ({ width, height }: Frame, content: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`,
  );

const polygon = (points: readonly Point[], attributes: string) =>
  `<polygon points="${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}" ${attributes}/>`;

/** The shadow that a thing throws on the table beside it. */
export function castShadow(frame: Frame, thing: readonly Point[], random: Random): Buffer {
  const { left, right } = bounds(thing);
  const reach = (right - left) * random.between(0.004, 0.018);
  const [dx, dy] = [random.eitherWay(0.2, 1) * reach, random.eitherWay(0.2, 1) * reach];
  const moved = thing.map(([x, y]): Point => [x + dx, y + dy]);
  return overlay(
    frame,
    `<filter id="b" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="${(reach * 0.9).toFixed(2)}"/></filter>` +
      polygon(moved, `fill="#000" opacity="${random.between(0.3, 0.6).toFixed(2)}" filter="url(#b)"`),
  );
}

/** A plastic sleeve: a haze over the card and a little beyond, its welded rim, and some faint streaks. */
export function sleeve(
  frame: Frame,
  map: Homography,
  size: { width: number; height: number },
  random: Random,
): Buffer {
  const rim = random.between(1.5, 4);
  const [w, h] = [size.width / 2 + rim, size.height / 2 + rim];
  const corner = (x: number, y: number) => mapped(map, [x, y]);
  const outline = [corner(-w, -h), corner(w, -h), corner(w, h), corner(-w, h)];
  const streaks = Array.from({ length: random.int(1, 4) }, () => {
    const [x, slant, width] = [random.between(-w, w), random.between(-20, 20), random.between(0.6, 5)];
    const streak = [corner(x, -h), corner(x + width, -h), corner(x + width + slant, h), corner(x + slant, h)];
    return polygon(
      streak,
      `fill="#fff" opacity="${random.between(0.05, 0.16).toFixed(2)}" clip-path="url(#s)"`,
    );
  });
  return overlay(
    frame,
    `<clipPath id="s">${polygon(outline, '')}</clipPath>` +
      polygon(
        outline,
        `fill="#fff" fill-opacity="${random.between(0.05, 0.14).toFixed(2)}" stroke="#fff" stroke-opacity=".35" stroke-width="${(Math.hypot(outline[1]![0] - outline[0]![0], outline[1]![1] - outline[0]![1]) / 300).toFixed(1)}"`,
      ) +
      streaks.join(''),
  );
}

export const GLARE_TYPES = ['lamp', 'tube', 'window'] as const;
export type GlareType = (typeof GLARE_TYPES)[number];

/** Half length and half height of the white core, in mm. */
const GLARE_SIZES = {
  lamp: { length: [8, 14], height: [5, 8] },
  tube: { length: [28, 60], height: [3.5, 6] },
  window: { length: [11, 18], height: [7, 12] },
} satisfies Record<GlareType, { length: [number, number]; height: [number, number] }>;

/** Light mirrored by the card's surface: wholly white in its core, around it a veil. `at` and `pxPerMm` are in the picture. */
export function glare(frame: Frame, type: GlareType, at: Point, pxPerMm: number, random: Random): Buffer {
  const { length, height } = GLARE_SIZES[type];
  const [rx, ry] = [random.between(...length) * pxPerMm, random.between(...height) * pxPerMm];
  const turn = type === 'tube' ? random.eitherWay(0, 50) : random.eitherWay(0, 30);
  const veil =
    '<radialGradient id="v"><stop offset="0" stop-color="#fff" stop-opacity=".85"/><stop offset=".45" stop-color="#fff" stop-opacity=".45"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>' +
    '<radialGradient id="c"><stop offset=".78" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>';
  const core =
    type === 'window'
      ? `<rect x="${-rx}" y="${-ry}" width="${2 * rx}" height="${2 * ry}" rx="${ry * 0.15}" fill="#fff" opacity=".97"/>`
      : `<ellipse rx="${rx}" ry="${ry}" fill="url(#c)"/>`;
  return overlay(
    frame,
    `<defs>${veil}</defs><g transform="translate(${at[0].toFixed(1)} ${at[1].toFixed(1)}) rotate(${turn.toFixed(1)}) skewX(${random.eitherWay(0, 18).toFixed(1)})">` +
      `<ellipse rx="${rx * 2.2}" ry="${ry * 2.6}" fill="url(#v)"/>${core}</g>`,
  );
}
