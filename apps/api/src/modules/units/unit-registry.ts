import { Injectable } from '@nestjs/common';
import {
  checkInstitutionCode,
  findDivision,
  findInstitutionCategory,
  type InstitutionCodeKind,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { UnitRepository } from './unit.repository.ts';

export interface UnitRegistration {
  readonly name: string;
  readonly institutionCodeKind: InstitutionCodeKind;
  readonly institutionCode: string;
  readonly supervisingUnitId: string | null;
  readonly categoryCode: string;
  readonly divisionCode: string;
}

/** Enters units into the tree. */
@Injectable()
export class UnitRegistry {
  constructor(
    private readonly repository: UnitRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @returns its id. @throws RangeError for a code, category, division or supervising unit that cannot be */
  register({ institutionCodeKind, institutionCode, ...unit }: UnitRegistration): Promise<string> {
    const checked = checkInstitutionCode(institutionCodeKind, institutionCode);
    if (!checked.ok) throw new RangeError(`institution code: ${checked.issues.join(', ')}`);
    if (!findInstitutionCategory(unit.categoryCode)) throw new RangeError('unknown institution category');
    if (!findDivision(unit.divisionCode)) throw new RangeError('unknown division');
    const id = uuidv7();
    return this.unitOfWork.run(async () => {
      const path = [id, ...(await this.pathOf(unit.supervisingUnitId))];
      await this.repository.insert({ id, institutionCode: checked.code, path, ...unit });
      await this.activity.record({ type: 'unit.registered', subject: { kind: 'unit', id } });
      return id;
    });
  }

  /** The unit with this institution code, if it is registered. */
  async findId(institutionCode: string): Promise<string | undefined> {
    return (await this.repository.findByCode(institutionCode))?.id;
  }

  private async pathOf(supervisingUnitId: string | null): Promise<readonly string[]> {
    if (supervisingUnitId === null) return [];
    const [above] = await this.repository.findAll([supervisingUnitId]);
    if (!above) throw new RangeError('unknown supervising unit');
    return above.path;
  }
}
