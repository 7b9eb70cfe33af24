import { Injectable } from '@nestjs/common';
import { DomainError, type UnitEvent, unitStatusAfter } from '@htp/domain';
import type { Actor } from '../../platform/access/index.ts';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { unitReach } from './unit-reach.ts';
import { UnitService } from './unit.service.ts';
import { UnitWritingRepository } from './unit-writing.repository.ts';

/** Suspends, resumes and closes units. */
@Injectable()
export class UnitStandingService {
  constructor(
    private readonly units: UnitService,
    private readonly writing: UnitWritingRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @throws DomainError `not_found`, `not_now`, `version_stale`, `unit_has_sub_units` */
  async change(actor: Actor, id: string, event: UnitEvent, reason: string, version: number): Promise<void> {
    await this.units.getWithin(unitReach(actor.grants, 'unit:close'), id);
    await this.unitOfWork.run(async () => {
      await this.writing.lockTree();
      const unit = (await this.writing.hold(id))!;
      const status = unitStatusAfter(unit.status, event);
      if (status === undefined) throw new DomainError('not_now');
      if (unit.version !== version) throw new DomainError('version_stale', { currentVersion: unit.version });
      if (status === 'closed' && (await this.writing.hasSubUnits(id)))
        throw new DomainError('unit_has_sub_units');
      await this.writing.setStatus(id, status, reason);
      await this.activity.record({
        type: `unit.${event}`,
        subject: { kind: 'unit', id },
        detail: { reason },
      });
    });
  }
}
