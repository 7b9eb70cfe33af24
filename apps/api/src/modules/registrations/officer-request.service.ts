import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import type { Actor } from '../../platform/access/index.ts';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { unitReach, UnitService } from '../units/index.ts';
import type { HeldRegistration } from './held-receipts.ts';
import { RegistrationInquiryService } from './registration-inquiry.service.ts';
import type { CorrectedRequestInput } from './registration.input.ts';
import { RegistrationRepository, type RegistrationRow } from './registration.repository.ts';
import type { ApplicantView } from './registration.view.ts';

/** What officers of the unit that asked do with the request; they are its applicant, with or without the query code. */
@Injectable()
export class OfficerRequestService {
  constructor(
    private readonly inquiries: RegistrationInquiryService,
    private readonly repository: RegistrationRepository,
    private readonly units: UnitService,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** That it was read is recorded where it names people. @throws DomainError `not_found` */
  async show(actor: Actor, unitId: string, id: string): Promise<ApplicantView> {
    const shown = await this.inquiries.show(await this.held(actor, unitId, id));
    if (shown.people)
      await this.unitOfWork.run(() =>
        this.activity.record({ type: 'personal_data.read', subject: { kind: 'registration', id } }),
      );
    return shown;
  }

  /** @throws DomainError as a correction by the receipt */
  async correct(
    actor: Actor,
    unitId: string,
    id: string,
    input: CorrectedRequestInput,
  ): Promise<ApplicantView> {
    return this.inquiries.correct(await this.held(actor, unitId, id), input);
  }

  /** @throws DomainError as a withdrawal by the receipt */
  async withdraw(actor: Actor, unitId: string, id: string, version: number): Promise<ApplicantView> {
    return this.inquiries.withdraw(await this.held(actor, unitId, id), version);
  }

  private async held(actor: Actor, unitId: string, id: string): Promise<HeldRegistration> {
    await this.units.getWithin(unitReach(actor.grants, 'unit:request'), unitId);
    const asked = (row: RegistrationRow | undefined): RegistrationRow => {
      if (row?.askedUnitId !== unitId) throw new DomainError('not_found');
      return row;
    };
    return {
      find: async () => asked(await this.repository.find(id)),
      hold: async () => asked(await this.repository.hold(id)),
    };
  }
}
