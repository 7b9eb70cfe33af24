import { describe, expect, it } from 'vitest';
import { constraintMeans, databaseProblem } from './database-problem.ts';

const codeOf = (error: object) => databaseProblem(error)?.code;

describe('databaseProblem', () => {
  it('tells a violated constraint by its name, and any other as a duplicate', () => {
    constraintMeans('spec_key', 'declaration_exists');
    expect(codeOf({ code: '23505', constraint: 'spec_key' })).toBe('declaration_exists');
    expect(codeOf({ code: '23505', constraint: 'unheard_of' })).toBe('duplicate');
  });
  const passing = ['53100', '53300', '57P01', '57P03', '57014', '08006', '58030', '55P03', '25P03', '40001'];
  it.each([...passing, 'ECONNREFUSED', 'ENOSPC'])('says that %s may pass', (code) =>
    expect(codeOf({ code })).toBe('unavailable'),
  );

  it.each([
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
    'Connection terminated due to connection timeout',
    'Query read timeout',
  ])('says of a connection that was cut, “%s”, that it may pass', (message) =>
    expect(codeOf(new Error(message))).toBe('unavailable'),
  );

  it('leaves what is our own fault unforeseen', () => {
    for (const code of ['42601', '22P02', '25006', '23502']) expect(codeOf({ code })).toBeUndefined();
    expect(databaseProblem(new Error('no'))).toBeUndefined();
    expect(databaseProblem(undefined)).toBeUndefined();
  });
});
