import { Injectable } from '@nestjs/common';
import { DomainError, pointerTo } from '@htp/domain';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { shapeProblem } from '../../platform/http/index.ts';
import type { HeldRegistration } from './held-receipts.ts';
import { changeForm, type RegistrationForm, unitForm } from './registration-form.ts';
import { RegistrationPlacement } from './registration-placement.ts';
import { RegistrationPresentation } from './registration-presentation.ts';
import { APPLICANT, registrationStateAfter } from './registration-state.ts';
import { RegistrationStore } from './registration-store.ts';
import type { CorrectedRequestInput } from './registration.input.ts';
import { RegistrationRepository, type RegistrationRow } from './registration.repository.ts';
import type { ApplicantView } from './registration.view.ts';

/** What an applicant does with a registration that is his, by its receipt or as an officer of the unit that asked. */
@Injectable()
export class RegistrationInquiryService {
  constructor(
    private readonly repository: RegistrationRepository,
    private readonly store: RegistrationStore,
    private readonly placement: RegistrationPlacement,
    private readonly presentation: RegistrationPresentation,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @throws DomainError `not_found`: unknown number and wrong code alike */
  async show(held: HeldRegistration): Promise<ApplicantView> {
    return this.presentation.ofApplicant(await held.find());
  }

  /** @throws DomainError `not_found`, `not_now`, `version_stale`, `registration_invalid`, `unit_registered` */
  async correct(held: HeldRegistration, input: CorrectedRequestInput): Promise<ApplicantView> {
    const found = await held.find();
    // What is over is not measured against the others: an approved one would be refused for the unit that it made.
    registrationStateAfter(found, 'corrected', APPLICANT);
    const { form, proof } = await this.correctedForm(found, input);
    await this.unitOfWork.run(async () => {
      const row = await held.hold();
      const next = registrationStateAfter(row, 'corrected', APPLICANT);
      refuseStale(row, input.version);
      await this.store.correct(row.id, next, form, proof);
      await this.record('registration.corrected', row);
    });
    return this.show(held);
  }

  /** @throws DomainError `not_found`, `not_now`, `version_stale` */
  async withdraw(held: HeldRegistration, version: number): Promise<ApplicantView> {
    await this.unitOfWork.run(async () => {
      const row = await held.hold();
      const next = registrationStateAfter(row, 'withdrawn', APPLICANT);
      refuseStale(row, version);
      await this.repository.move(row.id, next);
      await this.record('registration.withdrawn', row);
    });
    return this.show(held);
  }

  private async correctedForm(
    row: RegistrationRow,
    { registration, change }: CorrectedRequestInput,
  ): Promise<{ form: RegistrationForm; proof: readonly string[] }> {
    const [wanted, other] = row.kind === 'change' ? ['change', registration] : ['registration', change];
    if (other)
      throw shapeProblem([
        { pointer: pointerTo(wanted === 'change' ? 'registration' : 'change'), code: 'unknown_field' },
      ]);
    const input = row.kind === 'change' ? change : registration;
    if (!input) throw shapeProblem([{ pointer: pointerTo(String(wanted)), code: 'required' }]);
    const { supervisingUnitId, proof } = input;
    if (row.kind === 'sub_unit' && supervisingUnitId !== row.supervisingUnitId)
      throw new DomainError('registration_invalid', undefined, [
        { pointer: pointerTo('supervisingUnitId'), code: 'locked' },
      ]);
    const form =
      row.kind === 'change'
        ? changeForm(input, supervisingUnitId)
        : unitForm(registration!, supervisingUnitId);
    await this.placement.refuseUnfit(form, row.kind === 'change' ? (row.unitId ?? undefined) : undefined);
    return { form, proof };
  }

  private record(
    type: 'registration.corrected' | 'registration.withdrawn',
    row: RegistrationRow,
  ): Promise<void> {
    return this.activity.record({ type, subject: { kind: 'registration', id: row.id } });
  }
}

function refuseStale({ version }: RegistrationRow, seen: number): void {
  if (version !== seen) throw new DomainError('version_stale', { currentVersion: version });
}
