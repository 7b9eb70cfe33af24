import { Injectable } from '@nestjs/common';
import { checkContact, DomainError } from '@htp/domain';
import type { Actor } from '../../platform/access/index.ts';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { UnitContactSeals } from './unit-contacts.ts';
import { unitReach } from './unit-reach.ts';
import { UnitService } from './unit.service.ts';
import type { EditUnitInput } from './unit-registry.input.ts';
import { UnitWritingRepository } from './unit-writing.repository.ts';

/** What an officer changes by himself: how the unit is reached. */
@Injectable()
export class UnitEditingService {
  constructor(
    private readonly units: UnitService,
    private readonly writing: UnitWritingRepository,
    private readonly seals: UnitContactSeals,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @throws DomainError `not_found`, `registration_invalid`, `version_stale`, `unit_not_active` */
  async edit(actor: Actor, id: string, input: EditUnitInput): Promise<void> {
    await this.units.getWithin(unitReach(actor.grants, 'unit:edit'), id);
    const contacts = checkedContacts(input);
    await this.unitOfWork.run(async () => {
      const unit = (await this.writing.hold(id))!;
      if (unit.status === 'closed') throw new DomainError('unit_not_active');
      if (unit.version !== input.version)
        throw new DomainError('version_stale', { currentVersion: unit.version });
      await this.writing.setContacts(id, input.address.trim(), this.seals.seal(id, contacts));
      await this.activity.record({ type: 'unit.edited', subject: { kind: 'unit', id } });
    });
  }
}

function checkedContacts({ responsible, officer }: EditUnitInput) {
  const [first, second] = [checkContact('responsible', responsible), checkContact('officer', officer)];
  if (first.ok && second.ok) return { responsible: first.value, officer: second.value };
  const errors = [first, second].flatMap((checked) => (checked.ok ? [] : checked.errors));
  throw new DomainError('registration_invalid', undefined, errors);
}
