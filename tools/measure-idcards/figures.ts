import { DIFFICULTIES, type Difficulty } from './labelled-set.ts';
import type { MeasuredPicture } from './passes.ts';

/** The figures of one run, in the shape that `--json` writes. Shares are 0 to 1, null when there was nothing to judge. */
export interface Figures {
  /** Share of the good pictures accepted with the true name and number. */
  accepted: Record<Difficulty | 'all', number | null>;
  /** Good fronts accepted with a wrong name or with a wrong number, each counted. */
  nearMissAccepted: number;
  /** Bad pictures accepted in any of the passes. */
  badAccepted: number;
  /** Share of the bad pictures refused with the labelled reason first. */
  rightReason: number | null;
  perClass: Record<string, { pictures: number; asExpected: number }>;
  medianSeconds: number;
  p95Seconds: number;
  peakRssMb: number;
  /** Median of the library's seconds over ours, on the pictures that both have read; null when it was left out. */
  speedupOverLibrary: number | null;
}

export function figuresOf(measured: readonly MeasuredPicture[], peakRssMb: number): Figures {
  const good = measured.filter(({ picture }) => picture.expected === 'pass');
  const bad = measured.filter(({ picture }) => picture.expected !== 'pass');
  const acceptedOf = (pictures: MeasuredPicture[]) =>
    share(pictures, ({ truth }) => truth.kind === 'accepted');
  const byDifficulty = DIFFICULTIES.map((difficulty) => {
    const ofIt = good.filter(({ picture }) => picture.difficulty === difficulty);
    return [difficulty, acceptedOf(ofIt)] as const;
  });
  const seconds = measured.map((one) => one.seconds);
  return {
    accepted: {
      ...(Object.fromEntries(byDifficulty) as Record<Difficulty, number | null>),
      all: acceptedOf(good),
    },
    nearMissAccepted: good.reduce((sum, one) => sum + nearMissesAccepted(one), 0),
    badAccepted: bad.filter(acceptedAtAll).length,
    rightReason: share(bad, isAsExpected),
    perClass: perClass(measured),
    medianSeconds: quantile(seconds, 0.5),
    p95Seconds: quantile(seconds, 0.95),
    peakRssMb,
    speedupOverLibrary: speedup(measured),
  };
}

/** Whether the true name and number had the labelled end: accepted, or refused for that reason before all others. */
export function isAsExpected({ picture, truth }: MeasuredPicture): boolean {
  if (picture.expected === 'pass') return truth.kind === 'accepted';
  return truth.kind === 'refused' && truth.details[0] === picture.expected;
}

/** How many of the two near misses were accepted. A back shows neither name nor number, so that nothing is missed on it. */
export function nearMissesAccepted({ picture, nearMissName, nearMissNumber }: MeasuredPicture): number {
  if (picture.side === 'back') return 0;
  return [nearMissName, nearMissNumber].filter(({ kind }) => kind === 'accepted').length;
}

function acceptedAtAll({ truth, nearMissName, nearMissNumber }: MeasuredPicture): boolean {
  return [truth, nearMissName, nearMissNumber].some(({ kind }) => kind === 'accepted');
}

function perClass(measured: readonly MeasuredPicture[]): Figures['perClass'] {
  const classes: Figures['perClass'] = {};
  for (const one of measured) {
    const ofIt = (classes[one.picture.group] ??= { pictures: 0, asExpected: 0 });
    ofIt.pictures += 1;
    if (isAsExpected(one)) ofIt.asExpected += 1;
  }
  return classes;
}

function speedup(measured: readonly MeasuredPicture[]): number | null {
  const both = measured.filter((one) => one.librarySeconds !== null);
  if (both.length === 0) return null;
  const ours = quantile(
    both.map(({ seconds }) => seconds),
    0.5,
  );
  return (
    quantile(
      both.map(({ librarySeconds }) => librarySeconds ?? 0),
      0.5,
    ) / ours
  );
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number | null {
  return items.length === 0 ? null : items.filter(holds).length / items.length;
}

/** The value below which the share lies, between the two nearest when it falls between them. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const [below, above] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
  return below + (above - below) * (place - Math.floor(place));
}
