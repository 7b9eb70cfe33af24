import type { Figures } from './figures.ts';

/** One figure of issue 6 ("Quality"), what was measured for it, and whether that is enough. */
export interface JudgedTarget {
  name: string;
  target: string;
  measured: string;
  met: boolean;
}

/** False conflicts allowed for each paper. */
const FALSE_CONFLICTS = 2 / 60;

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** Judges the figures. What was not measured, because nothing of the kind was labelled, counts as met and says so. */
export function judge(figures: Figures): JudgedTarget[] {
  const { conflictsFound, conflictsMissed, falseConflicts, documents } = figures;
  const conflicts = conflictsFound + conflictsMissed;
  const allowed = FALSE_CONFLICTS * documents;
  return [
    atLeast('fields exact', figures.fieldExact, 0.92),
    atLeast('conflicts found', conflicts === 0 ? null : conflictsFound / conflicts, 0.9),
    {
      name: 'false conflicts',
      target: `≤ 2 in 60 papers: ${allowed.toFixed(1)} in ${documents}`,
      measured: String(falseConflicts),
      met: falseConflicts <= allowed,
    },
    atMost('offered wrongly', figures.wrongWithHighConfidence, 0.01),
  ];
}

function atLeast(name: string, value: number | null, target: number): JudgedTarget {
  const met = value === null || value >= target;
  return { name, target: `≥ ${percent(target)}`, measured: shown(value), met };
}

function atMost(name: string, value: number | null, target: number): JudgedTarget {
  const met = value === null || value <= target;
  return { name, target: `≤ ${percent(target)}`, measured: shown(value), met };
}

const shown = (value: number | null) => (value === null ? 'not measured' : percent(value));
