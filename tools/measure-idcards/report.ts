import { isAsExpected, nearMissesAccepted, type Figures } from './figures.ts';
import type { MeasuredPicture, Outcome } from './passes.ts';
import type { JudgedTarget } from './targets.ts';

/** The run as text for people: the figures beside their targets, each class, and every picture that went otherwise. */
export function report(
  measured: readonly MeasuredPicture[],
  figures: Figures,
  targets: readonly JudgedTarget[],
): string {
  return [
    ...section(
      'Figures',
      targets.map(({ name, target, measured: value, met }) => [
        met ? 'met' : 'MISSED',
        name,
        value,
        `(${target})`,
      ]),
    ),
    `  seconds a picture: median ${figures.medianSeconds.toFixed(2)}, 95th percentile ${figures.p95Seconds.toFixed(2)}`,
    ...section('Classes: pictures that went as labelled', classRows(figures)),
    ...section('Went otherwise', surprises(measured)),
    ...section(
      'Has a character that the recogniser cannot know (manual review; counted as not accepted)',
      unknown(measured),
    ),
  ].join('\n');
}

function classRows({ perClass, accepted }: Figures): string[][] {
  const classes = Object.entries(perClass).map(([name, { pictures, asExpected }]) => [
    name,
    `${asExpected} of ${pictures}`,
  ]);
  const all = accepted.all === null ? 'none' : `${(accepted.all * 100).toFixed(1)} %`;
  return [...classes, ['all good ones accepted', all]];
}

function surprises(measured: readonly MeasuredPicture[]): string[][] {
  return measured.flatMap((one) => {
    const { file, expected, difficulty, name, nearMiss } = one.picture;
    const rows: string[][] = [];
    if (!isAsExpected(one) && one.truth.kind !== 'unknown_character')
      rows.push([file, `expected ${expected}${difficulty ? ` (${difficulty})` : ''}`, inWords(one.truth)]);
    if (nearMissesAccepted(one) > 0) {
      if (one.nearMissName.kind === 'accepted')
        rows.push([file, `${name} is not ${nearMiss.name}`, 'ACCEPTED']);
      if (one.nearMissNumber.kind === 'accepted')
        rows.push([file, `${one.picture.number} is not ${nearMiss.number}`, 'ACCEPTED']);
    }
    return rows;
  });
}

function unknown(measured: readonly MeasuredPicture[]): string[][] {
  return measured
    .filter(({ truth }) => truth.kind === 'unknown_character')
    .map(({ picture, truth }) => [picture.file, picture.name, truth.details.join('')]);
}

const inWords = ({ kind, details }: Outcome) =>
  [kind, details.join(', ')].filter((part) => part !== '').join(': ');

/** A heading and rows with their columns under one another; `none` when there is no row. */
export function section(heading: string, rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const lines = rows.map(
    (row) =>
      '  ' +
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)))
        .join('  ')
        .trimEnd(),
  );
  return ['', heading, ...(lines.length > 0 ? lines : ['  none'])];
}

/** Columns that a terminal gives the text: two for each Chinese character. */
const displayWidth = (text: string) =>
  [...text].reduce((sum, character) => sum + (character >= '\u2e80' ? 2 : 1), 0);
