import { Injectable } from '@nestjs/common';
import { CONSENT_VERSION, consentDecision, DomainError } from '@htp/domain';
import { ActivityService } from '../../../platform/activity/index.ts';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';

export interface GivenConsent {
  readonly version: string;
  readonly given_at: Date;
}

const list = statement<GivenConsent>(
  'consent.list',
  'SELECT version, given_at FROM consent WHERE account_id = $1 ORDER BY given_at DESC',
);
const insert = statement(
  'consent.insert',
  `INSERT INTO consent (account_id, version, given_at) VALUES ($1, $2, coalesce($3::timestamptz, now()))
   ON CONFLICT DO NOTHING`,
);

/** What candidates have agreed to, and when. */
@Injectable()
export class Consents {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  list(accountId: string): Promise<GivenConsent[]> {
    return this.database.query(list, [accountId]);
  }

  /**
   * Keeps what was agreed to at a sign-in. Belongs to the caller's unit of work, which makes no account without it.
   * @throws DomainError `consent_required`
   */
  async settle(accountId: string, agreedVersion: string | undefined): Promise<void> {
    const given = (await this.list(accountId)).map(({ version }) => version);
    const decision = consentDecision(given, agreedVersion);
    if (decision === 'required') throw new DomainError('consent_required');
    if (decision === 'given') return;
    // Of two sign-ins at once one keeps it, and one records it.
    const kept = await this.database.count(insert, [accountId, CONSENT_VERSION, this.clock.fixedAt]);
    if (kept === 0) return;
    await this.activity.record({
      type: 'consent.given',
      subject: { kind: 'account', id: accountId },
      ownerId: accountId,
      detail: { version: CONSENT_VERSION },
    });
  }
}
