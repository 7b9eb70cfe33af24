import { Injectable } from '@nestjs/common';
import type { Role } from '@htp/domain';
import { AccountRepository } from '../account.repository.ts';
import { canonicalUserName } from '../password.ts';
import { StaffListingRepository } from './staff-listing.repository.ts';

export interface StaffName {
  readonly name: string;
  /** The first role granted; null for staff who hold none any more. */
  readonly role: Role | null;
}

/** What other modules may know of staff. */
@Injectable()
export class StaffDirectory {
  constructor(
    private readonly repository: AccountRepository,
    private readonly listing: StaffListingRepository,
  ) {}

  /** Names by account id; an account that is not of staff is left out. */
  async namesOf(accountIds: readonly string[]): Promise<Map<string, StaffName>> {
    const rows = await this.repository.findNames(accountIds);
    return new Map(rows.map((row) => [row.account_id, { name: row.display_name, role: row.role }]));
  }

  /** The accounts of this member of staff: the given one, and those with the same identity document on record. */
  accountsOfSamePerson(accountId: string): Promise<string[]> {
    return this.repository.findAccountsOfSamePerson(accountId);
  }

  /** Staff whose user name or name begins so. */
  async findByName(name: string, limit: number): Promise<(StaffName & { readonly accountId: string })[]> {
    const found = await this.listing.list({ name: canonicalUserName(name) }, undefined, limit);
    return found.map(({ account_id: accountId, display_name, grants }) => ({
      accountId,
      name: display_name,
      role: grants[0]?.role ?? null,
    }));
  }

  /** Blind index of the staff member's own identity document, for four eyes by person; null when unknown. */
  documentIndexOf(accountId: string): Promise<Buffer | null> {
    return this.repository.findDocumentIndex(accountId);
  }
}
