import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIVISIONS, isWithin } from '../units/divisions.ts';
import {
  everyAccountHolds,
  PERMISSIONS,
  PERMISSIONS_OF_EVERY_ACCOUNT,
  PERMISSIONS_OF_ROLE,
  type Permission,
  roleHolds,
} from './permissions.ts';
import { ROLES } from './roles.ts';
import { covers, may, SCOPE_KIND_OF_ROLE, scopesFor } from './scopes.ts';
import type { Grant, Placement, Scope } from './scopes.ts';

const units = fc.constantFrom('hospital', 'branch', 'bureau', 'clinic');
const divisionCodes = fc.constantFrom(...DIVISIONS.map(({ code }) => code));
const persons = fc.constantFrom('person-1', 'person-2');

const scopes: fc.Arbitrary<Scope> = fc.oneof(
  fc.record({ kind: fc.constant('own' as const), personId: persons }),
  fc.record({ kind: fc.constant('unit' as const), unitId: units }),
  fc.record({ kind: fc.constant('division' as const), divisionCode: divisionCodes }),
  fc.record({ kind: fc.constant('province' as const) }),
);
const grants: fc.Arbitrary<Grant> = fc.record({ role: fc.constantFrom(...ROLES), scope: scopes });
const placements: fc.Arbitrary<Placement> = fc.record({
  personId: persons,
  unitPath: fc.uniqueArray(units),
  divisionCode: fc.option(divisionCodes),
});

describe('the table of roles', () => {
  it('gives every permission to somebody', () => {
    const given = new Set<string>([
      ...PERMISSIONS_OF_EVERY_ACCOUNT,
      ...Object.values(PERMISSIONS_OF_ROLE).flat(),
    ]);
    expect(PERMISSIONS.filter((permission) => !given.has(permission))).toEqual([]);
  });

  it('leaves every account its own session, and no role lists it again', () => {
    expect(ROLES.every((role) => roleHolds(role, 'session:manage'))).toBe(true);
    const listed: Permission[] = Object.values(PERMISSIONS_OF_ROLE).flat();
    expect(listed.filter(everyAccountHolds)).toEqual([]);
  });

  it('lets the auditor read and nothing else', () => {
    const changing = PERMISSIONS_OF_ROLE.auditor.filter((permission) => !/:(read|search)$/.test(permission));
    expect(changing).toEqual([]);
  });

  it('lets the system administrator see and decide no case', () => {
    expect([...PERMISSIONS_OF_ROLE.system_admin].sort()).toEqual([
      'message:read',
      'staff:manage',
      'unit:search',
      'work-list:read',
    ]);
  });

  it('keeps a case away from whoever may write it: no role both submits and reviews', () => {
    const both = ROLES.filter((role) => {
      const held: readonly string[] = PERMISSIONS_OF_ROLE[role];
      return held.includes('declaration:submit') && held.includes('declaration:review');
    });
    expect(both).toEqual([]);
  });
});

describe('visibility', () => {
  it('needs one grant that holds the permission with the scope of its role and covers the record', () => {
    fc.assert(
      fc.property(
        fc.array(grants, { maxLength: 4 }),
        fc.constantFrom(...PERMISSIONS),
        placements,
        (held, permission, placement) => {
          const expected = held.some(
            ({ role, scope }) =>
              scope.kind === SCOPE_KIND_OF_ROLE[role] &&
              roleHolds(role, permission) &&
              covers(scope, placement),
          );
          expect(may(held, permission, placement)).toBe(expected);
        },
      ),
    );
  });

  it('shows a candidate nothing of another person', () => {
    fc.assert(
      fc.property(placements, fc.constantFrom(...PERMISSIONS), (placement, permission) => {
        const stranger: Grant = { role: 'candidate', scope: { kind: 'own', personId: 'person-3' } };
        expect(may([stranger], permission, placement)).toBe(false);
      }),
    );
  });

  it('shows an officer the units below his own, and none above or beside', () => {
    const officer: Scope = { kind: 'unit', unitId: 'bureau' };
    expect(covers(officer, { personId: 'p', unitPath: ['hospital', 'bureau'], divisionCode: null })).toBe(
      true,
    );
    expect(covers(officer, { personId: 'p', unitPath: ['bureau'], divisionCode: null })).toBe(true);
    expect(covers(officer, { personId: 'p', unitPath: ['clinic'], divisionCode: null })).toBe(false);
    const branch: Scope = { kind: 'unit', unitId: 'hospital' };
    expect(covers(branch, { personId: 'p', unitPath: ['bureau'], divisionCode: null })).toBe(false);
  });

  it('shows an exam point the counties of its city only', () => {
    const wuhan: Scope = { kind: 'division', divisionCode: '420100' };
    expect(covers(wuhan, { personId: 'p', unitPath: [], divisionCode: '420106' })).toBe(true);
    expect(covers(wuhan, { personId: 'p', unitPath: [], divisionCode: '420200' })).toBe(false);
    expect(covers(wuhan, { personId: 'p', unitPath: [], divisionCode: '420000' })).toBe(false);
    expect(covers(wuhan, { personId: 'p', unitPath: [], divisionCode: null })).toBe(false);
  });

  it('ignores a grant whose scope is not the one of its role', () => {
    expect(scopesFor([{ role: 'unit_officer', scope: { kind: 'province' } }], 'declaration:read')).toEqual(
      [],
    );
  });
});

describe('divisions', () => {
  it('lie all within the province, and within themselves', () => {
    for (const { code } of DIVISIONS) {
      expect(isWithin(code, '420000')).toBe(true);
      expect(isWithin(code, code)).toBe(true);
    }
  });

  it('do not know a foreign code', () => {
    expect(isWithin('110000', '110000')).toBe(false);
  });
});
