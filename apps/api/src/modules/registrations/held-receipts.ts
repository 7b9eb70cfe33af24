import { Injectable } from '@nestjs/common';
import { canonicalRegistrationNumber, DomainError, type RegistrationState } from '@htp/domain';
import { RegistrationReceipts } from './registration-receipts.ts';
import type { ReceiptInput } from './registration.input.ts';
import { RegistrationRepository, type RegistrationRow } from './registration.repository.ts';

/** Finds registrations by the applicant's receipt. */
@Injectable()
export class HeldReceipts {
  constructor(
    private readonly repository: RegistrationRepository,
    private readonly receipts: RegistrationReceipts,
  ) {}

  /** @throws DomainError `not_found` */
  async find({ number, queryCode }: ReceiptInput): Promise<RegistrationRow> {
    const row = await this.repository.findByNumber(canonicalRegistrationNumber(number) ?? '');
    if (!this.receipts.isQueryCode(row?.queryCodeDigest, queryCode) || !row)
      throw new DomainError('not_found');
    return row;
  }

  /** The same, locked until the transaction ends. */
  async hold(receipt: ReceiptInput): Promise<RegistrationRow> {
    const { id } = await this.find(receipt);
    return (await this.repository.hold(id))!;
  }

  move({ id }: RegistrationRow, next: RegistrationState): Promise<void> {
    return this.repository.move(id, next);
  }
}
