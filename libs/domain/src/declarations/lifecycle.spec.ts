import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../access/roles.ts';
import { SCOPE_KINDS } from '../access/scopes.ts';
import {
  CORRECTION_GUARDS,
  CORRECTION_STATUSES,
  CORRECTION_TRANSITIONS,
} from '../corrections/correction-state.ts';
import { FETCH_STATUSES, FETCH_TRANSITIONS } from '../credentials/commission-fetch.ts';
import { CREDENTIAL_KINDS, CREDENTIAL_STATES } from '../credentials/kinds.ts';
import { RULE_LEVELS } from '../forms/vocabularies.ts';
import {
  IDENTITY_CASE_ORIGINS,
  IDENTITY_CASE_STATUSES,
  IDENTITY_DECISIONS,
} from '../identity/cases/case-status.ts';
import { IDENTITY_CASE_GUARDS, IDENTITY_CASE_TRANSITIONS } from '../identity/cases/case-transitions.ts';
import { DEFECT_CODES } from '../identity/defects.ts';
import { DOCUMENT_TYPE_CODES, PICTURE_SIDES } from '../identity/documents.ts';
import { IDENTITY_STATUSES, IDENTITY_TRANSITIONS } from '../identity/status.ts';
import { EXPORT_EVENTS, EXPORT_STATUSES, EXPORT_TRANSITIONS } from '../reports/export-state.ts';
import { SEASON_DRAFT_STATES, SEASON_DRAFT_TRANSITIONS } from '../seasons/season-draft.ts';
import { EXAM_LEVELS, SPECIALTY_FAMILIES } from '../seasons/specialties.ts';
import { INSTITUTION_CODE_KINDS } from '../units/institution-codes.ts';
import {
  REGISTRATION_GUARDS,
  REGISTRATION_KINDS,
  REGISTRATION_STATUSES,
  REGISTRATION_TRANSITIONS,
} from '../units/registration-status.ts';
import { IMPORT_OUTCOMES } from '../units/unit-import.ts';
import { UNIT_STATUSES, UNIT_TRANSITIONS } from '../units/unit-status.ts';
import { SECTIONS } from './sections.ts';
import { DECISIONS, DECLARATION_STATUSES, REVIEW_STAGES, SECTION_VERDICTS } from './status.ts';
import { GUARDS, TRANSITIONS } from './transitions.ts';

const docs = (name: string) => readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');

const cellsOf = (row: string) =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The code words of each cell of the table that has these headings. */
function tableOf(page: string, ...headings: string[]): string[][] {
  const tables = page
    .split('\n\n')
    .filter((block) => block.startsWith('|'))
    .map((block) => block.trim().split('\n'));
  const table = tables.find(([first = '']) => cellsOf(first).join() === headings.join()) ?? [];
  const codeWords = (cell: string) => (cell.match(/(?<=`)\w+(?=`)/g) ?? []).join(' ');
  return table.slice(2).map((row) => cellsOf(row).map(codeWords));
}

describe('docs/lifecycle.md', () => {
  const page = docs('lifecycle.md');

  it('shows the transition table of declarations', () => {
    const rows = TRANSITIONS.map(({ event, from, to, guards }) => [event, from ?? '', to, guards.join(' ')]);
    expect(tableOf(page, 'event', 'from', 'to', 'only if')).toEqual(rows);
  });

  it('explains every condition', () => {
    expect(tableOf(page, 'condition', 'holds when').map(([guard]) => guard)).toEqual([...GUARDS]);
  });

  it('shows the transition table of identity cases, and explains its conditions', () => {
    const rows = IDENTITY_CASE_TRANSITIONS.map(({ event, from, to, identity, guards }) => [
      event,
      from ?? '',
      to,
      identity ?? '',
      guards.join(' '),
    ]);
    expect(tableOf(page, 'case event', 'from', 'to', 'identity event', 'only if')).toEqual(rows);
    const explained = tableOf(page, 'case condition', 'holds when').map(([guard]) => guard);
    expect(explained).toEqual([...IDENTITY_CASE_GUARDS]);
  });

  it('shows the transition table of identities', () => {
    const rows = IDENTITY_STATUSES.flatMap((from) =>
      Object.entries(IDENTITY_TRANSITIONS[from]).map(([event, to]) => [event, from, to]),
    );
    expect(tableOf(page, 'event', 'from', 'to').sort()).toEqual(rows.sort());
  });

  it('shows the transition table of registrations, and explains its conditions', () => {
    const rows = REGISTRATION_TRANSITIONS.map(({ event, from, to, guards }) => [
      event,
      from ?? '',
      to,
      guards.join(' '),
    ]);
    expect(tableOf(page, 'request event', 'from', 'to', 'only if')).toEqual(rows);
    expect(tableOf(page, 'request condition', 'holds when').map(([guard]) => guard)).toEqual([
      ...REGISTRATION_GUARDS,
    ]);
  });

  it('shows the transition table of units', () => {
    const rows = UNIT_STATUSES.flatMap((from) =>
      Object.entries(UNIT_TRANSITIONS[from]).map(([event, to]) => [event, from, to]),
    );
    expect(tableOf(page, 'unit event', 'from', 'to').sort()).toEqual(rows.sort());
  });

  it('shows the transition table of corrections, and explains its conditions', () => {
    const rows = CORRECTION_TRANSITIONS.map(({ event, from, to, guards }) => [
      event,
      from ?? '',
      to,
      guards.join(' '),
    ]);
    expect(tableOf(page, 'event of a correction', 'from', 'to', 'only if')).toEqual(rows);
    const explained = tableOf(page, 'condition of a correction', 'holds when').map(([guard]) => guard);
    expect(explained).toEqual([...CORRECTION_GUARDS]);
  });

  it('shows the transition table of fetches', () => {
    const rows = FETCH_STATUSES.flatMap((from) =>
      Object.entries(FETCH_TRANSITIONS[from]).map(([event, to]) => [event, from, to]),
    );
    expect(tableOf(page, 'event of a fetch', 'from', 'to')).toEqual(rows);
  });

  it('shows the transition table of season drafts', () => {
    const rows = SEASON_DRAFT_STATES.flatMap((from) =>
      Object.entries(SEASON_DRAFT_TRANSITIONS[from]).map(([event, to]) => [event, from, to]),
    );
    expect(tableOf(page, 'event of a draft', 'from', 'to')).toEqual(rows);
  });

  it('shows the transition table of exports', () => {
    const rows = EXPORT_EVENTS.map((event) => {
      const { from, to } = EXPORT_TRANSITIONS[event];
      return [event, from.join(' '), to];
    });
    expect(tableOf(page, 'what happened', 'from', 'to')).toEqual(rows);
  });
});

describe('docs/glossary.md', () => {
  it('has every code that names a thing of the field', () => {
    const page = docs('glossary.md');
    const codes = [
      ...ROLES,
      ...SCOPE_KINDS,
      ...IDENTITY_STATUSES,
      ...DOCUMENT_TYPE_CODES,
      ...PICTURE_SIDES,
      ...IDENTITY_CASE_STATUSES,
      ...IDENTITY_CASE_ORIGINS,
      ...IDENTITY_DECISIONS,
      ...DEFECT_CODES,
      ...INSTITUTION_CODE_KINDS,
      ...UNIT_STATUSES,
      ...REGISTRATION_KINDS,
      ...REGISTRATION_STATUSES,
      ...IMPORT_OUTCOMES,
      ...CREDENTIAL_KINDS,
      ...CREDENTIAL_STATES,
      ...FETCH_STATUSES,
      ...CORRECTION_STATUSES,
      ...RULE_LEVELS,
      ...EXAM_LEVELS,
      ...SPECIALTY_FAMILIES,
      ...DECLARATION_STATUSES,
      ...SECTIONS,
      ...REVIEW_STAGES,
      ...DECISIONS,
      ...SECTION_VERDICTS,
      ...EXPORT_STATUSES,
    ];
    expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });
});
