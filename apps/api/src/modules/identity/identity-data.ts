import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  DOCUMENT_TYPE_NAMES,
  IDENTITY_CASE_STATUS_NAMES,
  IDENTITY_CORRECTION_REASON_NAMES,
  IDENTITY_STATUS_NAMES,
  instantText,
  SEX_NAMES,
  VERIFICATION_METHOD_NAMES,
} from '@htp/wording';
import { type IdentityCaseStatus, type IdentityCorrectionReason, isProblem } from '@htp/domain';
import { Database, statement } from '../../platform/database/index.ts';
import { type PersonalFact, PersonalData, type PersonalFile } from '../accounts/index.ts';
import { IdentityRepository } from './identity.repository.ts';
import { IdentityPictureRepository } from './pictures/identity-picture.repository.ts';
import { PictureVault } from './pictures/picture-vault.ts';
import { IdentityCaseRepository } from './review/identity-case.repository.ts';

const hold = statement<{ status: string }>(
  'personal_data.hold_identity',
  'SELECT status FROM identity WHERE account_id = $1 FOR UPDATE',
);
const pendingCases = statement(
  'personal_data.pending_identity_cases',
  `SELECT FROM identity_case WHERE account_id = $1 AND status = 'pending' FOR UPDATE`,
);
const cases = statement<{
  id: string;
  status: IdentityCaseStatus;
  requested_at: Date;
  correction_reason: IdentityCorrectionReason | null;
}>(
  'personal_data.identity_cases',
  'SELECT id, status, requested_at, correction_reason FROM identity_case WHERE account_id = $1 ORDER BY requested_at',
);
const consents = statement<{ version: string; given_at: Date; withdrawn_at: Date | null }>(
  'personal_data.picture_consents',
  'SELECT version, given_at, withdrawn_at FROM picture_consent WHERE account_id = $1',
);
const eraseConsents = statement(
  'personal_data.erase_picture_consents',
  'DELETE FROM picture_consent WHERE account_id = $1',
);
const eraseIdentity = statement('personal_data.erase_identity', 'DELETE FROM identity WHERE account_id = $1');
/** As IdentityCaseRetention does later. */
const eraseCases = statement(
  'personal_data.erase_identity_cases',
  `UPDATE identity_case SET name = NULL, number = NULL, birth = NULL, verified_as = NULL WHERE account_id = $1 AND name IS NOT NULL`,
);

/** What is kept of who a candidate is. Tries of the day stay until it ends: deleting an account must not win new ones. */
@Injectable()
export class IdentityData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly identities: IdentityRepository,
    private readonly database: Database,
    private readonly cases: IdentityCaseRepository,
    private readonly pictures: IdentityPictureRepository,
    private readonly vault: PictureVault,
  ) {}

  onModuleInit(): void {
    this.personalData.register('identity', {
      // Whoever submits a declaration holds the same row: either he is found below, or he finds no identity.
      obstacles: async (accountId) => {
        await this.database.query(hold, [accountId]);
        const pending = await this.database.query(pendingCases, [accountId]);
        return pending.length > 0 ? ['identity_under_review'] : [];
      },
      keeps: async (accountId) => {
        const { length: count } = await this.database.query(cases, [accountId]);
        return count > 0 ? [{ kind: 'blind_index', count }] : [];
      },
      describe: (accountId) => this.describe(accountId),
      files: (accountId) => this.files(accountId),
      erase: async (accountId) => {
        await this.database.count(eraseIdentity, [accountId]);
        await this.database.count(eraseConsents, [accountId]);
        await this.database.count(eraseCases, [accountId]);
        // The pictures' keys go at the purge's next run.
        await this.cases.hastenPurge(accountId);
      },
    });
  }

  /** Of a document that reviewers look at, until it is purged. */
  private async files(accountId: string): Promise<PersonalFile[]> {
    const found: PersonalFile[] = [];
    for (const { id: caseId } of await this.database.query(cases, [accountId]))
      for (const picture of await this.pictures.ofCase(caseId))
        found.push({
          id: picture.id,
          about: '人工审核的证件照片',
          extension: 'jpg',
          open: () => this.vault.open(picture).catch(absent),
        });
    return found;
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
          ['认证时间', identity.verifiedAt ? told(identity.verifiedAt) : undefined],
        ]
      : [];
    const agreements = await this.database.query(consents, [accountId]);
    const reviews = await this.database.query(cases, [accountId]);
    return [
      ...facts.flatMap(([label, value]) => (value ? [{ record: '实名认证', label, value }] : [])),
      ...reviews.map(({ status, requested_at, correction_reason: reason }) => ({
        record: reason === null ? '人工审核' : `更正身份信息：${IDENTITY_CORRECTION_REASON_NAMES[reason]}`,
        label: told(requested_at),
        value: IDENTITY_CASE_STATUS_NAMES[status],
      })),
      ...agreements.map(({ version, given_at, withdrawn_at }) => ({
        record: '同意记录',
        label: `敏感个人信息处理同意书 ${version} 版`,
        value: `${told(given_at)}同意${withdrawn_at ? `，${told(withdrawn_at)}撤回` : ''}`,
      })),
    ];
  }
}

const told = (at: Date) => instantText(at.toISOString());

/** It was purged meanwhile. */
function absent(error: unknown): undefined {
  if (!isProblem(error, 'not_found')) throw error;
}
