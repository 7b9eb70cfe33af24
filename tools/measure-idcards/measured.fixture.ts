import type { LabelledPicture } from './labelled-set.ts';
import type { MeasuredPicture, Outcome } from './passes.ts';

export const ACCEPTED: Outcome = { kind: 'accepted', details: [] };
export const refusedFor = (...details: string[]): Outcome => ({ kind: 'refused', details });

/** A good front, easy and accepted, both near misses refused; one second against the library's three. */
export function measured(
  changes: Partial<MeasuredPicture> = {},
  label: Partial<LabelledPicture> = {},
): MeasuredPicture {
  return {
    picture: {
      file: 'front-easy-1.jpg',
      path: 'images/front-easy-1.jpg',
      group: 'good_front',
      expected: 'pass',
      difficulty: 'easy',
      side: 'front',
      name: '秦天',
      number: '421202200410249570',
      nearMiss: { name: '秦夫', number: '421202200410249677' },
      ...label,
    },
    truth: ACCEPTED,
    nearMissName: refusedFor('name_mismatch'),
    nearMissNumber: refusedFor('number_mismatch'),
    seconds: 1,
    librarySeconds: 3,
    ...changes,
  };
}

/** A picture that is to be refused for that reason, and was. */
export function bad(
  expected: string,
  changes: Partial<MeasuredPicture> = {},
  label: Partial<LabelledPicture> = {},
): MeasuredPicture {
  const refusal = refusedFor(expected);
  return measured(
    { truth: refusal, nearMissName: refusal, nearMissNumber: refusal, ...changes },
    { file: `${expected}-1.jpg`, group: expected, expected, difficulty: null, ...label },
  );
}
