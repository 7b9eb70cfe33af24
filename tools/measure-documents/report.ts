import type { Finding } from '@htp/domain';

import { section } from '../measure-idcards/report.ts';
import type { Figures } from './figures.ts';
import type { MeasuredDocument } from './measured.ts';
import type { JudgedTarget } from './targets.ts';

/** The run as text for people: the figures beside their targets, each type, and everything that went otherwise than labelled. */
export function report(
  measured: readonly MeasuredDocument[],
  figures: Figures,
  targets: readonly JudgedTarget[],
): string {
  const { alertsFound, alertsMissed, falseAlerts, conflictsFound, conflictsMissed } = figures;
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
    `  conflicts: ${conflictsFound} found, ${conflictsMissed} missed; alerts: ${alertsFound} found, ${alertsMissed} missed, ${falseAlerts} false`,
    `  offered: ${percent(figures.offered)} of the fields; seconds a paper: median ${figures.medianSeconds.toFixed(2)}; not read: ${figures.notRead} of ${figures.documents}`,
    ...section('Types: fields read as they stand', groupRows(figures.perType)),
    ...(Object.keys(figures.perStyle).length > 0 ? section('Styles', groupRows(figures.perStyle)) : []),
    ...section('Read otherwise', fieldRows(measured)),
    ...section('Conflicts and alerts missed', missedRows(measured)),
    ...section('Conflicts and alerts without ground', unfoundedRows(measured)),
    ...section('Not read, or taken for another kind', outcomeRows(measured)),
    ...section('Labelled fields that such papers are not read for (not counted)', unknownRows(measured)),
  ].join('\n');
}

const percent = (share: number | null) => (share === null ? 'none' : `${(share * 100).toFixed(1)} %`);

function groupRows(groups: Figures['perType']): string[][] {
  return Object.entries(groups).map(([name, { documents, fields, exact, fieldExact }]) => [
    name,
    `${documents} papers`,
    `${exact} of ${fields}`,
    percent(fieldExact),
  ]);
}

function fieldRows(measured: readonly MeasuredDocument[]): string[][] {
  return measured.flatMap(({ document, fields }) =>
    fields
      .filter(({ exact }) => !exact)
      .map(({ label, labelled, read, confidence, offered }) => [
        document.file,
        label,
        typeof labelled === 'string' ? labelled : JSON.stringify(labelled),
        read ?? '(nothing)',
        read === null ? '' : confidence.toFixed(2) + (offered ? ' OFFERED' : ''),
      ]),
  );
}

function missedRows(measured: readonly MeasuredDocument[]): string[][] {
  return measured.flatMap(({ document, fields, contradictions }) =>
    [...contradictions.missed, ...contradictions.alertsMissed].map(({ field, kind }) => [
      document.file,
      field,
      kind,
      `read ${fields.find(({ label }) => label === field)?.read ?? '(nothing)'}`,
    ]),
  );
}

function unfoundedRows(measured: readonly MeasuredDocument[]): string[][] {
  return measured.flatMap(({ document, contradictions }) =>
    [...contradictions.unfounded, ...contradictions.alertsUnfounded].map((finding) => [
      document.file,
      finding.code,
      inWords(finding),
    ]),
  );
}

const inWords = ({ places }: Finding) => places.map(({ source, value }) => `${source}: ${value}`).join(', ');

function outcomeRows(measured: readonly MeasuredDocument[]): string[][] {
  return measured
    .filter(({ outcome }) => outcome !== 'read')
    .map(({ document, outcome, fault }) => [document.file, document.type, fault ?? outcome]);
}

function unknownRows(measured: readonly MeasuredDocument[]): string[][] {
  const names = new Set(
    measured.flatMap(({ document, unknownFields }) =>
      unknownFields.map((name) => `${document.type}: ${name}`),
    ),
  );
  return [...names].map((name) => [name]);
}
