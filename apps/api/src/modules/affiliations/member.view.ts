import { IdField, InstantField, ObjectListField, TextField } from '../../platform/http/index.ts';
import type { ListedPerson } from '../identity/index.ts';
import type { AffiliationRow } from './affiliation.repository.ts';

/** Somebody who is bound to the unit. */
export class MemberView {
  @IdField()
  accountId: string;

  @TextField({ max: 50, nullable: true, description: 'Null while the person is not verified' })
  name: string | null;

  @TextField({ max: 30, nullable: true, description: 'The first 3 and the last 2 characters' })
  maskedNumber: string | null;

  @InstantField()
  boundAt: Date;

  static of({ accountId, boundAt }: AffiliationRow, person: ListedPerson | undefined): MemberView {
    return { accountId, name: person?.name ?? null, maskedNumber: person?.maskedNumber ?? null, boundAt };
  }
}

export class MemberPage {
  @ObjectListField(() => MemberView, { max: 100 })
  items: MemberView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}
