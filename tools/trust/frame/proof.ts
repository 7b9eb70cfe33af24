import type { Report } from './report.ts';

/** What a proof is told, and where it says what it found. */
export interface Run {
  /** 1 is the target of docs/security.md; 0.01 the short form of `npm test`. */
  readonly scale: number;
  /** So many at this scale, and at least `least`. */
  many(atScaleOne: number, least?: number): number;
  /** Of what is left to chance: the same seed gives the same run. */
  readonly seed: number;
  readonly report: Report;
  /** The folder of the built API. */
  readonly apiBuild: string;
}

/** One promise, and the way to show that it is kept. */
export interface Proof {
  /** As in `npm run trust:NAME`. */
  readonly name: string;
  /** In a sentence. */
  readonly promise: string;
  readonly run: (run: Run) => Promise<void>;
}

/** Tests are the same each time. */
export const SEED_OF_TESTS = 1;

/** A run at a scale above 0; `apiBuild` is the folder of the built API. */
export const runOf = (scale: number, apiBuild: string, report: Report, seed = SEED_OF_TESTS): Run => ({
  scale,
  seed,
  many: (atScaleOne, least = 1) => Math.max(least, Math.ceil(atScaleOne * scale)),
  report,
  apiBuild,
});
