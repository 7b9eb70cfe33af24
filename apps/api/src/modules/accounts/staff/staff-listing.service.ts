import { Injectable } from '@nestjs/common';
import { allowedStaffActions, DomainError } from '@htp/domain';
import type { Actor } from '../../../platform/access/index.ts';
import { cursorKeys, type Page, type PageInput, pageOf, pageSize } from '../../../platform/http/index.ts';
import { canonicalUserName } from '../password.ts';
import { SessionService } from '../sessions/session.service.ts';
import type { SessionItemView } from '../sessions/session.view.ts';
import { SignInAttempts } from '../sign-in/sign-in-attempts.ts';
import { StaffAdministrationRepository } from './staff-administration.repository.ts';
import { StaffListingRepository, type StaffListRow } from './staff-listing.repository.ts';
import type { StaffListInput } from './staff.input.ts';
import { StaffItemView, type StaffView } from './staff.view.ts';

/** The directory of staff accounts, for system administrators. */
@Injectable()
export class StaffListingService {
  constructor(
    private readonly repository: StaffListingRepository,
    private readonly administration: StaffAdministrationRepository,
    private readonly attempts: SignInAttempts,
    private readonly sessionService: SessionService,
  ) {}

  async list(input: StaffListInput): Promise<Page<StaffItemView>> {
    const [before] = cursorKeys(input.cursor, 'id') ?? [];
    const size = pageSize(input);
    const { role, unitId } = input;
    const name = input.name === undefined ? undefined : canonicalUserName(input.name);
    const rows = await this.repository.list({ name, role, unitId }, before, size + 1);
    return pageOf(
      rows,
      size,
      ({ account_id }) => [account_id],
      (row) => StaffItemView.of(row),
    );
  }

  /** @throws DomainError `not_found` */
  async show(actor: Actor, accountId: string): Promise<StaffView> {
    const row = await this.getRow(accountId);
    const found = await this.administration.find(accountId, actor.accountId);
    return {
      ...StaffItemView.of(row),
      lockedUntil: await this.attempts.lockedUntil(row.user_name),
      allowedActions: found ? allowedStaffActions(found.facts) : [],
    };
  }

  /** Where the member of staff is signed in. @throws DomainError `not_found` */
  async sessions(accountId: string, input: PageInput): Promise<Page<SessionItemView>> {
    await this.getRow(accountId);
    return this.sessionService.list({ accountId, sessionId: undefined }, input);
  }

  private async getRow(accountId: string): Promise<StaffListRow> {
    const row = await this.repository.find(accountId);
    if (!row) throw new DomainError('not_found');
    return row;
  }
}
