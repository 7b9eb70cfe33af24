import { Injectable } from '@nestjs/common';
import { may } from '@htp/domain';
import type { Actor } from '../../platform/access/index.ts';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { IdentityService } from '../identity/index.ts';
import type { UnitRecord } from '../units/index.ts';
import type { AffiliationRow } from './affiliation.repository.ts';
import { MemberView } from './member.view.ts';

/** Turns affiliations into what staff see of people; that they saw it is recorded. */
@Injectable()
export class MemberPresentation {
  constructor(
    private readonly identities: IdentityService,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  async shown(actor: Actor, unit: UnitRecord, rows: readonly AffiliationRow[]): Promise<MemberView[]> {
    const persons = await this.identities.findPersons(rows.map(({ accountId }) => accountId));
    await this.recordReading(unit.id, rows.length);
    const placement = { personId: '', unitPath: unit.path, divisionCode: unit.divisionCode };
    const ends = may(actor.grants, 'affiliation:end', placement);
    return rows.map((row) =>
      MemberView.of(row, persons.get(row.accountId), ends && row.endedAt === null ? ['end'] : []),
    );
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
}
