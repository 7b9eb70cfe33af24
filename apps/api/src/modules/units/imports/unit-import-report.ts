import { Injectable } from '@nestjs/common';
import { fieldErrorText, IMPORT_OUTCOME_NAMES, UNIT_IMPORT_TITLES } from '@htp/wording';
import type { UnitImportField } from '@htp/domain';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { type SheetColumn, writeSpreadsheet } from '../../../platform/spreadsheets/index.ts';
import { type ImportLineRow, UnitImportRepository } from './unit-import.repository.ts';
import { UnitImportService } from './unit-import.service.ts';

const BATCH = 1000;
const SHEET_NAME = '导入检查结果';
const COLUMNS: readonly SheetColumn[] = [
  { title: '行号', width: 8 },
  { title: '结果', width: 10 },
  { title: UNIT_IMPORT_TITLES.name, width: 40 },
  { title: UNIT_IMPORT_TITLES.institutionCode, width: 24 },
  { title: '变更内容', width: 60 },
  { title: '问题', width: 60 },
];

/** The report of an import as a workbook, to be handed to whoever mends the lines. */
@Injectable()
export class UnitImportReport {
  constructor(
    private readonly imports: UnitImportService,
    private readonly repository: UnitImportRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** That it was taken is recorded. @throws DomainError `not_found` */
  async write(id: string): Promise<Buffer> {
    await this.imports.get(id);
    await this.unitOfWork.run(() =>
      this.activity.record({ type: 'unit.import_report_taken', subject: { kind: 'unit_import', id } }),
    );
    return writeSpreadsheet({ name: SHEET_NAME, columns: COLUMNS, batches: this.batches(id) });
  }

  private async *batches(id: string): AsyncGenerator<string[][]> {
    let after: number | undefined = 0;
    while (after !== undefined) {
      const rows: ImportLineRow[] = await this.repository.lines(id, after, BATCH);
      yield rows.map(cellsOf);
      after = rows.length === BATCH ? rows.at(-1)!.line : undefined;
    }
  }
}

function cellsOf({ line, outcome, values, changes, problems }: ImportLineRow): string[] {
  const changed = changes.map(
    ({ field, from, to }) => `${UNIT_IMPORT_TITLES[field]}：${from ?? '（空）'} → ${to ?? '（空）'}`,
  );
  const wrong = problems.map((problem) => {
    const title = UNIT_IMPORT_TITLES[problem.pointer.slice(1) as UnitImportField];
    return `${title}：${fieldErrorText(problem)}`;
  });
  return [
    String(line),
    IMPORT_OUTCOME_NAMES[outcome],
    values?.name ?? '',
    values?.institutionCode ?? '',
    changed.join('；'),
    wrong.join('；'),
  ];
}
