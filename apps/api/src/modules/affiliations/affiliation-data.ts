import { Injectable, type OnModuleInit } from '@nestjs/common';
import { instantText } from '@htp/wording';
import { Database, statement } from '../../platform/database/index.ts';
import { type PersonalFact, PersonalData } from '../accounts/index.ts';
import { UnitService } from '../units/index.ts';

const history = statement<{
  unit_id: string;
  bound_at: Date;
  ended_at: Date | null;
  end_reason: string | null;
}>(
  'personal_data.affiliations',
  'SELECT unit_id, bound_at, ended_at, end_reason FROM affiliation WHERE account_id = $1 ORDER BY id',
);
const erase = statement('personal_data.erase_affiliations', 'DELETE FROM affiliation WHERE account_id = $1');

/** Where a candidate has worked. That somebody was bound stays in the record, without a name. */
@Injectable()
export class AffiliationData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly units: UnitService,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.personalData.register('affiliations', {
      describe: (accountId) => this.describe(accountId),
      erase: async (accountId) => {
        await this.database.count(erase, [accountId]);
      },
    });
  }

  private async describe(accountId: string): Promise<PersonalFact[]> {
    const rows = await this.database.query(history, [accountId]);
    const units = await this.units.findUnits(rows.map(({ unit_id }) => unit_id));
    return rows.flatMap(({ unit_id, bound_at, ended_at, end_reason }) => {
      const record = units.get(unit_id)?.name ?? unit_id;
      const facts = [{ record, label: '绑定时间', value: instantText(bound_at.toISOString()) }];
      if (ended_at) facts.push({ record, label: '解绑时间', value: instantText(ended_at.toISOString()) });
      if (end_reason) facts.push({ record, label: '单位填写的解绑原因', value: end_reason });
      return facts;
    });
  }
}
