import { describe, expect, it } from 'vitest';
import { restartAfter } from './restart.ts';

const withdrawn = { id: 'w', status: 'withdrawn' } as const;

describe('after a withdrawal', () => {
  it('another can be started as long as its candidate may file in the season', () => {
    expect(restartAfter('s', ['s'], [withdrawn])).toEqual({ way: 'start' });
    expect(restartAfter('s', ['other'], [withdrawn])).toEqual({ way: 'closed' });
  });

  it('the one that was started since is led to, whatever has become of it', () => {
    const rejected = { id: 'r', status: 'rejected' } as const;
    expect(restartAfter('s', ['s'], [rejected, withdrawn])).toEqual({ way: 'another', id: 'r' });
  });
});
