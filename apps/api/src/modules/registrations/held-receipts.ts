import { Injectable } from '@nestjs/common';
import { canonicalRegistrationNumber, DomainError } from '@htp/domain';
import { RegistrationReceipts } from './registration-receipts.ts';
import type { ReceiptInput } from './registration.input.ts';
import { RegistrationRepository, type RegistrationRow } from './registration.repository.ts';

/** A registration in the hands of whoever asked for it. Both @throw DomainError `not_found` where it is not his. */
export interface HeldRegistration {
  find(): Promise<RegistrationRow>;
  /** The same, locked until the transaction ends. */
  hold(): Promise<RegistrationRow>;
}

/** Finds registrations by the applicant's receipt. */
@Injectable()
export class HeldReceipts {
  constructor(
    private readonly repository: RegistrationRepository,
    private readonly receipts: RegistrationReceipts,
  ) {}

  of(receipt: ReceiptInput): HeldRegistration {
    return { find: () => this.find(receipt), hold: () => this.hold(receipt) };
  }

  private async find({ number, queryCode }: ReceiptInput): Promise<RegistrationRow> {
    const row = await this.repository.findByNumber(canonicalRegistrationNumber(number) ?? '');
    if (!this.receipts.isQueryCode(row?.queryCodeDigest, queryCode) || !row)
      throw new DomainError('not_found');
    return row;
  }

  private async hold(receipt: ReceiptInput): Promise<RegistrationRow> {
    const { id } = await this.find(receipt);
    return (await this.repository.hold(id))!;
  }
}
