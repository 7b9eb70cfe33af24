import { Injectable } from '@nestjs/common';
import { DomainError, pointerTo } from '@htp/domain';
import { isRegisteredAs, UnitRegistry, UnitService } from '../units/index.ts';
import type { RegistrationForm } from './registration-form.ts';

/** Whether a unit could be registered as a form says, before anybody looks at it. */
@Injectable()
export class RegistrationPlacement {
  constructor(
    private readonly units: UnitService,
    private readonly registry: UnitRegistry,
  ) {}

  /**
   * A registered unit's code is refused at once: which units exist is no secret. Another open registration of the same code is
   * not, or a stranger could keep an institution out by asking first; the reviewer sees both.
   * @param exceptUnitId the unit that is to be changed
   * @throws DomainError `unit_registered`, `registration_invalid`, `registration_unchanged`
   */
  async refuseUnfit(form: RegistrationForm, exceptUnitId?: string): Promise<void> {
    const { institutionCode, supervisingUnitId } = form;
    const holder = await this.registry.findId(institutionCode);
    if (holder !== undefined && holder !== exceptUnitId)
      throw new DomainError('unit_registered', undefined, [
        { pointer: pointerTo('institutionCode'), code: 'duplicate' },
      ]);
    if (exceptUnitId !== undefined && isRegisteredAs(await this.units.getUnit(exceptUnitId), form))
      throw new DomainError('registration_unchanged');
    if (supervisingUnitId === null) return;
    const above = (await this.units.findUnits([supervisingUnitId])).get(supervisingUnitId);
    const circle = above !== undefined && exceptUnitId !== undefined && above.path.includes(exceptUnitId);
    if (above?.status === 'active' && !circle) return;
    const code = circle ? ('cycle' as const) : ('not_found' as const);
    throw new DomainError('registration_invalid', undefined, [
      { pointer: pointerTo('supervisingUnitId'), code },
    ]);
  }
}
