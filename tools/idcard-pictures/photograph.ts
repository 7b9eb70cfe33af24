import sharp from 'sharp';

import type { Drawn } from './cards/card.ts';
import { densityFor } from './cards/svg.ts';
import { centred, quad } from './photo/camera.ts';
import type { Conditions } from './photo/conditions.ts';
import { product, scaling, shift, type Homography, type Point } from './photo/homography.ts';
import { illuminate } from './photo/light.ts';
import { castShadow, glare, sleeve } from './photo/overlays.ts';
import { asSharp, rgb, rgba, type Raster } from './photo/raster.ts';
import { addNoise, movedDuringExposure } from './photo/sensor.ts';
import { fillFrom, layInto } from './photo/warp.ts';
import { scaleOf } from './place.ts';
import type { Flaw } from './plan.ts';
import type { Random } from './random.ts';
import { TABLE_SIDE_MM } from './tables/patterns.ts';

/** Weights of red, green and blue in a grey value (ITU-R BT.601). */
const LUMA: [number, number, number] = [0.299, 0.587, 0.114];

/** The table is soft and needs no more; the card is drawn at the frame's own scale. */
const TABLE_LONG_SIDE = 1500;

/** A drawing, or what was drawn already by something that sets more than SVG can. */
type Thing = Drawn & { raster?: Raster };

/** A thing before the camera: where mm from its middle fall in the picture. */
export interface Scene {
  thing: Thing | null;
  table: Raster;
  map: Homography;
  conditions: Conditions;
  flaw: Flaw;
}

/** Takes the photograph; answers three channels of the frame's size. */
export async function photograph(random: Random, scene: Scene): Promise<Raster> {
  const { conditions, flaw, thing, map } = scene;
  let picture = await laidOut(random, scene);
  await illuminate(picture, { gain: conditions.lightGain, ...conditions }, random);
  const pxPerMm = scaleOf(map, thing);
  if (flaw.glare && thing) {
    const at = glareSpot(random, scene, flaw.glare.on);
    picture = await rgb(
      asSharp(picture).composite([{ input: glare(conditions.frame, flaw.glare.type, at, pxPerMm, random) }]),
    );
  }
  const sigma = conditions.blurMm * pxPerMm;
  if (sigma > 0.3) picture = await rgb(asSharp(picture).blur(sigma));
  if (conditions.motionMm > 0)
    picture = movedDuringExposure(picture, conditions.motionMm * pxPerMm, conditions.motionDirection);
  addNoise(picture, conditions.noise, random);
  return flaw.copy === 'grey_picture' ? rgb(asSharp(picture).recomb([LUMA, LUMA, LUMA])) : picture;
}

/** Table, shadow, thing and sleeve in even white light. */
async function laidOut(random: Random, { thing, table, map, conditions }: Scene): Promise<Raster> {
  const { frame } = conditions;
  const outline = thing ? quad(map, centred(thing.size)) : [];
  const background = await tableBeneath(random, table, map, frame, outline);
  if (!thing) return background;
  const pxPerMm = scaleOf(map, thing);
  const drawn = thing.raster ?? (await rgba(sharp(Buffer.from(thing.svg), { density: densityFor(pxPerMm) })));
  layInto(
    background,
    drawn,
    product(
      map,
      product(shift(-thing.size.width / 2, -thing.size.height / 2), scaling(thing.size.width / drawn.width)),
    ),
  );
  if (!conditions.sleeve) return background;
  return rgb(asSharp(background).composite([{ input: sleeve(frame, map, thing.size, random) }]));
}

async function tableBeneath(
  random: Random,
  table: Raster,
  map: Homography,
  frame: Conditions['frame'],
  outline: Point[],
): Promise<Raster> {
  const scale = Math.min(1, TABLE_LONG_SIDE / Math.max(frame.width, frame.height));
  const small: Raster = {
    width: Math.round(frame.width * scale),
    height: Math.round(frame.height * scale),
    channels: 3,
    data: Buffer.alloc(0),
  };
  small.data = Buffer.alloc(small.width * small.height * 3);
  const fromTable = product(
    shift(-TABLE_SIDE_MM / 2, -TABLE_SIDE_MM / 2),
    scaling(TABLE_SIDE_MM / table.width),
  );
  fillFrom(small, table, product(scaling(scale), product(map, fromTable)));
  const shadow =
    outline.length > 0
      ? [
          {
            input: castShadow(
              small,
              outline.map(([x, y]): Point => [x * scale, y * scale]),
              random,
            ),
          },
        ]
      : [];
  const shaded = await rgb(asSharp(small).composite(shadow));
  return rgb(asSharp(shaded).resize(frame.width, frame.height, { fit: 'fill', kernel: 'cubic' }));
}

function glareSpot(random: Random, { thing, map }: Scene, field: string): Point {
  const box = thing?.fields[field];
  if (!thing || !box) throw new RangeError(`no field ${field} to put glare on`);
  const x = box.x + box.width * random.between(0.3, 0.7) - thing.size.width / 2;
  const y = box.y + box.height * random.between(0.3, 0.7) - thing.size.height / 2;
  return quad(map, { x, y, width: 0, height: 0 })[0] as Point;
}
