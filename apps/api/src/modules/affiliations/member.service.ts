import { Injectable } from '@nestjs/common';
import { affiliationProblems, DomainError, refuseIf } from '@htp/domain';
import type { Actor } from '../../platform/access/index.ts';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { type Page, pageOf, pageSize } from '../../platform/http/index.ts';
import { IdentityService } from '../identity/index.ts';
import { unitReach, UnitService } from '../units/index.ts';
import { AffiliationFactSource } from './affiliation-facts.ts';
import { AffiliationRepository, type AffiliationRow } from './affiliation.repository.ts';
import { idAfter } from './affiliation.service.ts';
import type { MemberListInput, MemberSearchInput } from './affiliation.input.ts';
import { MemberView } from './member.view.ts';

/** The people of a unit, for its officer. */
@Injectable()
export class MemberService {
  constructor(
    private readonly repository: AffiliationRepository,
    private readonly facts: AffiliationFactSource,
    private readonly units: UnitService,
    private readonly identities: IdentityService,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /**
   * In the order in which they were bound; former ones, the newest first. That it was read is recorded.
   * @throws DomainError `not_found`
   */
  async list(actor: Actor, unitId: string, input: MemberListInput): Promise<Page<MemberView>> {
    await this.units.getWithin(unitReach(actor.grants, 'affiliation:read'), unitId);
    const size = pageSize(input);
    const cursor = idAfter(input.cursor);
    const rows =
      input.state === 'former'
        ? await this.repository.formerMembers(unitId, cursor, size + 1)
        : await this.repository.members(unitId, cursor, size + 1);
    const persons = await this.identities.findPersons(rows.map(({ accountId }) => accountId));
    await this.recordReading(unitId, Math.min(rows.length, size));
    return pageOf(
      rows,
      size,
      ({ id }) => [id],
      (row) => MemberView.of(row, persons.get(row.accountId)),
    );
  }

  /**
   * The present member with this document. Names are sealed and have no index, so only a whole number is searched for.
   * @throws DomainError `not_found`
   */
  async search(actor: Actor, unitId: string, input: MemberSearchInput): Promise<Page<MemberView>> {
    await this.units.getWithin(unitReach(actor.grants, 'affiliation:read'), unitId);
    const accountId = await this.identities.findVerifiedAccount(input.documentType, input.documentNumber);
    const row = accountId === undefined ? undefined : await this.repository.findCurrent(accountId);
    const rows = row?.unitId === unitId ? [row] : [];
    const persons = await this.identities.findPersons(rows.map((member) => member.accountId));
    await this.recordReading(unitId, rows.length);
    return {
      items: rows.map((member) => MemberView.of(member, persons.get(member.accountId))),
      nextCursor: null,
    };
  }

  /** Ends the affiliation of somebody who has left. @throws DomainError `not_found`, `affiliation_locked_by_declaration` */
  async end(actor: Actor, unitId: string, accountId: string, reason: string): Promise<void> {
    await this.units.getWithin(unitReach(actor.grants, 'affiliation:end'), unitId);
    await this.unitOfWork.run(async () => {
      const current = await this.repository.holdForChange(accountId);
      if (current?.unitId !== unitId) throw new DomainError('not_found');
      refuseIf(affiliationProblems('end', await this.facts.of(accountId, unitId)));
      await this.repository.end(current.id, 'ended_by_unit', reason);
      await this.recordEnd(current, reason);
    });
  }

  private recordReading(unitId: string, count: number): Promise<void> {
    return this.unitOfWork.run(() =>
      this.activity.record({
        type: 'personal_data.read',
        subject: { kind: 'unit', id: unitId },
        detail: { list: 'members', count },
      }),
    );
  }

  private recordEnd({ id, accountId, unitId }: AffiliationRow, reason: string): Promise<void> {
    return this.activity.record({
      type: 'affiliation.ended_by_unit',
      subject: { kind: 'affiliation', id },
      ownerId: accountId,
      detail: { unitId, reason },
    });
  }
}
