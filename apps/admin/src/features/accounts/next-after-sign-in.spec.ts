import { describe, expect, it } from 'vitest';
import { nextAfterSignIn } from './next-after-sign-in.ts';

describe('the page after signing in', () => {
  it('is the one that was asked for', () => {
    expect(nextAfterSignIn({ next: '/declarations/1?stage=unit' })).toBe('/declarations/1?stage=unit');
  });

  it.each([
    undefined,
    '',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    ['/a', '/b'],
  ])('is the work list when the address asks for %s', (next) => {
    expect(nextAfterSignIn({ next } as never)).toBe('/');
  });
});
