import type { Drawn } from './cards/card.ts';
import { RARE_KNOWN, RARE_UNKNOWN } from './holders/name-characters.ts';
import { centred, quad, visibleShare } from './photo/camera.ts';
import type { Homography, Point } from './photo/homography.ts';
import type { Composition } from './picture.ts';
import { scaleOf } from './place.ts';
import type { PicturePlan } from './plan.ts';

/** The head of labels.json, as in samples/idcards. */
export function labelsFile(set: string, referenceDate: string, images: object[]): object {
  return {
    set,
    note: 'All people, numbers, addresses and documents are invented; the images are drawings rendered by a program.',
    fictional: true,
    reference_date: referenceDate,
    slots: { front: '人像面', back: '国徽面' },
    outcomes: [
      'pass',
      'edge_missing',
      'blurred',
      'glare',
      'wrong_side',
      'not_id_card',
      'expired',
      'grayscale_copy',
    ],
    images,
  };
}

/** One entry of `images`, with the keys of the samples and in their order. */
export function pictureLabel(composition: Composition, bytes: number): object {
  const { plan, holder, card, map } = composition;
  const { conditions, flaw } = plan;
  const fields = card && plan.sideShown !== 'none' ? fieldLabels(card, map, conditions.frame) : {};
  return {
    file: plan.file,
    class: plan.class,
    expected: plan.expected,
    difficulty: plan.difficulty,
    slot: plan.slot,
    side_shown: plan.sideShown,
    person_id: composition.personId,
    fictional: true,
    name: holder.name,
    number: holder.number,
    sex: holder.sex,
    nation: holder.nation,
    birth: holder.birth,
    address: holder.address,
    authority: holder.authority,
    validity: holder.validity,
    shown_fields: shownFields(plan),
    rare_chars: onlyOf(holder.name, [...RARE_KNOWN, ...RARE_UNKNOWN]),
    rare_outside_common_ocr_dict: onlyOf(holder.name, RARE_UNKNOWN),
    name_kind: holder.nameKind,
    near_miss: composition.nearMiss,
    bytes,
    width: conditions.frame.width,
    height: conditions.frame.height,
    exif_orientation: conditions.exifOrientation,
    jpeg_quality: conditions.jpegQuality,
    card_quad: card && quad(map, centred(card.size)).map(rounded),
    fields,
    ...(flaw.cut && {
      cut_fields: Object.entries(fields).flatMap(([name, { visible }]) => (visible < 1 ? [name] : [])),
    }),
    conditions: conditionLabels(composition),
  };
}

function shownFields({ sideShown }: PicturePlan): string[] {
  if (sideShown === 'none') return [];
  return sideShown === 'front'
    ? ['name', 'sex', 'nation', 'birth', 'address', 'number']
    : ['authority', 'validity'];
}

const onlyOf = (name: string, characters: readonly string[]) =>
  [...name].filter((character) => characters.includes(character)).join('');

function fieldLabels({ fields, size }: Drawn, map: Homography, frame: { width: number; height: number }) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, box]) => {
      const corners = quad(map, { ...box, x: box.x - size.width / 2, y: box.y - size.height / 2 });
      return [
        name,
        { quad: corners.map(rounded), visible: Math.round(visibleShare(corners, frame) * 100) / 100 },
      ];
    }),
  );
}

function conditionLabels({ plan: { conditions, flaw }, card, map, table, typefaces }: Composition): object {
  const cardPx = scaleOf(map, card) * (card?.size.width ?? 0);
  return {
    table,
    typeface: typefaces.text,
    card_share_of_width: to(cardPx / conditions.frame.width, 2),
    rotation_deg: to(conditions.rotation, 1),
    tilt_deg: conditions.tilt.map((angle) => to(angle, 1)),
    blur_mm: to(conditions.blurMm, 3),
    motion_mm: to(conditions.motionMm, 2),
    noise: to(conditions.noise, 1),
    light_gain: to(conditions.lightGain, 2),
    light_cast: conditions.cast,
    shadow: conditions.shadow,
    veil: to(conditions.veil, 2),
    plastic_sleeve: conditions.sleeve,
    card_px_wide: Math.round(cardPx),
    ...(flaw.cut && { cut: flaw.cut }),
    ...(flaw.blur && { blur: flaw.blur }),
    ...(flaw.glare && { glare_on: flaw.glare.on, glare_type: flaw.glare.type }),
    ...(flaw.thing && { thing: flaw.thing }),
    ...(flaw.copy && { copy: flaw.copy }),
  };
}

const to = (value: number, places: number) => Math.round(value * 10 ** places) / 10 ** places;

const rounded = ([x, y]: Point) => [to(x, 1), to(y, 1)];
