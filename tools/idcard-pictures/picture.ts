import { idCardBack } from './cards/back.ts';
import type { Drawn } from './cards/card.ts';
import { idCardFront } from './cards/front.ts';
import { otherThing } from './cards/other-things.ts';
import { photocopyOf } from './cards/photocopy.ts';
import type { MachineTypefaces } from './cards/typefaces.ts';
import { inventHolder, type Holder } from './holders/holder.ts';
import { nearMissName, nearMissNumber } from './holders/near-miss.ts';
import type { Conditions } from './photo/conditions.ts';
import type { Homography } from './photo/homography.ts';
import { asSharp, type Raster } from './photo/raster.ts';
import { photograph } from './photograph.ts';
import { place } from './place.ts';
import type { PicturePlan } from './plan.ts';
import { Random } from './random.ts';
import { pickTypefaces, type CardTypefaces, type Style } from './styles.ts';
import type { TableTop } from './tables/table-tops.ts';
import { tableTop } from './tables/table.ts';

/** All of a picture that can be told before it is taken. */
export interface Composition {
  plan: PicturePlan;
  personId: string;
  holder: Holder;
  nearMiss: { name: string; number: string };
  typefaces: CardTypefaces;
  /** The card, or what is there in its place; null for an empty table. */
  card: Drawn | null;
  /** What lies on the table: the card, or the sheet with its copy in the middle. */
  thing: Drawn | null;
  /** From mm around the middle of both to the picture. */
  map: Homography;
  table: TableTop;
}

export interface CompositionOptions {
  ordinal: number;
  style: Style;
  /** YYYY-MM-DD */
  referenceDate: string;
  typefaces: MachineTypefaces;
}

/** Invents the holder and lays the card on a table before the camera. */
export function composePicture(random: Random, plan: PicturePlan, options: CompositionOptions): Composition {
  const { style, referenceDate } = options;
  const holder = inventHolder(random, {
    nameKind: plan.nameKind,
    referenceDate,
    expired: plan.expected === 'expired',
  });
  const text = holder.name + holder.address + holder.authority;
  const typefaces = pickTypefaces(random, style, text, options.typefaces);
  const card = drawn(random, plan, holder, typefaces, style);
  const thing = card && plan.flaw.copy === 'photocopy' ? photocopyOf(card, random) : card;
  return {
    plan,
    personId: `G${String(options.ordinal).padStart(4, '0')}`,
    holder,
    nearMiss: { name: nearMissName(holder.name, random), number: nearMissNumber(holder.number, random) },
    typefaces,
    card,
    thing,
    map: place(random, thing, plan.conditions, plan.flaw),
    table: random.pick(style.tables),
  };
}

function drawn(
  random: Random,
  plan: PicturePlan,
  holder: Holder,
  typefaces: CardTypefaces,
  style: Style,
): Drawn | null {
  if (plan.flaw.thing) return otherThing(plan.flaw.thing, random, holder, typefaces);
  const tint = random.pick(style.tints);
  const card = plan.sideShown === 'back' ? idCardBack : idCardFront;
  return card(random, holder, tint, typefaces);
}

/** Takes the photograph as a phone would store it. */
export async function takePicture(random: Random, { plan, thing, map, table }: Composition): Promise<Buffer> {
  const { conditions, flaw } = plan;
  return encoded(
    await photograph(random, { thing, table: await tableTop(random, table), map, conditions, flaw }),
    conditions,
  );
}

/** How far (clockwise) the stored pixels are turned from the upright picture, by EXIF orientation. */
const STORED_TURN = { 1: 0, 3: 180, 6: 270, 8: 90 } as const;

/** The picture as a phone stores it. */
export async function encoded(picture: Raster, conditions: Conditions): Promise<Buffer> {
  const orientation = conditions.exifOrientation;
  return asSharp(picture)
    .rotate(STORED_TURN[orientation])
    .withMetadata({ orientation })
    .jpeg({ quality: conditions.jpegQuality })
    .toBuffer();
}
