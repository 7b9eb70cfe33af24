import sharp from 'sharp';

import type { Random } from '../random.ts';
import type { Raster } from './raster.ts';

/** How much light of each colour falls, as shares of what a white page needs to look white. */
export interface Light {
  gain: number;
  /** Red, green, blue. */
  cast: [number, number, number];
  shadow: boolean;
  /** Share of stray light that the lens spreads over the whole picture. */
  veil: number;
}

/** The camera's curve: its values rise with the light's square root, about, not with the light itself. */
const TONE_CURVE = 1 / 1.8;
const GRID = 96;
/** A light of this strength is written as 255 in the field, so that bright places need not be cut off. */
const FULL = 1.25;

/** Multiplies the picture, in place, by a light that falls off to one side and may have the edge of a shadow in it. */
export async function illuminate(picture: Raster, light: Light, random: Random): Promise<void> {
  const field = await lightField(picture, light, random);
  const { data } = picture;
  const [scale, stray] = [FULL / 255, 200 * light.veil];
  for (let i = 0; i < data.length; i++) {
    const lit = (data[i]! * (1 - light.veil) + stray) * field[i]! * scale;
    data[i] = lit > 255 ? 255 : lit + 0.5;
  }
}

async function lightField({ width, height }: Raster, light: Light, random: Random): Promise<Buffer> {
  const fallOff = fallOffTo(random);
  const shade = light.shadow ? shadowEdge(random) : () => 1;
  const grid = Buffer.alloc(GRID * GRID * 3);
  for (let i = 0; i < GRID * GRID; i++) {
    const [x, y] = [(i % GRID) / GRID - 0.5, Math.floor(i / GRID) / GRID - 0.5];
    const strength = (light.gain * fallOff(x, y) * shade(x, y)) ** TONE_CURVE;
    light.cast.forEach(
      (share, channel) => (grid[i * 3 + channel] = Math.min(255, (strength * share * 255) / FULL)),
    );
  }
  return sharp(grid, { raw: { width: GRID, height: GRID, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer();
}

function fallOffTo(random: Random): (x: number, y: number) => number {
  const [side, down, vignette] = [
    random.eitherWay(0, 0.2),
    random.eitherWay(0, 0.16),
    random.between(0.02, 0.3),
  ];
  return (x, y) => 1 + x * side + y * down - (x * x + y * y) * vignette;
}

/** A hand, a phone or a lamp's rim: the light is less on one side of a slightly bent line. */
function shadowEdge(random: Random): (x: number, y: number) => number {
  const angle = random.between(0, 2 * Math.PI);
  const [offset, depth, softness, bend] = [
    random.eitherWay(0, 0.3),
    random.between(0.2, 0.45),
    random.between(0.015, 0.08),
    random.eitherWay(0, 0.5),
  ];
  return (x, y) => {
    const across = x * Math.cos(angle) + y * Math.sin(angle) - offset;
    const along = y * Math.cos(angle) - x * Math.sin(angle);
    return 1 - depth / (1 + Math.exp(-(across + bend * along * along) / softness));
  };
}
