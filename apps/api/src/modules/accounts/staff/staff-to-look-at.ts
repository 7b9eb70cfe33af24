import { Injectable } from '@nestjs/common';
import type { AccountConcern } from '@htp/domain';
import { Database, statement } from '../../../platform/database/index.ts';
import { SignInAttempts } from '../sign-in/sign-in-attempts.ts';

interface StaffFound {
  readonly accountId: string;
  readonly userName: string;
  readonly displayName: string;
}

export interface StaffConcern extends StaffFound {
  readonly concerns: AccountConcern[];
  readonly lockedUntil: Date | null;
}

const SELECT = `SELECT st.account_id AS "accountId", st.user_name AS "userName", st.display_name AS "displayName"
   FROM staff_account st JOIN account a ON a.id = st.account_id AND a.disabled_at IS NULL`;

const withoutSecondFactor = statement<StaffFound>(
  'staff_account.without_second_factor',
  `${SELECT} WHERE NOT EXISTS (SELECT FROM second_factor f WHERE f.account_id = st.account_id)
   ORDER BY st.account_id DESC LIMIT $1`,
);
const named = statement<StaffFound>('staff_account.named', `${SELECT} WHERE st.user_name = ANY($1) LIMIT $2`);
const userNames = statement<{ userName: string }>(
  'staff_account.user_names',
  'SELECT user_name AS "userName" FROM staff_account',
);

/** Accounts of staff that an administrator should look at. */
@Injectable()
export class StaffToLookAt {
  constructor(
    private readonly database: Database,
    private readonly attempts: SignInAttempts,
  ) {}

  /** Locked ones first, then those without a second factor, the newest first. */
  async list(limit: number): Promise<StaffConcern[]> {
    const locked = await this.locked(limit);
    const lacking = await this.database.query(withoutSecondFactor, [limit]);
    const concerns = new Map<string, StaffConcern>(
      locked.map((account) => [account.accountId, { ...account, concerns: ['locked'] }]),
    );
    for (const account of lacking) {
      const known = concerns.get(account.accountId);
      if (known) known.concerns.push('second_factor_missing');
      else
        concerns.set(account.accountId, {
          ...account,
          concerns: ['second_factor_missing'],
          lockedUntil: null,
        });
    }
    return [...concerns.values()].slice(0, limit);
  }

  /** Locks are kept by a digest of the name, so names are compared with them; only while something is locked. */
  private async locked(limit: number): Promise<(StaffFound & { lockedUntil: Date })[]> {
    const locks = await this.attempts.locks();
    if (locks.size === 0) return [];
    const names = await this.database.query(userNames);
    const until = new Map(
      names.flatMap(({ userName }): [string, Date][] => {
        const lockedUntil = locks.get(this.attempts.keyOf(userName));
        return lockedUntil ? [[userName, lockedUntil]] : [];
      }),
    );
    const found = await this.database.query(named, [[...until.keys()], limit]);
    return found.map((account) => ({ ...account, lockedUntil: until.get(account.userName)! }));
  }
}
