import type { components } from '@htp/api-client';

export type Correction = components['schemas']['CorrectionView'];
export type CorrectionRound = components['schemas']['CorrectionRoundView'];

/** The one that waits for the unit, or was answered last: a correction has one round at least. */
export const lastRoundOf = ({ rounds }: Pick<Correction, 'rounds'>): CorrectionRound => rounds.at(-1)!;
