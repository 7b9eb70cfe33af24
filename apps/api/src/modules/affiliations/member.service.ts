import { Injectable } from '@nestjs/common';
import { affiliationProblems, DomainError, refuseIf } from '@htp/domain';
import type { Actor } from '../../platform/access/index.ts';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { pageOf, pageSize } from '../../platform/http/index.ts';
import { unitReach, UnitService } from '../units/index.ts';
import { AffiliationFactSource } from './affiliation-facts.ts';
import { AffiliationRepository, type AffiliationRow, MEMBER_COUNT_CAP } from './affiliation.repository.ts';
import { idAfter } from './affiliation.service.ts';
import type { MemberListInput } from './affiliation.input.ts';
import { MemberPresentation } from './member-presentation.ts';
import type { MemberPage } from './member.view.ts';

/** The people of a unit, for its officer. */
@Injectable()
export class MemberService {
  constructor(
    private readonly repository: AffiliationRepository,
    private readonly facts: AffiliationFactSource,
    private readonly units: UnitService,
    private readonly presentation: MemberPresentation,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /**
   * In the order in which they were bound; former ones, the newest first. That it was read is recorded.
   * @throws DomainError `not_found`
   */
  async list(actor: Actor, unitId: string, input: MemberListInput): Promise<MemberPage> {
    const unit = await this.units.getWithin(unitReach(actor.grants, 'affiliation:read'), unitId);
    const size = pageSize(input);
    const cursor = idAfter(input.cursor);
    const { state = 'current' } = input;
    const rows =
      state === 'former'
        ? await this.repository.formerMembers(unitId, cursor, size + 1)
        : await this.repository.members(unitId, cursor, size + 1);
    const count = cursor === undefined ? await this.repository.countMembers(unitId, state) : null;
    const page = pageOf(
      rows,
      size,
      ({ id }) => [id],
      (row) => row,
    );
    return {
      items: await this.presentation.shown(actor, unit, page.items),
      nextCursor: page.nextCursor,
      count: count && Math.min(count, MEMBER_COUNT_CAP),
      countIsCapped: (count ?? 0) > MEMBER_COUNT_CAP,
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

  private recordEnd({ id, accountId, unitId }: AffiliationRow, reason: string): Promise<void> {
    return this.activity.record({
      type: 'affiliation.ended_by_unit',
      subject: { kind: 'affiliation', id },
      ownerId: accountId,
      detail: { unitId, reason },
    });
  }
}
