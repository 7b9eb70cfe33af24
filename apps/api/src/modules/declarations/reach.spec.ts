import { covers, type Scope } from '@htp/domain';
import { describe, expect, it } from 'vitest';
import { queueOf, reachOf, scopeKeysOf } from './reach.ts';

const unit = { path: ['clinic', 'bureau'], divisionCode: '420106' };

describe('reach', () => {
  const scopes: Scope[] = [
    { kind: 'unit', unitId: 'clinic' },
    { kind: 'unit', unitId: 'bureau' },
    { kind: 'unit', unitId: 'elsewhere' },
    { kind: 'division', divisionCode: '420106' },
    { kind: 'division', divisionCode: '420100' },
    { kind: 'division', divisionCode: '420500' },
    { kind: 'division', divisionCode: '420000' },
    { kind: 'province' },
    { kind: 'own', personId: 'somebody' },
  ];

  it.each(scopes)('says of %j what the access rules say', (scope) => {
    const placement = { personId: 'candidate', unitPath: unit.path, divisionCode: unit.divisionCode };
    const reached = scopeKeysOf([scope]).some((key) => reachOf(unit).includes(key));
    expect(reached).toBe(covers(scope, placement));
  });

  it('names each scope once', () => {
    expect(scopeKeysOf([{ kind: 'province' }, { kind: 'province' }])).toEqual(['province']);
  });
});

describe('the list a declaration stands in', () => {
  it('is the stage it waits at, else its status', () => {
    expect(queueOf({ status: 'in_review', stage: 'province' })).toBe('province');
    expect(queueOf({ status: 'returned', stage: 'unit' })).toBe('returned');
    expect(queueOf({ status: 'approved', stage: null })).toBe('approved');
  });
});
