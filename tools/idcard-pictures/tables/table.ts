import sharp from 'sharp';

import { densityFor, drawing } from '../cards/svg.ts';
import type { Raster } from '../photo/raster.ts';
import type { Random } from '../random.ts';
import { modulated, smoothNoise } from './noise.ts';
import { TABLE_SIDE_MM } from './patterns.ts';
import { TABLE_TOPS, type TableTop } from './table-tops.ts';

/** A square of table top seen from above. */
export async function tableTop(random: Random, name: TableTop): Promise<Raster> {
  const recipe = TABLE_TOPS[name];
  const { svg, pxPerMm } = recipe.pattern(random, random.pick(recipe.colours));
  const side = Math.round(TABLE_SIDE_MM * pxPerMm);
  const drawn = await sharp(Buffer.from(drawing({ width: TABLE_SIDE_MM, height: TABLE_SIDE_MM }, svg)), {
    density: densityFor(pxPerMm),
  })
    .resize(side, side)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  const fields = [];
  for (const { across, down, weight } of recipe.grain) {
    fields.push({ field: await smoothNoise(random, side, { across, down }), weight });
  }
  return { data: modulated(drawn, fields), width: side, height: side, channels: 3 };
}
