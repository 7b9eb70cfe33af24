import { within } from '../frame-crop.ts';

/** A picture of this much is sent as it is: it needs a few seconds on a slow line. */
const ENOUGH_BYTES = 1_200_000;

/** Small print of a certificate stays legible at the last of these. */
const STEPS = [
  { longSide: 2400, quality: 0.9 },
  { longSide: 2400, quality: 0.82 },
  { longSide: 2000, quality: 0.82 },
  { longSide: 1600, quality: 0.8 },
] as const;

export interface DrawnPicture {
  readonly bytes: number;
}

export interface PictureFacts {
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  /** Whether the server takes it as it is. */
  readonly isAccepted: boolean;
}

/**
 * Draws a picture smaller, step by step, until it is small enough.
 * @returns undefined when the original is the smaller one, or small enough already
 */
export async function shrunk<Drawn extends DrawnPicture>(
  picture: PictureFacts,
  draw: (size: { width: number; height: number }, quality: number) => Promise<Drawn>,
): Promise<Drawn | undefined> {
  if (picture.isAccepted && picture.bytes <= ENOUGH_BYTES) return undefined;
  let smallest: Drawn | undefined;
  for (const { longSide, quality } of STEPS) {
    const drawn = await draw(within(picture, longSide), quality);
    if (!smallest || drawn.bytes < smallest.bytes) smallest = drawn;
    if (smallest.bytes <= ENOUGH_BYTES) break;
  }
  return !picture.isAccepted || (smallest && smallest.bytes < picture.bytes) ? smallest : undefined;
}
