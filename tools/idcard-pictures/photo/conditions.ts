import type { Random } from '../random.ts';

export type Difficulty = 'easy' | 'medium' | 'hard';

/** The circumstances of one photograph; lengths in mm on the card, so that they mean the same at every resolution. */
export interface Conditions {
  share: number;
  rotation: number;
  tilt: [number, number];
  /** Deviation of the defocus. */
  blurMm: number;
  /** Way of the hand during the exposure, and its direction in degrees. */
  motionMm: number;
  motionDirection: number;
  /** Deviation of the sensor's noise, of 255. */
  noise: number;
  lightGain: number;
  cast: [number, number, number];
  shadow: boolean;
  /** Share of stray light over the whole picture. */
  veil: number;
  sleeve: boolean;
  jpegQuality: number;
  /** Width and height of the upright picture. */
  frame: { width: number; height: number };
  exifOrientation: 1 | 3 | 6 | 8;
}

type Range = [number, number];

interface Circumstances {
  share: Range;
  rotation: number;
  tilt: Range;
  blurMm: Range;
  motion: { chance: number; mm: Range };
  noise: Range;
  lightGain: Range;
  shadow: number;
  veil: Range;
  sleeve: number;
  jpegQuality: Range;
  /** Shares of pictures turned with an EXIF note of it, and without one. */
  turned: { noted: number; unnoted: number };
  /** Pixels that a card must at least be wide. */
  cardWidth: number;
}

const CIRCUMSTANCES: Record<Difficulty, Circumstances> = {
  easy: {
    share: [0.7, 0.88],
    rotation: 5,
    tilt: [0, 4],
    blurMm: [0.002, 0.03],
    motion: { chance: 0, mm: [0, 0] },
    noise: [0.5, 1.6],
    lightGain: [0.86, 1.02],
    shadow: 0,
    veil: [0, 0.02],
    sleeve: 0,
    jpegQuality: [62, 90],
    turned: { noted: 0.15, unnoted: 0.08 },
    cardWidth: 900,
  },
  medium: {
    share: [0.6, 0.8],
    rotation: 9,
    tilt: [3, 10],
    blurMm: [0.03, 0.07],
    motion: { chance: 0.1, mm: [0.1, 0.2] },
    noise: [1.5, 3.4],
    lightGain: [0.65, 0.9],
    shadow: 0.4,
    veil: [0, 0.08],
    sleeve: 0.1,
    jpegQuality: [50, 88],
    turned: { noted: 0.2, unnoted: 0.12 },
    cardWidth: 780,
  },
  hard: {
    share: [0.54, 0.7],
    rotation: 14,
    tilt: [10, 19],
    blurMm: [0.12, 0.18],
    motion: { chance: 0.35, mm: [0.3, 0.55] },
    noise: [5, 8.6],
    lightGain: [0.34, 0.47],
    shadow: 0.75,
    veil: [0.05, 0.24],
    sleeve: 0.4,
    jpegQuality: [40, 76],
    turned: { noted: 0.2, unnoted: 0.12 },
    cardWidth: 680,
  },
};

/** Long and short side: as messengers and forms shrink photographs, and as cameras take them. */
const FRAMES = {
  shrunk: [
    [1000, 750],
    [1280, 720],
    [1280, 960],
    [1440, 1080],
    [1600, 1200],
    [1920, 1080],
    [2048, 1536],
  ],
  camera: [
    [2304, 1296],
    [2592, 1944],
    [3000, 2250],
    [3264, 2448],
    [4000, 3000],
  ],
} satisfies Record<string, [number, number][]>;

const CASTS = {
  neutral: [1, 1, 1],
  bulb: [1.08, 0.99, 0.8],
  dusk: [0.9, 0.98, 1.1],
  tube: [0.95, 1.04, 0.96],
} satisfies Record<string, [number, number, number]>;

export function conditionsFor(random: Random, difficulty: Difficulty): Conditions {
  const of = CIRCUMSTANCES[difficulty];
  const turn = random.weighted({
    none: 1 - of.turned.noted - of.turned.unnoted,
    noted: of.turned.noted,
    unnoted: of.turned.unnoted,
  });
  const quarter = turn === 'unnoted' ? random.pick([90, 180, 270]) : 0;
  const share = random.between(...of.share);
  return {
    share,
    rotation: quarter + random.between(-of.rotation, of.rotation),
    tilt: tiltOf(random, of.tilt),
    blurMm: random.between(...of.blurMm),
    motionMm: random.chance(of.motion.chance) ? random.between(...of.motion.mm) : 0,
    motionDirection: random.between(0, 180),
    noise: random.between(...of.noise),
    lightGain: random.between(...of.lightGain),
    cast: CASTS[random.weighted({ neutral: 5, bulb: 2, dusk: 1.5, tube: 1.5 })],
    shadow: random.chance(of.shadow),
    veil: random.between(...of.veil),
    sleeve: random.chance(of.sleeve),
    jpegQuality: random.int(...of.jpegQuality),
    frame: frameFor(random, of.cardWidth / share, quarter % 180 !== 0),
    exifOrientation: turn === 'noted' ? random.pick([3, 6, 8] as const) : 1,
  };
}

function tiltOf(random: Random, [from, to]: Range): [number, number] {
  const [size, direction] = [random.between(from, to), random.between(0, 2 * Math.PI)];
  return [size * Math.cos(direction), size * Math.sin(direction)];
}

/** A frame in which the card is wide enough to be read; upright for a turned card, and for some others. */
function frameFor(
  random: Random,
  leastAlongCard: number,
  turned: boolean,
): { width: number; height: number } {
  const upright = random.chance(0.2);
  const source: [number, number][] = FRAMES[random.weighted({ shrunk: 0.65, camera: 0.35 })];
  const large = source.filter(([long, short]) => (upright ? short : long) >= leastAlongCard);
  const [long, short] = random.pick(large.length > 0 ? large : FRAMES.camera.slice(1));
  return upright !== turned ? { width: short, height: long } : { width: long, height: short };
}
