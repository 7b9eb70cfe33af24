import {
  CASE_FLAGS,
  type CaseFlag,
  EXAM_LEVELS,
  EXPORT_ACTIONS,
  EXPORT_STATUSES,
  type ExamLevel,
  type ExportAction,
  exportActions,
  type ExportStatus,
} from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';
import { type Queue, QUEUES } from '../../declarations/index.ts';
import type { RosterExport } from './roster-export.entity.ts';

const MOST = 2_147_483_647;

export class ExportFilterView {
  @IdField()
  seasonId: string;

  @ChoiceField(QUEUES, { nullable: true })
  queue: Queue | null;

  @ChoiceField(EXAM_LEVELS, { nullable: true })
  level: ExamLevel | null;

  @TextField({ max: 20, nullable: true })
  specialtyCode: string | null;

  @IdField({ nullable: true })
  unitId: string | null;

  @TextField({ max: 6, nullable: true })
  divisionCode: string | null;

  @IntegerField({ min: 0, max: 3650, nullable: true })
  waitingDays: number | null;

  @ChoiceListField(CASE_FLAGS, { max: CASE_FLAGS.length })
  flags: readonly CaseFlag[];

  @ChoiceListField(CASE_FLAGS, { max: CASE_FLAGS.length })
  withoutFlags: readonly CaseFlag[];

  /** As season, specialty and unit are called now. */
  @TextField({ max: 200 })
  project: string;

  @IntegerField({ min: 2000, max: 9999 })
  examYear: number;

  @TextField({ max: 100, nullable: true })
  specialtyName: string | null;

  @TextField({ max: 200, nullable: true })
  unitName: string | null;
}

export class ExportView {
  @IdField()
  id: string;

  @ChoiceField(EXPORT_STATUSES)
  status: ExportStatus;

  @ObjectField(() => ExportFilterView)
  filter: ExportFilterView;

  @BooleanField({ description: 'Whether names and numbers are masked' })
  masked: boolean;

  @IntegerField({ min: 0, max: MOST })
  rowsDone: number;

  /** How many it will be; exact from the start of its making on. */
  @IntegerField({ min: 0, max: MOST })
  rowsEstimated: number;

  @InstantField()
  requestedAt: string;

  @InstantField({ nullable: true })
  finishedAt: string | null;

  /** From then on it cannot be downloaded. */
  @InstantField({ nullable: true })
  expiresAt: string | null;

  @IntegerField({ min: 0, max: MOST, nullable: true })
  bytes: number | null;

  @ChoiceListField(EXPORT_ACTIONS, { max: 2 })
  allowedActions: ExportAction[];
}

export class ExportReceipt {
  @IdField()
  id: string;

  @ChoiceField(EXPORT_STATUSES)
  status: ExportStatus;
}

export class ExportPageView {
  @ObjectListField(() => ExportView, { max: 100 })
  items: ExportView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}

export class ExportLinkView {
  @TextField({ max: 600 })
  url: string;

  @InstantField()
  expiresAt: Date;
}

export type ListedExport = Omit<
  RosterExport,
  'wrappedKey' | 'scopes' | 'attempts' | 'progressAt' | 'purgedAt' | 'requestedBy'
> &
  Pick<ExportFilterView, 'project' | 'examYear' | 'specialtyName' | 'unitName'>;

export function exportView(row: ListedExport): ExportView {
  return {
    id: row.id,
    status: row.status,
    filter: filterView(row),
    masked: row.unmaskReason === null,
    rowsDone: row.rowsDone,
    rowsEstimated: row.rowsEstimated,
    requestedAt: row.requestedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    bytes: row.bytes,
    allowedActions: exportActions(row.status),
  };
}

function filterView({ filter, project, examYear, specialtyName, unitName }: ListedExport): ExportFilterView {
  return {
    seasonId: filter.seasonId,
    queue: filter.queue ?? null,
    level: filter.level ?? null,
    specialtyCode: filter.specialtyCode ?? null,
    unitId: filter.unitId ?? null,
    divisionCode: filter.divisionCode ?? null,
    waitingDays: filter.waitingDays ?? null,
    flags: filter.flags ?? [],
    withoutFlags: filter.withoutFlags ?? [],
    project,
    examYear,
    specialtyName,
    unitName,
  };
}
