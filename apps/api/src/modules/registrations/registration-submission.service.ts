import { Injectable } from '@nestjs/common';
import { beijingDay, DomainError, pointerTo, type RegistrationKind } from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import type { RegistrationForm } from './registration-form.ts';
import { RegistrationPlacement } from './registration-placement.ts';
import { RegistrationReceipts, type SubmissionSecrets } from './registration-receipts.ts';
import { APPLICANT, registrationStateAfter } from './registration-state.ts';
import { RegistrationStore } from './registration-store.ts';
import type { RegistrationReceiptView } from './registration.view.ts';

/** What is sent under one key. */
export interface Submission {
  readonly key: string;
  readonly kind: RegistrationKind;
  readonly form: RegistrationForm;
  readonly proof: readonly string[];
  /** The officer who asks, and the unit that he asks for or under. */
  readonly officer?: { readonly accountId: string; readonly unitId: string };
}

/** Takes registrations in, each once. */
@Injectable()
export class RegistrationSubmissionService {
  constructor(
    private readonly store: RegistrationStore,
    private readonly receipts: RegistrationReceipts,
    private readonly placement: RegistrationPlacement,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
    private readonly clock: Clock,
  ) {}

  /**
   * The same key and content are answered with the same receipt, whatever became of the registration meanwhile.
   * @throws DomainError `idempotency_key_reused`, `in_flight`, `unit_registered`, `registration_open`, `registration_invalid`
   */
  async submit(submission: Submission): Promise<RegistrationReceiptView> {
    const candidates = this.receipts.secretsOf(submission.key);
    const first = await this.findFirst(submission, candidates);
    if (first) return first;
    await this.placement.refuseUnfit(submission.form, unitToChange(submission));
    const [secrets] = candidates as [SubmissionSecrets];
    const number = this.receipts.newNumber(beijingDay(await this.clock.now()));
    const id = uuidv7();
    const state = registrationStateAfter(null, 'submitted', APPLICANT);
    await this.unitOfWork.run(async () => {
      await this.store.insert({ id, number, submission, secrets, body: bodyOf(submission) }, state);
      await this.activity.record({
        type: 'registration.submitted',
        subject: { kind: 'registration', id },
        detail: { kind: submission.kind },
      });
    });
    return { number, queryCode: secrets.queryCode, status: state.status };
  }

  private async findFirst(
    submission: Submission,
    candidates: readonly SubmissionSecrets[],
  ): Promise<RegistrationReceiptView | undefined> {
    const row = await this.store.findBySubmission(candidates.map(({ submissionDigest }) => submissionDigest));
    if (!row) return undefined;
    if (!this.receipts.sameBody(row.bodyDigest, bodyOf(submission)))
      throw new DomainError('idempotency_key_reused');
    const secrets = candidates.find(({ submissionDigest }) => submissionDigest.equals(row.submissionDigest))!;
    return { number: row.number, queryCode: secrets.queryCode, status: row.status };
  }
}

const unitToChange = ({ kind, officer }: Submission) => (kind === 'change' ? officer?.unitId : undefined);

const bodyOf = ({ kind, form, proof, officer }: Submission) => ({
  kind,
  form,
  proof,
  officer: officer ?? null,
});

/** What a client must send so that a retry is known: random, since the query code follows from it. @throws DomainError */
export function submissionKey(header: string | undefined): string {
  if (header === undefined) throw new DomainError('idempotency_key_required');
  const key = header.toLowerCase();
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(key))
    throw new DomainError('idempotency_key_invalid', undefined, [
      { pointer: pointerTo('Idempotency-Key'), code: 'format_wrong' },
    ]);
  return key;
}
