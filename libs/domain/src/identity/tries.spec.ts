import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beijingDay, nextBeijingMidnight, startOfBeijingDay } from '../calendar/beijing.ts';
import { costsTry } from './defects.ts';
import { identityStatusAfter, IDENTITY_EVENTS } from './status.ts';
import { decideTry, triesLeft } from './tries.ts';

const NOW = new Date('2026-11-23T06:00:00Z');
const UNTIL = '2026-11-23T16:00:00.000Z';

describe('tries of a day', () => {
  it('are three', () => {
    const fresh = { spentOnDocument: 0, spentByAccount: 0, otherDocumentsOfAccount: 0 };
    expect(decideTry(fresh, NOW)).toEqual({ ok: true, triesLeftAfter: 2 });
    expect(decideTry({ ...fresh, spentOnDocument: 2, spentByAccount: 1 }, NOW)).toEqual({
      ok: true,
      triesLeftAfter: 0,
    });
  });

  it('end with every reason and the midnight at which they are back', () => {
    expect(decideTry({ spentOnDocument: 3, spentByAccount: 3, otherDocumentsOfAccount: 3 }, NOW)).toEqual({
      ok: false,
      reasons: [
        { code: 'identity_document_locked', params: { until: UNTIL } },
        { code: 'identity_account_locked', params: { until: UNTIL } },
        { code: 'identity_too_many_documents', params: { until: UNTIL, limit: 3 } },
      ],
    });
  });

  it('are allowed exactly while some are left and documents are few', () => {
    const count = fc.nat(5);
    fc.assert(
      fc.property(count, count, count, (spentOnDocument, spentByAccount, otherDocumentsOfAccount) => {
        const tries = { spentOnDocument, spentByAccount, otherDocumentsOfAccount };
        expect(decideTry(tries, NOW).ok).toBe(triesLeft(tries) > 0 && otherDocumentsOfAccount < 3);
      }),
    );
  });

  it('are not spent on a file that is no picture', () => {
    expect(costsTry([{ side: 'front', code: 'undecodable' }])).toBe(false);
    expect(costsTry([])).toBe(false);
    const both = [
      { side: 'front', code: 'undecodable' },
      { side: 'back', code: 'expired' },
    ] as const;
    expect(costsTry(both)).toBe(true);
  });
});

describe('the Beijing day', () => {
  it('turns at 16:00 UTC', () => {
    expect(beijingDay(new Date('2026-11-23T15:59:59.999Z'))).toBe('2026-11-23');
    expect(beijingDay(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24');
    expect(nextBeijingMidnight(new Date('2026-11-23T15:59:59.999Z')).toISOString()).toBe(UNTIL);
    expect(nextBeijingMidnight(new Date(UNTIL)).toISOString()).toBe('2026-11-24T16:00:00.000Z');
    expect(startOfBeijingDay('2026-11-24').toISOString()).toBe(UNTIL);
  });

  it('is the one that time zone data knows', () => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
    const instants = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(beijingDay(instant)).toBe(format.format(instant));
      }),
    );
  });
});

describe('an identity', () => {
  it('once verified stays so, unless a reviewer gives its document to another account', () => {
    const events = IDENTITY_EVENTS.filter((event) => {
      const next = identityStatusAfter('verified', event);
      return next !== undefined && next !== 'verified';
    });
    expect(events).toEqual(['document_transferred']);
  });

  it('that waits for a reviewer can go back to the automatic way', () => {
    expect(identityStatusAfter('pending', 'recognized')).toBeUndefined();
    expect(identityStatusAfter('pending', 'review_withdrawn')).toBe('unverified');
    expect(identityStatusAfter('unverified', 'recognized')).toBe('verified');
  });
});
