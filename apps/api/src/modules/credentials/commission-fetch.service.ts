import { Injectable } from '@nestjs/common';
import { DomainError, tidyCredential } from '@htp/domain';
import { PinoLogger } from 'nestjs-pino';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import {
  Commission,
  type CommissionRecord,
  CommissionRefused,
  CommissionUnavailable,
} from '../../platform/edge/index.ts';
import { IdentityService, type VerifiedPerson } from '../identity/index.ts';
import type { CredentialRecord } from './credential-record.ts';
import { CredentialRepository } from './credential.repository.ts';
import type { FetchReceipt } from './credential.view.ts';
import { MOST_CREDENTIALS } from './limits.ts';
import { withSupplied } from './supplied-fields.ts';

/** Brings in what the health commission's platform (委平台) knows; its records arrive as 未完善. */
@Injectable()
export class CommissionFetchService {
  constructor(
    private readonly commission: Commission,
    private readonly identities: IdentityService,
    private readonly credentials: CredentialRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
    private readonly logger: PinoLogger,
  ) {}

  /** May be repeated: a record is known again by its id there. @throws DomainError `not_verified`, `unavailable` */
  async fetch(ownerId: string): Promise<FetchReceipt> {
    const records = await this.ask(await this.identities.getVerifiedPerson(ownerId));
    return this.unitOfWork.run(async () => {
      await this.credentials.holdOwner(ownerId);
      const known = await this.credentials.lockFetched(ownerId);
      const receipt = { found: records.length, added: 0, updated: 0 };
      for (const record of records) {
        const before = known.get(record.externalId);
        if (!before) receipt.added += await this.add(ownerId, record);
        else receipt.updated += await this.renew(before, record);
      }
      const subject = { kind: 'account', id: ownerId } as const;
      await this.activity.record({ type: 'credential.fetched', subject, ownerId, detail: receipt });
      return receipt;
    });
  }

  private async ask(person: VerifiedPerson): Promise<CommissionRecord[]> {
    try {
      return await this.commission.findCredentials(person);
    } catch (error) {
      if (!(error instanceof CommissionUnavailable || error instanceof CommissionRefused)) throw error;
      this.logger.error({ err: error }, 'credentials not fetched');
      throw new DomainError('unavailable');
    }
  }

  private async add(ownerId: string, { kind, externalId, fields }: CommissionRecord): Promise<number> {
    const supplied = tidyCredential(kind, fields);
    const fetched = { id: uuidv7(), ownerId, kind, externalId, fields: supplied, supplied };
    return Number(await this.credentials.insert({ ...fetched, source: 'commission' }, MOST_CREDENTIALS));
  }

  /** A record that says what it said before leaves the version alone: nobody's open form becomes stale. */
  private async renew(before: CredentialRecord, { kind, fields }: CommissionRecord): Promise<number> {
    if (kind !== before.kind) return 0;
    const supplied = tidyCredential(kind, fields);
    if (isSame(supplied, before.supplied)) return 0;
    const next = withSupplied(before.fields, before.supplied, supplied);
    await this.credentials.update({ ...before, fields: next, supplied });
    return 1;
  }
}

const isSame = (one: object, other: object) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
