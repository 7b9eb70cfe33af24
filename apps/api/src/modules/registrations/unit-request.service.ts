import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import type { Actor } from '../../platform/access/index.ts';
import { cursorKeys, type Page, type PageInput, pageOf, pageSize } from '../../platform/http/index.ts';
import { type UnitRecord, unitReach, UnitService } from '../units/index.ts';
import { changeForm, unitForm } from './registration-form.ts';
import { summaryOf } from './registration-presentation.ts';
import { RegistrationSubmissionService } from './registration-submission.service.ts';
import type { SubUnitInput, UnitChangeInput } from './registration.input.ts';
import { RegistrationRepository } from './registration.repository.ts';
import type { RegistrationReceiptView, RegistrationSummaryView } from './registration.view.ts';

/** What officers ask for: sub-units, and changes of what their unit is registered as. */
@Injectable()
export class UnitRequestService {
  constructor(
    private readonly submissions: RegistrationSubmissionService,
    private readonly repository: RegistrationRepository,
    private readonly units: UnitService,
  ) {}

  /** @throws DomainError `not_found`, `unit_not_active`, and what a submission throws */
  async askForSubUnit(
    actor: Actor,
    unitId: string,
    key: string,
    input: SubUnitInput,
  ): Promise<RegistrationReceiptView> {
    const { status } = await this.within(actor, unitId);
    if (status !== 'active') throw new DomainError('unit_not_active');
    const officer = { accountId: actor.accountId, unitId };
    const form = unitForm(input, unitId);
    return this.submissions.submit({ key, kind: 'sub_unit', form, proof: input.proof, officer });
  }

  /** @throws DomainError `not_found`, `unit_not_active`, and what a submission throws */
  async askForChange(
    actor: Actor,
    unitId: string,
    key: string,
    input: UnitChangeInput,
  ): Promise<RegistrationReceiptView> {
    const { status } = await this.within(actor, unitId);
    if (status === 'closed') throw new DomainError('unit_not_active');
    const officer = { accountId: actor.accountId, unitId };
    const form = changeForm(input, input.supervisingUnitId);
    return this.submissions.submit({ key, kind: 'change', form, proof: input.proof, officer });
  }

  /** @throws DomainError `not_found` */
  async list(actor: Actor, unitId: string, input: PageInput): Promise<Page<RegistrationSummaryView>> {
    await this.within(actor, unitId);
    const size = pageSize(input);
    const before = cursorKeys(input.cursor, 'id')?.[0];
    const rows = await this.repository.listOfUnit(unitId, before, size + 1);
    return pageOf(
      rows,
      size,
      ({ id }) => [id],
      (row) => summaryOf(row),
    );
  }

  private within(actor: Actor, unitId: string): Promise<UnitRecord> {
    return this.units.getWithin(unitReach(actor.grants, 'unit:request'), unitId);
  }
}
