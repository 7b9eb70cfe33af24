import { Injectable } from '@nestjs/common';
import type { RegistrationActor } from '@htp/domain';
import { type UnitRecord, UnitService } from '../../units/index.ts';
import { RegistrationDuplicates } from './registration-duplicates.ts';
import { registeredDetails, RegistrationPresentation } from '../registration-presentation.ts';
import type { RegistrationCaseView } from './registration-review.view.ts';
import type { RegistrationRow } from '../registration.repository.ts';

/** Gathers what a reviewer sees of one registration. */
@Injectable()
export class RegistrationCaseParts {
  constructor(
    private readonly presentation: RegistrationPresentation,
    private readonly duplicates: RegistrationDuplicates,
    private readonly units: UnitService,
  ) {}

  async of(
    row: RegistrationRow,
    actor: RegistrationActor,
  ): Promise<Omit<RegistrationCaseView, 'requestedByName' | 'claim'>> {
    const unit = await this.unitToChange(row);
    return {
      ...(await this.presentation.viewFor(row, actor)),
      contentTag: contentTagOf(row, unit),
      present: unit ? registeredDetails(unit) : null,
      duplicates: await this.duplicates.of(row),
    };
  }

  /** The unit as it is now, when the registration is to change one. */
  unitToChange({ kind, unitId }: RegistrationRow): Promise<UnitRecord | undefined> {
    if (kind !== 'change' || unitId === null) return Promise.resolve(undefined);
    return this.units.getUnit(unitId);
  }
}

/** What a decision binds to: the version that was sent and, of a change, the version of the unit. */
export const contentTagOf = ({ version }: RegistrationRow, unit: UnitRecord | undefined) =>
  `"${version}-${unit?.version ?? 0}"`;
