import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAFF_ROLES, type StaffRole } from '../access/roles.ts';
import { SCOPE_KIND_OF_ROLE } from '../access/scopes.ts';
import {
  allowedStaffActions,
  DUTY_OF_ROLE,
  grantingProblems,
  grantsProblems,
  revokingProblems,
  staffActionProblems,
} from './staff-administration.ts';
import type { StaffFacts, StaffGrant } from './staff-administration.ts';

/** A grant whose scope is of the role's kind. */
function grantOf(role: StaffRole, unitId = 'hospital'): StaffGrant {
  const kind = SCOPE_KIND_OF_ROLE[role];
  if (kind === 'unit') return { role, scope: { kind, unitId } };
  return { role, scope: kind === 'division' ? { kind, divisionCode: '420100' } : { kind } };
}

const facts = (changed: Partial<StaffFacts> = {}): StaffFacts => ({
  own: false,
  disabled: false,
  grants: [],
  rolesElsewhere: [],
  otherAdministrators: 1,
  ...changed,
});
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('a grant', () => {
  const pairs = STAFF_ROLES.flatMap((held) => STAFF_ROLES.map((wanted) => [held, wanted] as const));

  it.each(pairs)('of %s beside %s stands only within one duty', (held, wanted) => {
    const alone = ['system_admin', 'auditor'];
    const together = held === wanted || ![held, wanted].some((role) => alone.includes(role));
    const expected = together ? [] : ['duties_incompatible'];
    const second = grantOf(wanted, 'branch');
    const problems = codes(grantingProblems(second, facts({ grants: [grantOf(held)] })));
    expect(problems.filter((code) => code !== 'duplicate')).toEqual(expected);
    expect(codes(grantingProblems(second, facts({ rolesElsewhere: [held] })))).toEqual(expected);
    expect(codes(grantsProblems([grantOf(held), second])).filter((code) => code !== 'duplicate')).toEqual(
      expected,
    );
  });

  it.each([
    [{ role: 'unit_officer', scope: { kind: 'province' } }, ['/unitId required']],
    [
      { role: 'exam_point_reviewer', scope: { kind: 'unit', unitId: 'hospital' } },
      ['/unitId not_allowed', '/divisionCode required'],
    ],
    [
      { role: 'exam_point_reviewer', scope: { kind: 'division', divisionCode: '420106' } },
      ['/divisionCode not_found'],
    ],
    [
      { role: 'exam_point_reviewer', scope: { kind: 'division', divisionCode: '110000' } },
      ['/divisionCode not_found'],
    ],
    [
      { role: 'provincial_lead', scope: { kind: 'division', divisionCode: '420100' } },
      ['/divisionCode not_allowed'],
    ],
    [{ role: 'auditor', scope: { kind: 'unit', unitId: 'hospital' } }, ['/unitId not_allowed']],
  ] as [StaffGrant, string[]][])('%j has a scope that is not its own', (wanted, expected) => {
    const problems = grantingProblems(wanted, facts());
    expect(codes(problems)).toEqual(['scope_unsuitable']);
    const [{ fieldErrors = [] } = {}] = problems;
    expect(fieldErrors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected);
  });

  it('is not given twice, but over two units', () => {
    const held = facts({ grants: [grantOf('unit_officer', 'hospital')] });
    expect(codes(grantingProblems(grantOf('unit_officer', 'hospital'), held))).toEqual(['duplicate']);
    expect(grantingProblems(grantOf('unit_officer', 'branch'), held)).toEqual([]);
  });

  it('names every reason', () => {
    const held = facts({ own: true, grants: [grantOf('auditor')] });
    const wanted: StaffGrant = { role: 'unit_officer', scope: { kind: 'province' } };
    expect(codes(grantingProblems(wanted, held))).toEqual([
      'own_account',
      'scope_unsuitable',
      'duties_incompatible',
    ]);
  });

  it('of a new account says at which place it is wrong', () => {
    const wanted = [
      grantOf('unit_officer'),
      { role: 'auditor', scope: { kind: 'unit', unitId: 'x' } } as const,
    ];
    expect(grantsProblems(wanted).flatMap(({ fieldErrors = [] }) => fieldErrors)).toMatchObject([
      { pointer: '/grants/1/unitId' },
    ]);
  });
});

describe('allowed actions', () => {
  it('are none on oneself', () => {
    expect(allowedStaffActions(facts({ own: true, grants: [grantOf('system_admin')] }))).toEqual([]);
  });

  it('leave the last enabled administrator in office', () => {
    const last = facts({ grants: [grantOf('system_admin')], otherAdministrators: 0 });
    expect(allowedStaffActions(last)).not.toContain('disable');
    expect(allowedStaffActions(last)).not.toContain('revoke');
    expect(allowedStaffActions({ ...last, otherAdministrators: 1 })).toEqual(
      expect.arrayContaining(['disable', 'revoke']),
    );
    expect(codes(revokingProblems('system_admin', { ...last, disabled: true }))).toEqual([]);
  });
});

/** A small staff: four accounts, of which the last two are one person's. */
const PERSON_OF = ['a', 'b', 'c', 'c'] as const;

class Staff {
  readonly accounts = PERSON_OF.map((person) => ({ person, disabled: false, grants: [] as StaffGrant[] }));

  constructor() {
    this.accounts[0]!.grants.push(grantOf('system_admin'));
  }

  factsOf(actor: number, target: number): StaffFacts {
    const { person, disabled, grants } = this.accounts[target]!;
    const others = this.accounts.filter((_, place) => place !== target);
    return {
      own: this.accounts[actor]!.person === person,
      disabled,
      grants,
      rolesElsewhere: others
        .filter((it) => it.person === person)
        .flatMap((it) => it.grants.map(({ role }) => role)),
      otherAdministrators: others.filter((it) => !it.disabled && isAdministrator(it.grants)).length,
    };
  }

  /** Does it if the rules let him. @returns whether they did */
  act(
    actor: number,
    target: number,
    action: 'grant' | 'revoke' | 'disable' | 'enable',
    role: StaffRole,
  ): boolean {
    const account = this.accounts[target]!;
    const known = this.factsOf(actor, target);
    if (action === 'grant') {
      if (grantingProblems(grantOf(role), known).length > 0) return false;
      account.grants.push(grantOf(role));
    } else if (action === 'revoke') {
      if (revokingProblems(role, known).length > 0) return false;
      account.grants = account.grants.filter((grant) => grant.role !== role);
    } else {
      if (staffActionProblems(action, known).length > 0) return false;
      account.disabled = action === 'disable';
    }
    return true;
  }
}

const isAdministrator = (grants: readonly StaffGrant[]) => grants.some(({ role }) => role === 'system_admin');

describe('separation of duties', () => {
  const steps = fc.tuple(
    fc.nat({ max: 3 }),
    fc.nat({ max: 3 }),
    fc.constantFrom('grant', 'grant', 'revoke', 'disable', 'enable'),
    fc.constantFrom(...STAFF_ROLES),
  );

  it('holds after any history, and somebody can always administer', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 60 }), (history) => {
        const staff = new Staff();
        for (const [actor, target, action, role] of history) {
          const done = staff.act(actor, target, action, role);
          if (PERSON_OF[actor] === PERSON_OF[target]) expect(done).toBe(false);
          for (const person of PERSON_OF) {
            const grants = staff.accounts.filter((it) => it.person === person).flatMap((it) => it.grants);
            expect(new Set(grants.map((grant) => DUTY_OF_ROLE[grant.role])).size).toBeLessThanOrEqual(1);
          }
          expect(staff.accounts.some(({ disabled, grants }) => !disabled && isAdministrator(grants))).toBe(
            true,
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
