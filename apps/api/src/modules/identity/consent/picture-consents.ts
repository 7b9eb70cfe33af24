import { Injectable } from '@nestjs/common';
import { PICTURE_CONSENT_VERSION } from '@htp/domain';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import type { PictureConsentView } from './picture-consent.view.ts';

const inForce = (lock: '' | 'FOR SHARE') =>
  `SELECT given_at FROM picture_consent WHERE account_id = $1 AND version = $2 AND withdrawn_at IS NULL ${lock}`;
const find = statement<{ given_at: Date }>('picture_consent.find', inForce(''));
const hold = statement<{ given_at: Date }>('picture_consent.hold', inForce('FOR SHARE'));
const give = statement(
  'picture_consent.give',
  `INSERT INTO picture_consent AS kept (account_id, version, given_at)
   VALUES ($1, $2, coalesce($3::timestamptz, now()))
   ON CONFLICT (account_id) DO UPDATE
     SET version = excluded.version, given_at = excluded.given_at, withdrawn_at = NULL
     WHERE kept.version <> excluded.version OR kept.withdrawn_at IS NOT NULL`,
);
const withdraw = statement(
  'picture_consent.withdraw',
  `UPDATE picture_consent SET withdrawn_at = coalesce($2::timestamptz, now())
   WHERE account_id = $1 AND withdrawn_at IS NULL`,
);

/** Who agrees to having his documents photographed (个人信息保护法, article 29). */
@Injectable()
export class PictureConsents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(accountId: string): Promise<PictureConsentView> {
    const given = await this.database.findOne(find, [accountId, PICTURE_CONSENT_VERSION]);
    return { version: PICTURE_CONSENT_VERSION, givenAt: given?.given_at.toISOString() ?? null };
  }

  /** Whether it stands; if so, it is not withdrawn before the caller's transaction has ended. */
  async hold(accountId: string): Promise<boolean> {
    return (await this.database.findOne(hold, [accountId, PICTURE_CONSENT_VERSION])) !== undefined;
  }

  /** @returns whether it was not given already */
  async give(accountId: string): Promise<boolean> {
    const values = [accountId, PICTURE_CONSENT_VERSION, this.clock.fixedAt];
    return (await this.database.count(give, values)) > 0;
  }

  /** @returns whether there was one. Waits for whoever holds it. */
  async withdraw(accountId: string): Promise<boolean> {
    return (await this.database.count(withdraw, [accountId, this.clock.fixedAt])) > 0;
  }
}
