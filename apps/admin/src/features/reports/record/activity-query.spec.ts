import { ACTIVITY_TYPES } from '@htp/domain';
import { describe, expect, it } from 'vitest';
import { filterOfQuery, isId, typeGroups } from './activity-query.ts';

describe('what an auditor looks for', () => {
  it('is read from the address, as far as it can be', () => {
    const id = '0193a5b0-0000-7000-8000-000000000001';
    expect(
      filterOfQuery({
        subjectKind: 'unit',
        subjectId: id,
        type: 'no.such',
        from: 'yesterday',
        until: '',
        x: '1',
      }),
    ).toEqual({ subjectKind: 'unit', subjectId: id });
    expect(filterOfQuery({ type: 'unit.code_rotated', from: '2026-11-01T00:00:00Z' })).toEqual({
      type: 'unit.code_rotated',
      from: '2026-11-01T00:00:00Z',
    });
  });

  it('names an id or not', () => {
    expect([isId(' 0193A5B0-0000-7000-8000-000000000001 '), isId('0193a5b0')]).toEqual([true, false]);
  });

  it('can be of every kind, each with a Chinese name in a Chinese group', () => {
    const groups = typeGroups();
    expect(groups.flatMap(({ types }) => types.map(({ type }) => type)).sort()).toEqual(
      [...ACTIVITY_TYPES].sort(),
    );
    for (const { name, types } of groups)
      for (const text of [name, ...types.map((type) => type.name)]) expect(text).toMatch(/^[^a-z]+$/);
  });
});
