import { Injectable } from '@nestjs/common';
import { MOST_EXPORT_ROWS } from '@htp/domain';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { writeSpreadsheet } from '../../../platform/spreadsheets/index.ts';
import { SeasonService } from '../../seasons/index.ts';
import { type ExportOrder, ExportRepository } from './export.repository.ts';
import { ROSTER_SHEET_COLUMNS, rosterCells } from './roster-cells.ts';
import { RosterReader } from './roster-reader.ts';

const SHEET_NAME = '汇总表';

/** The order is no longer this process's to make. */
export class OrderWithdrawn extends Error {}

/** Writes the workbook of an order, with its progress. */
@Injectable()
export class RosterWriter {
  constructor(
    private readonly exports: ExportRepository,
    private readonly reader: RosterReader,
    private readonly seasons: SeasonService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws OrderWithdrawn when it was cancelled meanwhile, RangeError when it lists more than may be exported */
  async write(order: ExportOrder): Promise<{ content: Buffer; rows: number }> {
    const ids = await this.reader.list(order);
    if (ids.length > MOST_EXPORT_ROWS) throw new RangeError('more rows than an export may have');
    const { definition } = await this.seasons.getCurrent(order.filter.seasonId);
    const subjectNames = new Map(definition.subjects.map(({ code, name }) => [code, name]));
    const masked = order.unmaskReason === null;
    let rows = 0;
    const cells = async function* (this: RosterWriter) {
      await this.keepProgress(order, rows, ids.length);
      for await (const entries of this.reader.batches(ids, order)) {
        yield entries.map((entry) => rosterCells(entry, ++rows, { masked, subjectNames }));
        await this.keepProgress(order, rows, ids.length);
      }
    };
    const content = await writeSpreadsheet({
      name: SHEET_NAME,
      columns: ROSTER_SHEET_COLUMNS,
      batches: cells.call(this),
    });
    return { content, rows };
  }

  private async keepProgress(order: ExportOrder, done: number, all: number): Promise<void> {
    const isOurs = await this.unitOfWork.run(() => this.exports.keepProgress(order, done, all), {
      unrecorded: 'progress is not a change of anything',
    });
    if (!isOurs) throw new OrderWithdrawn();
  }
}
