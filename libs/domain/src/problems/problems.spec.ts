import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES, PROBLEMS } from './catalogue.ts';
import { DomainError, isProblem } from './domain-error.ts';
import { pointerTo } from './field-errors.ts';
import { refuseIf } from './refusals.ts';

describe('the problem catalogue', () => {
  it('has snake-case codes and error statuses', () => {
    for (const code of PROBLEM_CODES) {
      expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(PROBLEMS[code].status).toBeGreaterThanOrEqual(400);
      expect(PROBLEMS[code].status).toBeLessThan(600);
    }
  });
});

describe('a domain error', () => {
  it('carries code, status, parameters and wrong fields', () => {
    const error = new DomainError('season_closed', { opensAt: null, closedAt: '2026-12-10T16:00:00Z' });
    expect(error).toMatchObject({
      code: 'season_closed',
      status: 409,
      message: 'season_closed',
      fieldErrors: [],
    });
    const wrong = { pointer: pointerTo('name'), code: 'required' } as const;
    expect(new DomainError('shape_invalid', undefined, [wrong]).fieldErrors).toEqual([wrong]);
  });

  it('asks for the parameters of its code', () => {
    // @ts-expect-error the end of the lock has to be said
    new DomainError('identity_document_locked');
    // @ts-expect-error no such parameter
    new DomainError('not_found', { id: 7 });
  });

  it('is told apart by its code', () => {
    const error: unknown = new DomainError('rate_limited', { retryAfterSeconds: 3 });
    expect(isProblem(error)).toBe(true);
    expect(isProblem(error, 'forbidden')).toBe(false);
    expect(isProblem(error, 'rate_limited') && error.params?.retryAfterSeconds).toBe(3);
    expect(isProblem(new Error('rate_limited'))).toBe(false);
  });
});

describe('reasons', () => {
  it('become one error that leads with the first and names all', () => {
    const wrong = { pointer: '/sections/education', code: 'required' } as const;
    const reasons = [{ code: 'no_unit' }, { code: 'section_incomplete', fieldErrors: [wrong] }] as const;
    expect(() => refuseIf(reasons)).toThrow(
      expect.objectContaining({
        code: 'no_unit',
        reasons: ['no_unit', 'section_incomplete'],
        fieldErrors: [wrong],
      }),
    );
    expect(() => refuseIf([])).not.toThrow();
  });
});

describe('a pointer', () => {
  it('is escaped as RFC 6901 says', () => {
    expect(pointerTo('form', 0, 'a/b~c')).toBe('/form/0/a~1b~0c');
    expect(pointerTo()).toBe('');
  });
});
