import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { DeclarationDecisionsRepository } from '../declaration-decisions.repository.ts';
import { ownerFacts, stateAfter, stateOf } from '../declaration-facts.ts';
import { DeclarationSeasons } from '../declaration-seasons.ts';
import { DeclarationSubmissionsRepository } from '../declaration-submissions.repository.ts';
import type { DeclarationReceipt } from '../declaration.view.ts';
import { DeclarationsRepository } from '../declarations.repository.ts';

/** 撤回: of a draft, or before the first decision. */
@Injectable()
export class DeclarationWithdrawalService {
  constructor(
    private readonly declarations: DeclarationsRepository,
    private readonly decisions: DeclarationDecisionsRepository,
    private readonly submissions: DeclarationSubmissionsRepository,
    private readonly seasons: DeclarationSeasons,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** The lock decides against a decision made at the same time: exactly one of the two wins (trust.md, abuse 9). */
  withdraw(personId: string, id: string): Promise<DeclarationReceipt> {
    return this.unitOfWork.run(async () => {
      const held = await this.declarations.holdOwn(id, personId);
      if (!held) throw new DomainError('not_found');
      const { definition } = await this.seasons.of(held);
      const state = stateOf(held, await this.decisions.decisionsOn(id), held.now);
      const next = stateAfter(state, 'withdrawn', ownerFacts(held, definition, held.now));
      const { version } = await this.submissions.move(id, next, held.reopenedUntil);
      await this.activity.record({
        type: 'declaration.withdrawn',
        subject: { kind: 'declaration', id },
        ownerId: personId,
        detail: { version, stage: held.stage },
      });
      return { id, status: next.status, stage: next.stage, version };
    });
  }
}
