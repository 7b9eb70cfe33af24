import { Injectable } from '@nestjs/common';
import type { RegistrationState } from '@htp/domain';
import type { RegistrationForm } from './registration-form.ts';
import { RegistrationProofs } from './registration-proofs.ts';
import { RegistrationReceipts, type SubmissionSecrets } from './registration-receipts.ts';
import { RegistrationSeals } from './registration-seals.ts';
import type { Submission } from './registration-submission.service.ts';
import { type RegistrationContent, RegistrationRepository } from './registration.repository.ts';

interface NewSubmission {
  readonly id: string;
  readonly number: string;
  readonly submission: Submission;
  readonly secrets: SubmissionSecrets;
  readonly body: object;
}

/** Keeps what applicants send: personal data sealed, proof attached. */
@Injectable()
export class RegistrationStore {
  constructor(
    private readonly repository: RegistrationRepository,
    private readonly proofs: RegistrationProofs,
    private readonly receipts: RegistrationReceipts,
    private readonly seals: RegistrationSeals,
  ) {}

  findBySubmission(digests: readonly Buffer[]): ReturnType<RegistrationRepository['findBySubmission']> {
    return this.repository.findBySubmission(digests);
  }

  async insert(made: NewSubmission, state: RegistrationState): Promise<void> {
    const { id, number, submission, secrets, body } = made;
    const { kind, officer, proof, form } = submission;
    const registration = {
      id,
      number,
      kind,
      queryCodeDigest: this.receipts.queryCodeDigest(secrets.queryCode),
      submissionDigest: secrets.submissionDigest,
      bodyDigest: this.receipts.bodyDigest(body),
      requestedBy: officer?.accountId ?? null,
      askedUnitId: officer?.unitId ?? null,
      unitId: kind === 'change' ? (officer?.unitId ?? null) : null,
      ...this.contentOf(id, form),
    };
    await this.repository.insert(registration, state);
    await this.proofs.attach(id, proof);
  }

  async correct(
    id: string,
    state: RegistrationState,
    form: RegistrationForm,
    proof: readonly string[],
  ): Promise<void> {
    await this.repository.correct(id, state, this.contentOf(id, form));
    await this.proofs.attach(id, proof);
  }

  private contentOf(id: string, { people, ...form }: RegistrationForm): RegistrationContent {
    return { ...form, people: people && this.seals.sealPeople(id, people) };
  }
}
