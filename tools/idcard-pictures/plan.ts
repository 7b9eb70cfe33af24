import type { OtherThing } from './cards/other-things.ts';
import { OTHER_THINGS } from './cards/other-things.ts';
import type { NameKind } from './holders/holder.ts';
import { conditionsFor, type Conditions, type Difficulty } from './photo/conditions.ts';
import { GLARE_TYPES, type GlareType } from './photo/overlays.ts';
import type { Random } from './random.ts';

export type CardSide = 'front' | 'back';
export type Expected =
  'pass' | 'edge_missing' | 'blurred' | 'glare' | 'wrong_side' | 'not_id_card' | 'expired' | 'grayscale_copy';
export type PictureClass = 'good_front' | 'good_back' | Exclude<Expected, 'pass' | 'expired'>;

/** What one picture is to show, before anything is drawn. */
export interface PicturePlan {
  file: string;
  class: PictureClass;
  expected: Expected;
  /** Null for the bad ones, as in the samples; an expired card is an otherwise good picture. */
  difficulty: Difficulty | null;
  slot: CardSide;
  sideShown: CardSide | 'none';
  nameKind: NameKind;
  conditions: Conditions;
  flaw: Flaw;
}

/** What is wrong with a picture, beyond its conditions. */
export interface Flaw {
  cut?: 'left' | 'right' | 'top' | 'bottom' | 'corner';
  blur?: 'defocus' | 'motion';
  glare?: { type: GlareType; on: string };
  thing?: OtherThing;
  copy?: 'photocopy' | 'grey_picture';
}

/** One in how many pictures is of which kind. */
const SHARES = {
  'front-easy': 0.19,
  'front-medium': 0.19,
  'front-hard': 0.19,
  'back-easy': 0.03,
  'back-medium': 0.03,
  'back-hard': 0.03,
  expired: 0.045,
  edge_missing: 0.055,
  blurred: 0.05,
  glare: 0.055,
  wrong_side: 0.05,
  not_id_card: 0.055,
  grayscale_copy: 0.03,
} as const;
type Kind = keyof typeof SHARES;

/** The plan of a whole set: the kinds in their shares, one after the other. */
export function planSet(random: Random, count: number): PicturePlan[] {
  return kindsOf(count).map(({ kind, ordinal }) => planPicture(random, kind, ordinal));
}

/** The kinds in their shares; rounding never loses a picture, and a small set has the first kinds. */
function kindsOf(count: number): { kind: Kind; ordinal: number }[] {
  const total = Object.values(SHARES).reduce((sum, share) => sum + share, 0);
  let [reached, given] = [0, 0];
  return (Object.entries(SHARES) as [Kind, number][]).flatMap(([kind, share]) => {
    reached += (share / total) * count;
    const here = Math.round(reached) - given;
    given += here;
    return Array.from({ length: here }, (_, i) => ({ kind, ordinal: i + 1 }));
  });
}

function planPicture(random: Random, kind: Kind, ordinal: number): PicturePlan {
  const file = `${kind.replaceAll('_', '-')}-${ordinal}.jpg`;
  const [side, difficulty] = kind.split('-') as [string, Difficulty | undefined];
  const nameKind = nameKindFor(random, difficulty);
  if (difficulty) {
    const good = side as CardSide;
    const conditions = conditionsFor(random, difficulty);
    return {
      file,
      class: `good_${good}`,
      expected: 'pass',
      difficulty,
      slot: good,
      sideShown: good,
      nameKind,
      conditions,
      flaw: {},
    };
  }
  if (kind === 'expired') {
    const level = random.pick(['easy', 'medium'] as const);
    const conditions = conditionsFor(random, level);
    return {
      file: `back-${file}`,
      class: 'good_back',
      expected: 'expired',
      difficulty: level,
      slot: 'back',
      sideShown: 'back',
      nameKind,
      conditions,
      flaw: {},
    };
  }
  return badPicture(random, kind as Exclude<PictureClass, `good_${CardSide}`>, file, nameKind);
}

function badPicture(
  random: Random,
  expected: Exclude<PictureClass, `good_${CardSide}`>,
  file: string,
  nameKind: NameKind,
): PicturePlan {
  const conditions = conditionsFor(random, random.weighted({ easy: 6, medium: 4 }));
  const slot: CardSide = random.chance(0.72) ? 'front' : 'back';
  const otherSide: CardSide = slot === 'front' ? 'back' : 'front';
  const sideShown = expected === 'not_id_card' ? 'none' : expected === 'wrong_side' ? otherSide : slot;
  const flaw = flawOf(random, expected, slot);
  if (flaw.blur === 'defocus') conditions.blurMm = random.between(0.45, 0.8);
  if (flaw.blur === 'motion') conditions.motionMm = random.between(2.6, 4.4);
  if (flaw.copy) conditions.cast = [1, 1, 1];
  if (flaw.copy === 'photocopy' || flaw.thing === 'text_page') conditions.share = random.between(0.86, 0.96);
  return { file, class: expected, expected, difficulty: null, slot, sideShown, nameKind, conditions, flaw };
}

function flawOf(random: Random, expected: PictureClass, slot: CardSide): Flaw {
  switch (expected) {
    case 'edge_missing':
      return { cut: random.pick(['left', 'right', 'top', 'bottom', 'corner']) };
    case 'blurred':
      return { blur: random.pick(['defocus', 'motion']) };
    case 'glare':
      return {
        glare: {
          type: random.pick(GLARE_TYPES),
          on: random.pick(slot === 'front' ? ['name', 'number'] : ['authority', 'validity']),
        },
      };
    case 'not_id_card':
      return { thing: random.pick(OTHER_THINGS) };
    case 'grayscale_copy':
      return { copy: random.pick(['photocopy', 'photocopy', 'grey_picture']) };
    default:
      return {};
  }
}

/** A character that the recogniser cannot know makes a picture hard, whatever the light. */
function nameKindFor(random: Random, difficulty: Difficulty | undefined): NameKind {
  return random.weighted({
    '2': 22,
    '3': 46,
    '4': 7,
    dot: 8,
    tib: 5,
    rare_in: 9,
    rare_out: difficulty === 'hard' ? 5 : 0,
  });
}
