import { createRequire } from 'node:module';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { inThread, Lanes } from '../threads/index.ts';
import type { SpreadsheetLimits, SpreadsheetOutcome, SpreadsheetRow } from './spreadsheet-outcome.ts';

export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Found through package.json, so that the bundle and the tests start the same file. */
const WORKER = createRequire(import.meta.url).resolve('#spreadsheet-worker');
/** Each may take as much memory as is said here. */
const AT_ONCE = 2;
const THREAD_LIMITS = { milliseconds: 20_000, megabytes: 384 };

/** Reads workbooks (XLSX) that people send: the first sheet, as text. */
@Injectable()
export class SpreadsheetReader {
  private readonly lanes = new Lanes(AT_ONCE);

  /**
   * Checks the workbook and reads its first sheet, in a thread of its own.
   * @throws DomainError `media_type_unsupported`, `file_broken`, `file_active_content`, `spreadsheet_formulas`,
   * `spreadsheet_too_large`
   */
  async read(bytes: Buffer, limits: SpreadsheetLimits): Promise<readonly SpreadsheetRow[]> {
    const outcome = await this.lanes.run(() =>
      inThread<SpreadsheetOutcome>(WORKER, { bytes, limits }, THREAD_LIMITS, { refusal: 'file_broken' }),
    );
    if ('rows' in outcome) return outcome.rows;
    if (outcome.refusal === 'media_type_unsupported')
      throw new DomainError('media_type_unsupported', { accepted: [XLSX_MEDIA_TYPE] });
    if (outcome.refusal === 'spreadsheet_too_large')
      throw new DomainError('spreadsheet_too_large', {
        limitRows: limits.rows,
        limitColumns: limits.columns,
      });
    throw new DomainError(outcome.refusal);
  }
}
