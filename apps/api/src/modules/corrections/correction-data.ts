import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CORRECTION_STATUS_NAMES, CREDENTIAL_KIND_NAMES, sectionFieldName } from '@htp/wording';
import { Database, statement } from '../../platform/database/index.ts';
import { type PersonalFact, PersonalData } from '../accounts/index.ts';
import type { CorrectionRecord } from './correction-content.ts';
import { CorrectionRepository } from './correction.repository.ts';

const MOST = 1_000;
const erase = statement('personal_data.erase_corrections', 'DELETE FROM correction WHERE owner_id = $1');

/** What a candidate has reported as wrong, with what the unit has answered. */
@Injectable()
export class CorrectionData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly corrections: CorrectionRepository,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.personalData.register('corrections', {
      describe: async (accountId) =>
        (await this.corrections.ofOwner(accountId, undefined, MOST)).flatMap(factsOf),
      erase: async (accountId) => {
        await this.database.count(erase, [accountId]);
      },
    });
  }
}

function factsOf({ id, kind, field, status, content }: CorrectionRecord): PersonalFact[] {
  const record = `${CREDENTIAL_KIND_NAMES[kind]}·${sectionFieldName(kind, field)} ${id}`;
  const facts: [string, string | null | undefined][] = [
    ['状态', CORRECTION_STATUS_NAMES[status]],
    ['委平台提供的内容', content.commissionValue],
    ['报告时填写的内容', content.formValue],
    ...content.rounds.flatMap(({ claimed, explanation, decision }): [string, string | null | undefined][] => [
      ['本人认为正确的内容', claimed],
      ['说明', explanation],
      ['单位更正为', decision?.corrected],
      ['单位的说明', decision?.reason],
    ]),
  ];
  return facts.flatMap(([label, value]) => (value ? [{ record, label, value }] : []));
}
