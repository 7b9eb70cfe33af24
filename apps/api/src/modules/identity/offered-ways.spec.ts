import { describe, expect, it } from 'vitest';
import { lockOf, offeredWays } from './offered-ways.ts';

const OTHERS = ['HKMO_PERMIT', 'TW_PERMIT', 'HKMOTW_RESIDENCE', 'FOREIGN_PR', 'PASSPORT'];
const automatic = { way: 'automatic', reason: null, documentTypes: ['RESIDENT_ID'] };
const manual = (reason: string | null, ...cards: string[]) => ({
  way: 'manual',
  reason,
  documentTypes: [...cards, ...OTHERS],
});

describe('the ways that are offered', () => {
  it('are the automatic one for a resident ID card, and review for every other document', () => {
    const facts = { status: 'unverified', lock: null, automaticFailed: false } as const;
    expect(offeredWays(facts)).toEqual([automatic, manual(null)]);
  });

  it.each([
    ['it failed, and neither is locked', 1, null, [automatic, manual(null, 'RESIDENT_ID')]],
    [
      'the document tried last is locked',
      1,
      0,
      [automatic, manual('identity_document_locked', 'RESIDENT_ID')],
    ],
    ['the account is locked', 0, 2, [manual('identity_account_locked', 'RESIDENT_ID')]],
    ['both are locked', 0, 0, [manual('identity_account_locked', 'RESIDENT_ID')]],
  ] as const)('include review of the card once %s', (_, account, document, expected) => {
    const lock = lockOf(account, document);
    expect(offeredWays({ status: 'unverified', lock, automaticFailed: true })).toEqual(expected);
  });

  it.each(['pending', 'verified'] as const)('are none while it is %s', (status) => {
    const lock = 'identity_account_locked';
    expect(offeredWays({ status, lock, automaticFailed: true })).toEqual([]);
  });

  it('are open again after a rejection', () => {
    const facts = { status: 'rejected', lock: null, automaticFailed: false } as const;
    expect(offeredWays(facts)).toEqual([automatic, manual(null)]);
  });
});
