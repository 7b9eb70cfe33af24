import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  DOCUMENT_TYPE_NAMES,
  IDENTITY_CASE_STATUS_NAMES,
  IDENTITY_STATUS_NAMES,
  instantText,
  SEX_NAMES,
  VERIFICATION_METHOD_NAMES,
} from '@htp/wording';
import type { IdentityCaseStatus } from '@htp/domain';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import { type PersonalFact, PersonalData } from '../accounts/index.ts';
import { IdentityRepository } from './identity.repository.ts';

const hold = statement<{ status: string }>(
  'personal_data.hold_identity',
  'SELECT status FROM identity WHERE account_id = $1 FOR UPDATE',
);
const pendingCases = statement(
  'personal_data.pending_identity_cases',
  `SELECT FROM identity_case WHERE account_id = $1 AND status = 'pending' FOR UPDATE`,
);
const cases = statement<{ status: IdentityCaseStatus; requested_at: Date }>(
  'personal_data.identity_cases',
  'SELECT status, requested_at FROM identity_case WHERE account_id = $1 ORDER BY requested_at',
);
const eraseIdentity = statement('personal_data.erase_identity', 'DELETE FROM identity WHERE account_id = $1');
/** As IdentityCaseRetention does later, and the pictures' keys go at the purge's next run. */
const eraseCases = statement(
  'personal_data.erase_identity_cases',
  `UPDATE identity_case SET name = NULL, number = NULL, birth = NULL,
     purge_due_at = CASE WHEN pictures_purged_at IS NULL AND purge_due_at IS NOT NULL
       THEN least(purge_due_at, coalesce($2::timestamptz, now())) ELSE purge_due_at END
   WHERE account_id = $1 AND name IS NOT NULL`,
);

/** What is kept of who a candidate is. Tries of the day stay until it ends: deleting an account must not win new ones. */
@Injectable()
export class IdentityData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly identities: IdentityRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.personalData.register('identity', {
      // Whoever submits a declaration holds the same row: either he is found below, or he finds no identity.
      obstacles: async (accountId) => {
        await this.database.query(hold, [accountId]);
        const pending = await this.database.query(pendingCases, [accountId]);
        return pending.length > 0 ? ['identity_under_review'] : [];
      },
      describe: (accountId) => this.describe(accountId),
      erase: async (accountId) => {
        await this.database.count(eraseIdentity, [accountId]);
        await this.database.count(eraseCases, [accountId, this.clock.fixedAt]);
      },
    });
  }

  private async describe(accountId: string): Promise<PersonalFact[]> {
    const identity = await this.identities.find(accountId);
    const facts: [string, string | undefined][] = identity
      ? [
          ['认证状态', IDENTITY_STATUS_NAMES[identity.status]],
          ['姓名', identity.name],
          ['证件类型', DOCUMENT_TYPE_NAMES[identity.documentType]],
          ['证件编号', identity.number],
          ['出生日期', identity.birth?.bornOn],
          ['性别', identity.birth ? SEX_NAMES[identity.birth.sex] : undefined],
          ['认证方式', identity.method ? VERIFICATION_METHOD_NAMES[identity.method] : undefined],
          ['认证时间', identity.verifiedAt ? instantText(identity.verifiedAt.toISOString()) : undefined],
        ]
      : [];
    const reviews = await this.database.query(cases, [accountId]);
    return [
      ...facts.flatMap(([label, value]) => (value ? [{ record: '实名认证', label, value }] : [])),
      ...reviews.map(({ status, requested_at }) => ({
        record: '人工审核',
        label: instantText(requested_at.toISOString()),
        value: IDENTITY_CASE_STATUS_NAMES[status],
      })),
    ];
  }
}
