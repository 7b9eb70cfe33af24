import { describe, expect, it } from 'vitest';
import { caseAddress, runOf } from './run.ts';

describe('the address of a case in a run', () => {
  it('says what the next ones are taken from, and leads back to it', () => {
    const filter = { seasonId: 's1', level: 'junior' as const, specialtyCode: '203' };
    expect(runOf(caseAddress('c1', filter).query)).toEqual(filter);
    expect(runOf(caseAddress('c1', {}).query)).toEqual({ level: undefined });
  });

  it('is no run for a case that was opened by itself, and takes no level that there is not', () => {
    expect(runOf(caseAddress('c1').query)).toBeUndefined();
    expect(runOf({ run: 'next', level: 'highest' })).toEqual({ level: undefined });
  });
});
