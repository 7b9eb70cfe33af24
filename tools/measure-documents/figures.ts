import type { MeasuredDocument, MeasuredField } from './measured.ts';

export interface TypeFigures {
  documents: number;
  fields: number;
  exact: number;
}

/** The figures of one run, in the shape that `--json` writes. Shares are 0 to 1, null when there was nothing to judge. */
export interface Figures {
  documents: number;
  /** Papers of which nothing was read. */
  notRead: number;
  /** Share of the labelled fields that were read as they stand on the paper. */
  fieldExact: number | null;
  perType: Record<string, TypeFigures & { fieldExact: number | null }>;
  /** The same by style, where labels name one. */
  perStyle: Record<string, TypeFigures & { fieldExact: number | null }>;
  conflictsFound: number;
  conflictsMissed: number;
  falseConflicts: number;
  alertsFound: number;
  alertsMissed: number;
  falseAlerts: number;
  /** Share of what would be offered that is wrong. */
  wrongWithHighConfidence: number | null;
  /** Share of the labelled fields that would be offered. */
  offered: number | null;
  medianSeconds: number;
}

export function figuresOf(measured: readonly MeasuredDocument[]): Figures {
  const fields = measured.flatMap((one) => one.fields);
  const offered = fields.filter((field) => field.offered);
  const count = (of: (one: MeasuredDocument) => readonly unknown[]) =>
    measured.reduce((sum, one) => sum + of(one).length, 0);
  return {
    documents: measured.length,
    notRead: measured.filter(({ outcome }) => outcome !== 'read' && outcome !== 'other_kind').length,
    fieldExact: share(fields, ({ exact }) => exact),
    perType: grouped(measured, ({ document }) => document.type),
    perStyle: grouped(measured, ({ document }) => document.style),
    conflictsFound: count(({ contradictions }) => contradictions.found),
    conflictsMissed: count(({ contradictions }) => contradictions.missed),
    falseConflicts: count(({ contradictions }) => contradictions.unfounded),
    alertsFound: count(({ contradictions }) => contradictions.alertsFound),
    alertsMissed: count(({ contradictions }) => contradictions.alertsMissed),
    falseAlerts: count(({ contradictions }) => contradictions.alertsUnfounded),
    wrongWithHighConfidence: share(offered, ({ exact }) => !exact),
    offered: share(fields, (field) => field.offered),
    medianSeconds: median(measured.map(({ seconds }) => seconds)),
  };
}

function grouped(
  measured: readonly MeasuredDocument[],
  groupOf: (one: MeasuredDocument) => string | null,
): Figures['perType'] {
  const groups: Record<string, MeasuredField[][]> = {};
  for (const one of measured) {
    const group = groupOf(one);
    if (group !== null) (groups[group] ??= []).push(one.fields);
  }
  return Object.fromEntries(
    Object.entries(groups).map(([group, papers]) => {
      const fields = papers.flat();
      const exact = fields.filter((field) => field.exact).length;
      const fieldExact = share(fields, (field) => field.exact);
      return [group, { documents: papers.length, fields: fields.length, exact, fieldExact }];
    }),
  );
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number | null {
  return items.length === 0 ? null : items.filter(holds).length / items.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [below, above] = [
    sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN,
    sorted[Math.floor(sorted.length / 2)] ?? NaN,
  ];
  return (below + above) / 2;
}
