import type { Grant } from '@htp/domain';
import { ROLES } from '@htp/domain';
import type { Actor } from '../../platform/access/index.ts';
import { BooleanField, ChoiceField, IdField, ObjectListField, TextField } from '../../platform/http/index.ts';
import type { StaffRow } from './account.repository.ts';

export class GrantView {
  @ChoiceField(ROLES)
  role: string;

  @IdField({ nullable: true, description: 'The unit it is held over, with the units below' })
  unitId: string | null;

  @TextField({ max: 6, nullable: true, description: 'The division it is held over' })
  divisionCode: string | null;

  static of({ role, scope }: Grant): GrantView {
    return {
      role,
      unitId: scope.kind === 'unit' ? scope.unitId : null,
      divisionCode: scope.kind === 'division' ? scope.divisionCode : null,
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

  @ObjectListField(() => GrantView, { max: 100 })
  grants: GrantView[];

  static of(actor: Actor, staff: StaffRow | undefined): MeView {
    return {
      accountId: actor.accountId,
      sessionId: actor.sessionId,
      userName: staff?.user_name ?? null,
      displayName: staff?.display_name ?? null,
      passwordChangeRequired: actor.passwordChangeRequired,
      grants: actor.grants.map((grant) => GrantView.of(grant)),
    };
  }
}
