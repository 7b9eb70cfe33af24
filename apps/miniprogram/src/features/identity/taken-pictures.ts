import type { PictureSide } from '@htp/domain';
import { shallowReactive } from 'vue';
import { target } from '#target';
import { JUDGED_SIDE, type PhotoDefect, photoDefects } from './photo-checks.ts';

/** Small print stays legible, and two of them go over a slow line. */
const SENT_SIDE = 2400;

/** A photograph of one side, in memory only: neither this device nor the server keeps it. */
export interface TakenPicture {
  /** Where it can be shown from. */
  readonly path: string;
  /** What is sent of it. */
  readonly bytes: ArrayBuffer;
  readonly defects: readonly PhotoDefect[];
}

const taken = shallowReactive(new Map<PictureSide, TakenPicture>());

/** The photographs that this way has so far, by side. */
export const useTakenPictures = (): ReadonlyMap<PictureSide, TakenPicture> => taken;

/** Opens and judges a photograph. @throws Error when it is no picture that this device can open; its path is released then */
export async function judgePicture(path: string): Promise<TakenPicture> {
  try {
    const { bytes, pixels, width, height } = await target.pictures.open(path, {
      sent: SENT_SIDE,
      judged: JUDGED_SIDE,
    });
    return { path, bytes, defects: photoDefects(pixels, { width, height }) };
  } catch (error) {
    target.pictures.release(path);
    throw error;
  }
}

/** Takes this photograph of a side, in place of an earlier one. */
export function keepPicture(side: PictureSide, picture: TakenPicture): void {
  dropPicture(side);
  taken.set(side, picture);
}

function dropPicture(side: PictureSide): void {
  const before = taken.get(side);
  if (before) target.pictures.release(before.path);
  taken.delete(side);
}

export function dropPictures(): void {
  for (const side of [...taken.keys()]) dropPicture(side);
}
