import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  canonicalCharacters,
  canonicalJson,
  DomainError,
  IMPORT_OUTCOMES,
  type ImportLine,
  type ImportOutcome,
  type PlannedLine,
  planUnitImport,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../../platform/access/index.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { cursorKeys, type Page, type PageInput, pageOf, pageSize } from '../../../platform/http/index.ts';
import { SpreadsheetReader } from '../../../platform/spreadsheets/index.ts';
import type { ImportLinesInput } from './unit-import.input.ts';
import { UnitImportRepository } from './unit-import.repository.ts';
import { UnitImportLineView, UnitImportView } from './unit-import.view.ts';
import { kindNamed, unitWorkbook, WORKBOOK_LIMITS } from './unit-workbook.ts';

/** Checks workbooks of units, and shows what each line would do. */
@Injectable()
export class UnitImportService {
  constructor(
    private readonly reader: SpreadsheetReader,
    private readonly repository: UnitImportRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** The dry run: nothing is changed. @throws DomainError of the reader, `spreadsheet_headings_wrong` */
  async check({ accountId }: Actor, bytes: Buffer): Promise<UnitImportView> {
    const { lines, ignoredTitles } = unitWorkbook(await this.reader.read(bytes, WORKBOOK_LIMITS));
    const units = await this.repository.named(codesIn(lines));
    const planned = planUnitImport(lines, units, kindNamed).map((line) => ({
      ...line,
      unitVersion: units.get(line.values?.institutionCode ?? '')?.version ?? null,
    }));
    const id = uuidv7();
    const contentHash = createHash('sha256').update(canonicalJson(planned)).digest();
    const counts = countsOf(planned);
    await this.unitOfWork.run(async () => {
      await this.repository.insert(
        { id, contentHash, requestedBy: accountId, ignoredTitles, counts },
        planned,
      );
      await this.activity.record({
        type: 'unit.import_checked',
        subject: { kind: 'unit_import', id },
        detail: { ...counts, contentHash: contentHash.toString('hex') },
      });
    });
    return this.get(id);
  }

  /** @throws DomainError `not_found` */
  async get(id: string): Promise<UnitImportView> {
    const row = await this.repository.find(id);
    if (!row) throw new DomainError('not_found');
    return UnitImportView.of(row);
  }

  /** The newest first. */
  async list(input: PageInput): Promise<Page<UnitImportView>> {
    const size = pageSize(input);
    const rows = await this.repository.list(cursorKeys(input.cursor, 'id')?.[0], size + 1);
    return pageOf(
      rows,
      size,
      ({ id }) => [id],
      (row) => UnitImportView.of(row),
    );
  }

  /** The report, line by line. @throws DomainError `not_found` */
  async lines(id: string, input: ImportLinesInput): Promise<Page<UnitImportLineView>> {
    await this.get(id);
    const size = pageSize(input);
    const after = Number(cursorKeys(input.cursor, 'integer')?.[0] ?? 0);
    const rows = await this.repository.lines(id, after, size + 1, input.outcome);
    return pageOf(
      rows,
      size,
      ({ line }) => [String(line)],
      (row) => UnitImportLineView.of(row),
    );
  }
}

function codesIn(lines: readonly ImportLine[]): string[] {
  const typed = lines.flatMap(({ cells }) => [cells.institutionCode ?? '', cells.supervisingCode ?? '']);
  return [...new Set(typed.map(canonicalCharacters))].filter((code) => code !== '');
}

function countsOf(planned: readonly PlannedLine[]): Record<ImportOutcome, number> {
  const counts = Object.fromEntries(IMPORT_OUTCOMES.map((outcome) => [outcome, 0]));
  for (const { outcome } of planned) counts[outcome]! += 1;
  return counts as Record<ImportOutcome, number>;
}
