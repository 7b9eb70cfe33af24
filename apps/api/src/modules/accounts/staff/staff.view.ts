import { findDivision, STAFF_ACTIONS, type StaffAction, STAFF_ROLES, type StaffRole } from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  IdField,
  InstantField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';
import type { NamedGrantRow, StaffListRow } from './staff-listing.repository.ts';

export class StaffGrantView {
  @IdField()
  id: string;

  @ChoiceField(STAFF_ROLES)
  role: StaffRole;

  @IdField({ nullable: true })
  unitId: string | null;

  @TextField({ max: 200, nullable: true })
  unitName: string | null;

  @TextField({ max: 6, nullable: true })
  divisionCode: string | null;

  @TextField({ max: 100, nullable: true })
  divisionName: string | null;

  static of({ id, role, unitId, unitName, divisionCode }: NamedGrantRow): StaffGrantView {
    const divisionName = divisionCode === null ? null : (findDivision(divisionCode)?.name ?? null);
    return { id, role, unitId, unitName, divisionCode, divisionName };
  }
}

/** An account of staff in a list; whose document it is stays unsaid. */
export class StaffItemView {
  @IdField()
  accountId: string;

  @TextField({ max: 64 })
  userName: string;

  @TextField({ max: 100 })
  displayName: string;

  @InstantField()
  createdAt: Date;

  @InstantField({ nullable: true })
  disabledAt: Date | null;

  @BooleanField({ description: 'The password is still the one that was issued' })
  initialPassword: boolean;

  @BooleanField({ description: 'An authenticator is enrolled' })
  secondFactor: boolean;

  @ObjectListField(() => StaffGrantView, { max: 100 })
  grants: StaffGrantView[];

  static of(row: StaffListRow): StaffItemView {
    return {
      accountId: row.account_id,
      userName: row.user_name,
      displayName: row.display_name,
      createdAt: row.created_at,
      disabledAt: row.disabled_at,
      initialPassword: row.initial_password,
      secondFactor: row.second_factor,
      grants: row.grants.map((grant) => StaffGrantView.of(grant)),
    };
  }
}

export class StaffPage {
  @ObjectListField(() => StaffItemView, { max: 100 })
  items: StaffItemView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}

export class StaffView extends StaffItemView {
  @InstantField({ nullable: true, description: 'Until then failed tries keep it from signing in' })
  lockedUntil: Date | null;

  @ChoiceListField(STAFF_ACTIONS, { max: STAFF_ACTIONS.length })
  allowedActions: StaffAction[];
}

/** What a creation answers. A repeated answer has no password: it is kept nowhere, and can be reset. */
export class NewStaffView {
  @IdField()
  accountId: string;

  @TextField({ max: 64 })
  userName: string;

  @TextField({ max: 128, nullable: true, description: 'Shown once, to be changed at the first sign-in' })
  initialPassword: string | null;
}

export class InitialPasswordView {
  @TextField({ max: 128, description: 'Shown once, to be changed at the next sign-in' })
  initialPassword: string;
}

export class NewGrantView {
  @IdField()
  id: string;
}
