import { ProblemError } from '@htp/api-client';
import { describe, expect, it } from 'vitest';
import { versionToSaveOn } from './stale-save.ts';

const stale = (params: Record<string, unknown>, code: 'version_stale' | 'not_now' = 'version_stale') =>
  ProblemError.of({ type: '', code, status: 409, title: '', detail: '', params } as never);

describe('a save that was refused as stale', () => {
  it('is sent once more when the other device has changed other fields', () => {
    expect(versionToSaveOn(stale({ currentVersion: 7, yours: {}, current: {} }))).toBe(7);
  });

  it.each([
    ['when both have changed one field', stale({ currentVersion: 7, yours: { '/sections/education': 'a' } })],
    ['for another reason', stale({ currentVersion: 7 }, 'not_now')],
    ['without an answer', ProblemError.unreachable()],
    ['for a fault of ours', new Error('x')],
  ])('is told %s', (_, problem) => {
    expect(versionToSaveOn(problem)).toBeUndefined();
  });
});
