import { Injectable } from '@nestjs/common';
import {
  allowedReopeningActions,
  DomainError,
  errorFrom,
  refuseIf,
  reopeningFor,
  reopeningProblems,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { shapeProblem } from '../../../platform/http/index.ts';
import { FilingReopenings } from '../../seasons/index.ts';
import { stateAfter, stateOf } from '../declaration-facts.ts';
import type { ChangeReopeningInput, GrantReopeningInput } from './declaration-reopening.input.ts';
import { DeclarationReopeningRepository, type Filed } from './declaration-reopening.repository.ts';
import type { ReopeningReceipt } from './declaration-reopening.view.ts';
import type { HeldDeclaration } from '../declarations.repository.ts';
import { ReopenedPersons } from './reopened-persons.ts';
import type { Reviewer } from '../review/review-cases.ts';

/** A lead gives one candidate an end of filing of his own (product.md 6, rules.md 3.10). */
@Injectable()
export class DeclarationReopeningService {
  constructor(
    private readonly repository: DeclarationReopeningRepository,
    private readonly persons: ReopenedPersons,
    private readonly reopenings: FilingReopenings,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /**
   * Gives the end, or moves the one that was given before.
   * @throws DomainError `not_found`; `window_invalid`; `own_case`; `transition_not_allowed` while his declaration is not his to file
   */
  grant(lead: Reviewer, input: GrantReopeningInput): Promise<ReopeningReceipt> {
    return this.unitOfWork.run(async () => this.give(lead, await this.personOf(lead, input), input));
  }

  /** Moves the end of a re-opening, later or earlier. @throws as `grant` */
  change(lead: Reviewer, id: string, input: ChangeReopeningInput): Promise<ReopeningReceipt> {
    return this.unitOfWork.run(async () => {
      const known = await this.reopenings.find(id);
      if (!known) throw new DomainError('not_found');
      return this.give(lead, known, input);
    });
  }

  /** Ends it now. What has been filed stays filed. @throws DomainError `not_found`; `not_now` when it is over already */
  end(lead: Reviewer, id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const filed = await this.reopenings.find(id);
      if (!filed) throw new DomainError('not_found');
      const now = await this.clock.now();
      // The declaration first, as whoever gives an end does.
      const live = await this.repository.holdLive(filed);
      const known = (await this.reopenings.hold(id)) ?? filed;
      if (!allowedReopeningActions(known.until, now).includes('end')) throw new DomainError('not_now');
      await this.reopenings.keep(id, { ...known, until: now, grantedBy: lead.accountId });
      if (live && reopeningFor([live.status]) === 'continue') await this.repository.reopen(live.id, now);
      await this.record('reopening_ended', known, live, { until: now.toISOString() });
    });
  }

  private async give(lead: Reviewer, filed: Filed, input: ChangeReopeningInput): Promise<ReopeningReceipt> {
    const now = await this.clock.now();
    const season = await this.persons.seasonOf(filed.seasonId);
    refuseIf(reopeningProblems(season, input.until, now));
    const facts = await this.persons.factsFor(lead, filed, season, now);
    const live = await this.repository.holdLive(filed);
    if (live) stateAfter(stateOf(live, [], now), 'reopened', facts);
    else if (facts.ownerPersonId === facts.actor.personId) throw errorFrom([{ code: 'own_case' }]);
    const until = new Date(input.until);
    const reason = input.reason.trim();
    const { personId, seasonId } = filed;
    const granted = { personId, seasonId, until, reason, grantedBy: lead.accountId };
    const id = await this.reopenings.keep(uuidv7(), granted);
    if (live) await this.repository.reopen(live.id, until);
    await this.record('reopened', filed, live, { until: until.toISOString(), remark: reason });
    return { id, until: until.toISOString() };
  }

  private async personOf(lead: Reviewer, input: GrantReopeningInput): Promise<Filed> {
    const { seasonId, declarationId, documentType, documentNumber } = input;
    if (declarationId !== undefined) {
      if (documentType !== undefined || documentNumber !== undefined)
        throw shapeProblem([{ pointer: '/documentNumber', code: 'not_allowed' }]);
      const filed = await this.repository.findInReach(declarationId, this.persons.reachOf(lead));
      if (filed?.seasonId !== seasonId) throw new DomainError('not_found');
      return filed;
    }
    const missing = (['documentType', 'documentNumber'] as const).filter((name) => input[name] === undefined);
    if (documentType === undefined || documentNumber === undefined)
      throw shapeProblem(missing.map((name) => ({ pointer: `/${name}`, code: 'required' })));
    const personId = await this.persons.findByDocument(documentType, documentNumber);
    if (personId === undefined) throw new DomainError('not_found');
    return { personId, seasonId };
  }

  /** On the declaration where there is one that goes on, else on the season; the candidate is told either way. */
  private record(
    event: 'reopened' | 'reopening_ended',
    { personId, seasonId }: Filed,
    live: HeldDeclaration | undefined,
    detail: Record<string, unknown>,
  ): Promise<void> {
    const subject = live
      ? { kind: 'declaration' as const, id: live.id }
      : { kind: 'season' as const, id: seasonId };
    const type = live ? (`declaration.${event}` as const) : (`season.${event}` as const);
    return this.activity.record({
      type,
      subject,
      ownerId: personId,
      detail: { stage: 'province', ...detail },
    });
  }
}
