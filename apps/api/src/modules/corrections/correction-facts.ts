import { Injectable } from '@nestjs/common';
import { type CorrectionFacts, DomainError } from '@htp/domain';
import type { Actor } from '../../platform/access/index.ts';
import { StaffDirectory } from '../accounts/index.ts';
import { IdentityService } from '../identity/index.ts';
import { unitReach, UnitService } from '../units/index.ts';
import type { CorrectionRecord } from './correction-content.ts';

type Standing = Pick<CorrectionRecord, 'unitId' | 'rounds'>;

/** The candidate's own facts. */
export const ownerFacts = ({ unitId, rounds }: Standing): CorrectionFacts => ({
  owner: true,
  unitOfficer: false,
  samePerson: true,
  bound: unitId !== null,
  rounds,
});

/** Gathers who an officer is to a correction. */
@Injectable()
export class OfficerFacts {
  constructor(
    private readonly units: UnitService,
    private readonly identities: IdentityService,
    private readonly staff: StaffDirectory,
  ) {}

  /** @throws DomainError `not_found` for a correction out of the officer's reach */
  async of(actor: Actor, { ownerId, unitId, rounds }: CorrectionRecord): Promise<CorrectionFacts> {
    if (unitId === null) throw new DomainError('not_found');
    await this.units.getWithin(unitReach(actor.grants, 'correction:decide'), unitId);
    const own = await this.staff.documentIndexOf(actor.accountId);
    const { documentIndex } = await this.identities.getVerifiedPerson(ownerId);
    const samePerson = own?.equals(documentIndex) ?? false;
    return { owner: false, unitOfficer: true, samePerson, bound: true, rounds };
  }
}
