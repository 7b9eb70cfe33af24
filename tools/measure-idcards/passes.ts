import { readFile } from 'node:fs/promises';

import type { Recognizer, SideRequest } from '@htp/recognition';

import type { LabelledPicture, LabelledSet } from './labelled-set.ts';
import type { LibraryReader } from './library.ts';

/** What became of one verification, in words that fit a list: `accepted`, or the defects, or why there was no verdict. */
export interface Outcome {
  kind: 'accepted' | 'refused' | 'unknown_character' | 'fault';
  /** Defect codes in their order; the unknown characters; the fault's message. */
  details: string[];
}

/** One picture's three passes, and the seconds of the first of them, beside those that the library needed. */
export interface MeasuredPicture {
  picture: LabelledPicture;
  truth: Outcome;
  nearMissName: Outcome;
  nearMissNumber: Outcome;
  seconds: number;
  librarySeconds: number | null;
}

/**
 * Sends every picture through the verification three times, one after the other as a single candidate would, and lets the
 * library read it in between, so that whatever else the machine does meets both alike.
 */
export async function measurePictures(
  { pictures, today }: LabelledSet,
  recognizer: Recognizer,
  library: LibraryReader | null,
  progress: (done: number) => void,
): Promise<MeasuredPicture[]> {
  const measured: MeasuredPicture[] = [];
  for (const picture of pictures) {
    const { side, name, number, nearMiss } = picture;
    const request = { side, picture: await readFile(picture.path), name, number, today };
    const began = performance.now();
    const truth = await verified(recognizer, request);
    const seconds = (performance.now() - began) / 1000;
    const nearMissName = await verified(recognizer, { ...request, name: nearMiss.name });
    const nearMissNumber = await verified(recognizer, { ...request, number: nearMiss.number });
    const librarySeconds = library && (await library.secondsToRead(picture.path));
    measured.push({ picture, truth, nearMissName, nearMissNumber, seconds, librarySeconds });
    progress(measured.length);
  }
  return measured;
}

async function verified(recognizer: Recognizer, request: SideRequest): Promise<Outcome> {
  try {
    const verdict = await recognizer.verifyIdCardSide(request);
    switch (verdict.outcome) {
      case 'accepted':
        return { kind: 'accepted', details: [] };
      case 'refused':
        return { kind: 'refused', details: verdict.defects.map(({ code }) => code) };
      case 'unknown_character':
        return { kind: 'unknown_character', details: [...verdict.characters] };
    }
  } catch (error) {
    return { kind: 'fault', details: [error instanceof Error ? error.message : String(error)] };
  }
}
