import { describe, expect, it } from 'vitest';
import { justCompleted } from './just-completed.ts';

const complete = (id: string) => ({ id, state: 'complete' });

describe('what was completed meanwhile', () => {
  it('is the one that was not complete before', () => {
    expect(justCompleted([complete('a'), complete('b')], ['a'])).toBe('b');
  });

  it.each([
    ['none', [complete('a'), { id: 'b', state: 'incomplete' }]],
    ['several', [complete('a'), complete('b'), complete('c')]],
  ])('is nothing where there are %s', (_, credentials) => {
    expect(justCompleted(credentials, ['a'])).toBeUndefined();
  });
});
