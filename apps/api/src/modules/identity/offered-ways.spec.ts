import { describe, expect, it } from 'vitest';
import { lockOf, offeredWays } from './offered-ways.ts';

describe('the ways that are offered', () => {
  it.each([
    ['neither is locked', 1, null, [['automatic', null]]],
    [
      'the document tried last is locked',
      1,
      0,
      [
        ['automatic', null],
        ['manual', 'identity_document_locked'],
      ],
    ],
    ['the account is locked', 0, 2, [['manual', 'identity_account_locked']]],
    ['both are locked', 0, 0, [['manual', 'identity_account_locked']]],
  ] as const)('when %s', (_, account, document, expected) => {
    const ways = offeredWays('unverified', lockOf(account, document));
    expect(ways.map(({ way, reason }) => [way, reason])).toEqual(expected);
  });

  it('are none while a reviewer has it, or when it is done', () => {
    expect([offeredWays('pending', null), offeredWays('verified', 'identity_account_locked')]).toEqual([
      [],
      [],
    ]);
  });

  it('are open again after a rejection', () => {
    expect(offeredWays('rejected', null)).toEqual([{ way: 'automatic', reason: null }]);
  });
});
