import type { BackVerdict, FrontVerdict } from './verdict.ts';
import type { SideRequest } from './verify.ts';

/** What the recogniser asks of a worker: one photograph or several of one card, judged in order. */
export interface VerifyRequest {
  readonly sides: readonly SideRequest[];
}

/** One verdict for each side asked, in the same order. */
export type VerifyAnswer = readonly (FrontVerdict | BackVerdict)[];
