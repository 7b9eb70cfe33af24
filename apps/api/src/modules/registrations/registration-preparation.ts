import { Injectable } from '@nestjs/common';
import { Sanitizer } from '../../platform/sanitizing/index.ts';
import type { FileView } from '../files/index.ts';
import { UnitService } from '../units/index.ts';
import { RegistrationProofs } from './registration-proofs.ts';
import type { SupervisingUnitsView } from './registration.view.ts';

const MOST_NAMES = 10;

/** What whoever fills in the form needs before there is a registration. */
@Injectable()
export class RegistrationPreparation {
  constructor(
    private readonly sanitizer: Sanitizer,
    private readonly proofs: RegistrationProofs,
    private readonly units: UnitService,
  ) {}

  /** Names only, and no further page: nobody reads the directory out without an account. */
  async searchUnits(name: string): Promise<SupervisingUnitsView> {
    const { items } = await this.units.search({ name, limit: MOST_NAMES });
    return { items: items.map(({ id, name: found }) => ({ id, name: found })) };
  }

  /** @throws DomainError `media_type_unsupported`, `file_…`, `unavailable` */
  async keepProof(bytes: Buffer): Promise<FileView> {
    return this.proofs.keep(await this.sanitizer.sanitize(bytes));
  }
}
