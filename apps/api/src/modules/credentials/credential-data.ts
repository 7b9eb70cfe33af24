import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CREDENTIAL_KIND_NAMES, CREDENTIAL_SOURCE_NAMES, filledFields, instantText } from '@htp/wording';
import { Database, statement } from '../../platform/database/index.ts';
import { type PersonalFact, PersonalData } from '../accounts/index.ts';
import type { CredentialRecord } from './credential-record.ts';
import { CredentialRepository } from './credential.repository.ts';

const ERASED = (['credential', 'commission_fetch'] as const).map((table) =>
  statement(`personal_data.erase_${table}`, `DELETE FROM ${table} WHERE owner_id = $1`),
);

/** The 证书 of a candidate, and that they were asked for. */
@Injectable()
export class CredentialData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly credentials: CredentialRepository,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.personalData.register('credentials', {
      describe: async (accountId) => (await this.credentials.list(accountId)).flatMap(factsOf),
      erase: async (accountId) => {
        await this.credentials.holdOwner(accountId);
        for (const erase of ERASED) await this.database.count(erase, [accountId]);
      },
    });
  }
}

function factsOf({ kind, id, source, fields, updatedAt }: CredentialRecord): PersonalFact[] {
  const record = `${CREDENTIAL_KIND_NAMES[kind]} ${id}`;
  const known = filledFields(kind, fields).map(({ label, text, files }) => ({
    record,
    label,
    value: text || files.join('、'),
  }));
  return [
    { record, label: '来源', value: CREDENTIAL_SOURCE_NAMES[source] },
    { record, label: '最近修改', value: instantText(updatedAt.toISOString()) },
    ...known.filter(({ value }) => value !== ''),
  ];
}
