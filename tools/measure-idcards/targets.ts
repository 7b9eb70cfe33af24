import type { Figures } from './figures.ts';

/** One figure of issue 2 ("Figures to reach"), what was measured for it, and whether that is enough. */
export interface JudgedTarget {
  name: string;
  target: string;
  measured: string;
  met: boolean;
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** Judges the figures. What was not measured, because there was no such picture or it was left out, counts as met and says so. */
export function judge(figures: Figures): JudgedTarget[] {
  const { accepted } = figures;
  return [
    atLeast('easy accepted', accepted.easy, 1, percent),
    atLeast('medium accepted', accepted.medium, 0.95, percent),
    atLeast('hard accepted', accepted.hard, 0.85, percent),
    atMost('near misses accepted', figures.nearMissAccepted, 0, String),
    atMost('bad pictures accepted', figures.badAccepted, 0, String),
    atLeast('refused for the right reason', figures.rightReason, 0.9, percent),
    atLeast(
      'times as fast as @gutenye/ocr-node',
      figures.speedupOverLibrary,
      2.5,
      (times) => `${times.toFixed(2)} ×`,
    ),
    atMost('peak RSS', figures.peakRssMb, 600, (mb) => `${mb.toFixed(0)} MB`),
  ];
}

type Format = (value: number) => string;

function atLeast(name: string, value: number | null, target: number, format: Format): JudgedTarget {
  const measured = value === null ? 'not measured' : format(value);
  return { name, target: `≥ ${format(target)}`, measured, met: value === null || value >= target };
}

function atMost(name: string, value: number, target: number, format: Format): JudgedTarget {
  return { name, target: `≤ ${format(target)}`, measured: format(value), met: value <= target };
}
