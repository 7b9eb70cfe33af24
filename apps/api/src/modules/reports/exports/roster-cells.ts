import {
  type DeclarationSnapshot,
  type DeclarationStatus,
  maskName,
  maskNumber,
  type ReviewStage,
  ROSTER_COLUMNS,
  type RosterColumn,
} from '@htp/domain';
import {
  declarationStatusName,
  DOCUMENT_TYPE_NAMES,
  EXAM_LEVEL_NAMES,
  instantText,
  ROSTER_COLUMN_TITLES,
  termName,
  yuanText,
} from '@htp/wording';
import type { SheetColumn } from '../../../platform/spreadsheets/index.ts';

/** A declaration as a roster lists it. */
export interface RosterEntry {
  readonly status: DeclarationStatus;
  readonly stage: ReviewStage | null;
  readonly submittedAt: Date;
  /** When a stage last decided on it. */
  readonly decidedAt: Date | null;
  readonly snapshot: DeclarationSnapshot;
}

const WIDTHS: Readonly<Record<RosterColumn, number>> = {
  ordinal: 6,
  name: 12,
  documentType: 18,
  documentNumber: 22,
  unit: 30,
  level: 10,
  specialtyCode: 10,
  specialtyName: 22,
  subjects: 40,
  fee: 10,
  education: 14,
  status: 16,
  registrationNumber: 18,
  submittedAt: 22,
  decidedAt: 22,
};

export const ROSTER_SHEET_COLUMNS: readonly SheetColumn[] = ROSTER_COLUMNS.map((column) => ({
  title: ROSTER_COLUMN_TITLES[column],
  width: WIDTHS[column],
}));

/** One row. The 国网验证码 is in no roster, masked or not. */
export function rosterCells(
  entry: RosterEntry,
  ordinal: number,
  { masked, subjectNames }: { masked: boolean; subjectNames: ReadonlyMap<string, string> },
): string[] {
  const { snapshot, status, stage, submittedAt, decidedAt } = entry;
  const { person, unit, details, credentials } = snapshot;
  const registrationNumber = textOf(details['registrationNumber']);
  const educationLevel = textOf(credentials.education?.fields['level']);
  const cells: Record<RosterColumn, string> = {
    ordinal: String(ordinal),
    name: masked ? maskName(person.name) : person.name,
    documentType:
      (DOCUMENT_TYPE_NAMES as Readonly<Record<string, string>>)[person.documentType] ?? person.documentType,
    documentNumber: masked ? maskNumber(person.documentNumber) : person.documentNumber,
    unit: unit.name,
    level: EXAM_LEVEL_NAMES[snapshot.level],
    specialtyCode: snapshot.specialtyCode,
    specialtyName: snapshot.specialtyName,
    subjects: snapshot.subjects.map((code) => subjectNames.get(code) ?? code).join('、'),
    fee: yuanText(snapshot.feeFen),
    education: termName('educationLevel', educationLevel) ?? educationLevel,
    status: declarationStatusName(status, stage),
    registrationNumber: masked ? maskNumber(registrationNumber) : registrationNumber,
    submittedAt: instantText(submittedAt.toISOString()),
    decidedAt: decidedAt ? instantText(decidedAt.toISOString()) : '',
  };
  return ROSTER_COLUMNS.map((column) => cells[column]);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
