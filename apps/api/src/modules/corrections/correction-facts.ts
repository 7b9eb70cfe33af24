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
  async of(actor: Actor, correction: CorrectionRecord): Promise<CorrectionFacts> {
    const { ownerId, unitId } = correction;
    if (unitId === null) throw new DomainError('not_found');
    await this.units.getWithin(unitReach(actor.grants, 'correction:decide'), unitId);
    const own = await this.ownDocument(actor);
    const { documentIndex } = await this.identities.getVerifiedPerson(ownerId);
    return officerFacts(correction, own, documentIndex);
  }

  /** Blind index of the officer's own document, for four eyes by person; null when unknown. */
  ownDocument({ accountId }: Actor): Promise<Buffer | null> {
    return this.staff.documentIndexOf(accountId);
  }
}

/** What an officer within reach is to a correction. @param own his document, @param theirs that of the candidate, as far as known */
export const officerFacts = (
  { rounds }: Standing,
  own: Buffer | null,
  theirs: Buffer | undefined,
): CorrectionFacts => ({
  owner: false,
  unitOfficer: true,
  samePerson: own !== null && theirs !== undefined && own.equals(theirs),
  bound: true,
  rounds,
});
