import { Injectable } from '@nestjs/common';
import { RegistrationHandoverService } from './registration-handover.service.ts';
import { RegistrationProofs } from './registration-proofs.ts';

/** Clears what registrations leave behind. */
@Injectable()
export class RegistrationHousekeeping {
  constructor(
    private readonly proofs: RegistrationProofs,
    private readonly handovers: RegistrationHandoverService,
  ) {}

  async tidy(): Promise<void> {
    await this.proofs.retractUnused();
    await this.handovers.forgetOld();
  }
}
