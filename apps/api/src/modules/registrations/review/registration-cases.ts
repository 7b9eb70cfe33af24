import { Injectable } from '@nestjs/common';
import { DomainError, type RegistrationActor } from '@htp/domain';
import type { Actor } from '../../../platform/access/index.ts';
import { StaffDirectory } from '../../accounts/index.ts';
import { RegistrationRepository, type RegistrationRow } from '../registration.repository.ts';

/** A registration and who looks at it. */
export interface RegistrationCase {
  readonly row: RegistrationRow;
  readonly actor: RegistrationActor;
}

/** Loads registrations for reviewers: the province reviews them all. */
@Injectable()
export class RegistrationCases {
  constructor(
    private readonly repository: RegistrationRepository,
    private readonly staff: StaffDirectory,
  ) {}

  /** @throws DomainError `not_found` */
  async get(actor: Actor, id: string): Promise<RegistrationCase> {
    return this.caseOf(actor, await this.repository.find(id));
  }

  /** The same, locked until the transaction ends. @throws DomainError `not_found` */
  async hold(actor: Actor, id: string): Promise<RegistrationCase> {
    return this.caseOf(actor, await this.repository.hold(id));
  }

  private async caseOf(actor: Actor, row: RegistrationRow | undefined): Promise<RegistrationCase> {
    if (!row) throw new DomainError('not_found');
    const { accountId, grants } = actor;
    const lead = grants.some(({ role }) => role === 'provincial_lead');
    const samePerson = await this.isSamePerson(accountId, row.requestedBy);
    return { row, actor: { applicant: false, reviewer: true, lead, accountId, samePerson } };
  }

  /** By account, or by the document of both where it is on record (trust.md, abuse 8). */
  private async isSamePerson(accountId: string, requestedBy: string | null): Promise<boolean> {
    if (requestedBy === null) return false;
    if (requestedBy === accountId) return true;
    const [own, theirs] = [
      await this.staff.documentIndexOf(accountId),
      await this.staff.documentIndexOf(requestedBy),
    ];
    return own !== null && theirs !== null && own.equals(theirs);
  }
}
