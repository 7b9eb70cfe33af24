import type { Grant, Permission } from '@htp/domain';
import { findDivision, PERMISSIONS, permissionsOf, RECOVERY_CODE_COUNT, ROLES } from '@htp/domain';
import type { Actor } from '../../platform/access/index.ts';
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
import type { StaffRow } from './account.repository.ts';
import type { FactorState } from './second-factor/second-factor.repository.ts';

export class GrantView {
  @ChoiceField(ROLES)
  role: string;

  @IdField({ nullable: true, description: 'The unit it is held over, with the units below' })
  unitId: string | null;

  @TextField({ max: 200, nullable: true })
  unitName: string | null;

  @TextField({ max: 6, nullable: true, description: 'The division it is held over' })
  divisionCode: string | null;

  @TextField({ max: 100, nullable: true })
  divisionName: string | null;

  static of({ role, scope }: Grant, unitNames: ReadonlyMap<string, string>): GrantView {
    const unitId = scope.kind === 'unit' ? scope.unitId : null;
    const divisionCode = scope.kind === 'division' ? scope.divisionCode : null;
    return {
      role,
      unitId,
      unitName: unitId && (unitNames.get(unitId) ?? null),
      divisionCode,
      divisionName: divisionCode && (findDivision(divisionCode)?.name ?? null),
    };
  }
}

/** Who is signed in, and as what. */
export class MeView {
  @IdField()
  accountId: string;

  @IdField()
  sessionId: string;

  @TextField({ max: 64, nullable: true, description: 'Staff only' })
  userName: string | null;

  @TextField({ max: 100, nullable: true, description: 'Staff only' })
  displayName: string | null;

  @BooleanField()
  passwordChangeRequired: boolean;

  @BooleanField({ description: 'Until it is done in this session, nothing else is answered' })
  secondFactorEnrolmentRequired: boolean;

  @InstantField({ nullable: true, description: 'Since when the authenticator is enrolled; staff only' })
  secondFactorEnrolledAt: Date | null;

  @IntegerField({ min: 0, max: RECOVERY_CODE_COUNT, description: 'Unused recovery codes' })
  recoveryCodesLeft: number;

  @ObjectListField(() => GrantView, { max: 100 })
  grants: GrantView[];

  @ChoiceListField(PERMISSIONS, {
    max: PERMISSIONS.length,
    description: 'What the grants allow, over whichever records',
  })
  permissions: Permission[];

  static of(
    actor: Actor,
    staff: StaffRow | undefined,
    factor: FactorState | undefined,
    unitNames: ReadonlyMap<string, string>,
  ): MeView {
    return {
      accountId: actor.accountId,
      sessionId: actor.sessionId,
      userName: staff?.user_name ?? null,
      displayName: staff?.display_name ?? null,
      passwordChangeRequired: actor.pendingSetup.includes('password_change'),
      secondFactorEnrolmentRequired: actor.pendingSetup.includes('second_factor_enrolment'),
      secondFactorEnrolledAt: factor?.enrolled_at ?? null,
      recoveryCodesLeft: factor?.recovery_codes_left ?? 0,
      grants: actor.grants.map((grant) => GrantView.of(grant, unitNames)),
      permissions: permissionsOf(actor.grants.map(({ role }) => role)),
    };
  }
}
