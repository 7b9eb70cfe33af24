import { Injectable } from '@nestjs/common';
import {
  checkUnitDetails,
  DomainError,
  type InstitutionCodeKind,
  MOST_LEVELS,
  pointerTo,
  REGISTERED_FIELDS,
  type RegisteredField,
  type UnitDetails,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { type UnitContacts, UnitContactSeals } from './unit-contacts.ts';
import type { RegisteredDetails } from './unit-writing.repository.ts';
import { UnitWritingRepository } from './unit-writing.repository.ts';
import { UnitRepository } from './unit.repository.ts';

export interface UnitRegistration {
  readonly name: string;
  readonly institutionCodeKind: InstitutionCodeKind;
  readonly institutionCode: string;
  readonly supervisingUnitId: string | null;
  readonly categoryCode: string;
  readonly divisionCode: string;
  readonly address?: string | null;
  readonly contacts?: UnitContacts;
}

/** Enters units into the tree, and changes what they are registered as. */
@Injectable()
export class UnitRegistry {
  constructor(
    private readonly repository: UnitRepository,
    private readonly writing: UnitWritingRepository,
    private readonly seals: UnitContactSeals,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @returns its id. @throws DomainError `registration_invalid`, `unit_registered`, `unit_not_active` */
  async register(registration: UnitRegistration): Promise<string> {
    const details = checked(registration);
    const { supervisingUnitId, address = null, contacts } = registration;
    const id = uuidv7();
    return this.unitOfWork.run(async () => {
      const path = [id, ...(await this.pathAbove(supervisingUnitId))];
      const sealed = contacts ? this.seals.seal(id, contacts) : null;
      await this.writing.insert({ ...details, id, supervisingUnitId, path, address, contacts: sealed });
      await this.activity.record({ type: 'unit.registered', subject: { kind: 'unit', id } });
      return id;
    });
  }

  /**
   * Changes what a unit is registered as; with another 主管单位 everything below it moves too.
   * @param seenVersion when given, only if it is still this version
   * @throws DomainError `registration_invalid`, `unit_registered`, `unit_not_active`, `version_stale`
   */
  async reregister(id: string, registration: UnitRegistration, seenVersion?: number): Promise<void> {
    const details: RegisteredDetails = {
      ...checked(registration),
      supervisingUnitId: registration.supervisingUnitId,
    };
    await this.unitOfWork.run(async () => {
      await this.writing.lockTree();
      const held = await this.writing.hold(id);
      if (!held) throw new DomainError('not_found');
      if (held.status === 'closed') throw new DomainError('unit_not_active');
      if (seenVersion !== undefined && held.version !== seenVersion)
        throw new DomainError('version_stale', { currentVersion: held.version });
      const fields = changedFields(held, details);
      if (fields.length === 0) return;
      await this.writing.reregister(id, details);
      if (fields.includes('supervisingUnitId')) await this.moveUnder(id, details.supervisingUnitId);
      await this.activity.record({
        type: 'unit.reregistered',
        subject: { kind: 'unit', id },
        detail: { fields },
      });
    });
  }

  /** The unit with this institution code, if it is registered. */
  async findId(institutionCode: string): Promise<string | undefined> {
    return (await this.repository.findByCode(institutionCode))?.id;
  }

  private async moveUnder(id: string, supervisingUnitId: string | null): Promise<void> {
    const above = await this.pathAbove(supervisingUnitId);
    if (above.includes(id)) throw invalid('supervisingUnitId', 'cycle');
    await this.writing.move(id, above);
  }

  private async pathAbove(supervisingUnitId: string | null): Promise<readonly string[]> {
    if (supervisingUnitId === null) return [];
    const above = await this.writing.holdAsItIs(supervisingUnitId);
    if (!above) throw invalid('supervisingUnitId', 'not_found');
    if (above.status === 'closed') throw new DomainError('unit_not_active');
    if (above.path.length >= MOST_LEVELS) throw invalid('supervisingUnitId', 'not_allowed');
    return above.path;
  }
}

function checked(registration: UnitRegistration): UnitDetails {
  const { name, institutionCodeKind, institutionCode, categoryCode, divisionCode } = registration;
  const result = checkUnitDetails({ name, institutionCodeKind, institutionCode, categoryCode, divisionCode });
  if (!result.ok) throw new DomainError('registration_invalid', undefined, result.errors);
  return result.value;
}

/** Whether a unit is registered as exactly this, so that there is nothing to change. */
export const isRegisteredAs = (unit: RegisteredDetails, details: RegisteredDetails): boolean =>
  changedFields(unit, details).length === 0;

function changedFields(held: RegisteredDetails, details: RegisteredDetails): RegisteredField[] {
  return REGISTERED_FIELDS.filter((field) => held[field] !== details[field]);
}

const invalid = (field: string, code: 'not_found' | 'not_allowed' | 'cycle') =>
  new DomainError('registration_invalid', undefined, [{ pointer: pointerTo(field), code }]);
