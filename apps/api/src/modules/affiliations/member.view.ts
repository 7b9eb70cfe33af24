import { AFFILIATION_ENDS, type AffiliationEnd } from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  IdField,
  InstantField,
  IntegerField,
  ObjectListField,
  TextField,
} from '../../platform/http/index.ts';
import type { ListedPerson } from '../identity/index.ts';
import { type AffiliationRow, MEMBER_COUNT_CAP } from './affiliation.repository.ts';

const MEMBER_ACTIONS = ['end'] as const;
export type MemberAction = (typeof MEMBER_ACTIONS)[number];

/** Somebody who is, or was, bound to the unit. */
export class MemberView {
  @IdField()
  accountId: string;

  @TextField({ max: 50, nullable: true, description: 'Null while the person is not verified' })
  name: string | null;

  @TextField({ max: 30, nullable: true, description: 'The first 3 and the last 2 characters' })
  maskedNumber: string | null;

  @InstantField()
  boundAt: Date;

  @InstantField({ nullable: true, description: 'Null for a present member' })
  endedAt: Date | null;

  @ChoiceField(AFFILIATION_ENDS, { nullable: true })
  endKind: AffiliationEnd | null;

  @TextField({ max: 200, nullable: true, description: "The officer's reason, which the person reads too" })
  endReason: string | null;

  @ChoiceListField(MEMBER_ACTIONS, { max: MEMBER_ACTIONS.length })
  allowedActions: MemberAction[];

  static of(
    row: AffiliationRow,
    person: ListedPerson | undefined,
    allowedActions: MemberAction[],
  ): MemberView {
    const { accountId, boundAt, endedAt, endKind, endReason } = row;
    const { name = null, maskedNumber = null } = person ?? {};
    return { accountId, name, maskedNumber, boundAt, endedAt, endKind, endReason, allowedActions };
  }
}

export class MemberPage {
  @ObjectListField(() => MemberView, { max: 100 })
  items: MemberView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;

  @IntegerField({
    min: 0,
    max: MEMBER_COUNT_CAP,
    nullable: true,
    description: 'Of the whole list, with its first page',
  })
  count: number | null;

  @BooleanField({ description: 'There are more than `count`' })
  countIsCapped: boolean;
}
