import { expect, it } from 'vitest';
import { everyAccountHolds, type Permission, roleHolds, ROLES } from '@htp/domain';
import { OPERATIONS, pathParametersOf } from '../document.ts';
import { FAMILIES } from './index.ts';
import type { Family } from './reaches.ts';
import { ASKERS } from '../places.ts';

const rows = FAMILIES.flatMap((family) => family.operations.map((operation) => ({ operation, family })));

it('has a row for every operation of the document, and none for another', () => {
  const known = new Set(rows.map(({ operation }) => operation));
  expect(OPERATIONS.filter(({ id }) => !known.has(id)).map(({ id }) => id)).toEqual([]);
  const documented = new Set(OPERATIONS.map(({ id }) => id));
  expect([...known].filter((name) => !documented.has(name))).toEqual([]);
});

it('says what each address names', () => {
  const wrong = OPERATIONS.flatMap((operation) =>
    rows
      .filter((row) => row.operation === operation.id && row.family.who !== 'anybody')
      .filter(({ family }) => String(Object.keys(family.names ?? {})) !== String(pathParametersOf(operation)))
      .map(({ operation: name }) => name),
  );
  expect(wrong).toEqual([]);
});

// Two tables, written by two people, that say the same: a slip in one of them is seen.
it('agrees with the permissions that the application grants', () => {
  const differing = OPERATIONS.flatMap(({ id, permission }) =>
    rows
      .filter(({ operation }) => operation === id)
      .filter(({ family }) => expectedRoles(family) !== grantedRoles(permission))
      .map(() => `${id}: ${grantedRoles(permission)}`),
  );
  expect(differing).toEqual([]);
});

it('has somebody of every role', () => {
  expect(ROLES.filter((role) => !Object.values(ASKERS).includes(role as never))).toEqual([]);
});

function expectedRoles({ who, declaredFor }: Family): string {
  if (declaredFor) return declaredFor;
  if (typeof who === 'string') return who;
  return [...who].sort().join();
}

function grantedRoles(permission: string): string {
  if (permission === 'public') return 'anybody';
  if (everyAccountHolds(permission as Permission)) return 'every account';
  return ROLES.filter((role) => roleHolds(role, permission as Permission))
    .sort()
    .join();
}
