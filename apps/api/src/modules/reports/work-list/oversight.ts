import { Injectable } from '@nestjs/common';
import { scopesFor } from '@htp/domain';
import type { Actor } from '../../../platform/access/index.ts';
import { StaffToLookAt } from '../../accounts/index.ts';
import { RecordService } from '../record/record.service.ts';
import type { RecordStateView, WorkListView } from './work-list.view.ts';

/** No page of the directory of staff; who has more to look at has to look there. */
const MOST_ACCOUNTS = 50;

/** What those look after who decide on nothing: system administrators and auditors. */
@Injectable()
export class Oversight {
  constructor(
    private readonly staff: StaffToLookAt,
    private readonly record: RecordService,
  ) {}

  async accounts({ grants }: Actor): Promise<Pick<WorkListView, 'accounts' | 'accountsAreCapped'>> {
    if (scopesFor(grants, 'staff:manage').length === 0) return { accounts: [], accountsAreCapped: false };
    const found = await this.staff.list(MOST_ACCOUNTS + 1);
    const accounts = found.slice(0, MOST_ACCOUNTS).map(({ lockedUntil, ...account }) => ({
      ...account,
      lockedUntil: lockedUntil?.toISOString() ?? null,
    }));
    return { accounts, accountsAreCapped: found.length > MOST_ACCOUNTS };
  }

  async recordState({ grants }: Actor): Promise<RecordStateView | null> {
    if (scopesFor(grants, 'activity:read').length === 0) return null;
    const { unchained, unchainedSince } = await this.record.chainState();
    const { items } = await this.record.verifications({ limit: 1 });
    return { unchained, unchainedSince, lastVerification: items[0] ?? null };
  }
}
