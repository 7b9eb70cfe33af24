import { Injectable } from '@nestjs/common';
import { PERSONAL_DATA_NAMES } from '@htp/wording';
import { writeSpreadsheet } from '../../../platform/spreadsheets/index.ts';
import { PersonalData } from './personal-data.ts';

const COLUMNS = [
  { title: '类别', width: 16 },
  { title: '记录', width: 30 },
  { title: '项目', width: 24 },
  { title: '内容', width: 60 },
];

/** All that is kept about a person as a workbook, a fact a line, which people read and programs too. */
@Injectable()
export class DataWorkbook {
  constructor(private readonly data: PersonalData) {}

  of(accountId: string): Promise<Buffer> {
    return writeSpreadsheet({ name: '我的数据', columns: COLUMNS, batches: this.batches(accountId) });
  }

  private async *batches(accountId: string): AsyncGenerator<(readonly string[])[]> {
    for (const [name, holder] of this.data.all()) {
      const facts = await holder.describe(accountId);
      yield facts.map(({ record, label, value }) => [PERSONAL_DATA_NAMES[name], record, label, value]);
    }
  }
}
