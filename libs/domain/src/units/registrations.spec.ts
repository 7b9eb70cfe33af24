import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalQueryCode,
  canonicalRegistrationNumber,
  QUERY_CODE_BYTES,
  queryCodeFrom,
  registrationNumberFrom,
} from './query-codes.ts';
import {
  REGISTRATION_EVENTS,
  REGISTRATION_STATUSES,
  REGISTRATION_TRANSITIONS,
} from './registration-status.ts';
import {
  type RegistrationActor,
  registrationActions,
  registrationAfter,
  type RegistrationState,
} from './registration-transition.ts';
import { checkContact, checkPhone, checkUnitDetails, checkUserName } from './unit-details.ts';
import { UNIT_EVENTS, UNIT_STATUSES, unitStatusAfter } from './unit-status.ts';

const actors: fc.Arbitrary<RegistrationActor> = fc.record({
  applicant: fc.boolean(),
  reviewer: fc.boolean(),
  lead: fc.boolean(),
  accountId: fc.option(fc.constantFrom('reviewer-1', 'reviewer-2')),
  samePerson: fc.boolean(),
});
const events = fc.constantFrom(...REGISTRATION_EVENTS);

describe('a registration', () => {
  it('moves only as the table says, and is decided only by who claimed it and did not ask for it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(events, actors), { maxLength: 30 }), (steps) => {
        let state: RegistrationState | null = null;
        for (const [event, actor] of steps) {
          const result = registrationAfter(state, event, actor);
          if (!result.ok) {
            expect(result.reasons.length).toBeGreaterThan(0);
            continue;
          }
          const from = (state as RegistrationState | null)?.status ?? null;
          expect(
            REGISTRATION_TRANSITIONS.some(
              (row) => row.event === event && row.from === from && row.to === result.next.status,
            ),
          ).toBe(true);
          if (['approved', 'returned', 'rejected'].includes(event)) {
            expect(actor.reviewer && !actor.applicant && !actor.samePerson).toBe(true);
            expect((state as RegistrationState | null)?.claimedBy).toBe(actor.accountId);
          }
          state = result.next;
        }
      }),
    );
  });

  it('offers exactly what would succeed', () => {
    const states = fc.record({
      status: fc.constantFrom(...REGISTRATION_STATUSES),
      claimedBy: fc.option(fc.constantFrom('reviewer-1', 'reviewer-2')),
    });
    fc.assert(
      fc.property(states, actors, (state, actor) => {
        const offered = registrationActions(state, actor);
        expect(offered.includes('approve')).toBe(registrationAfter(state, 'approved', actor).ok);
        expect(offered.includes('correct')).toBe(state.status === 'returned' && actor.applicant);
      }),
    );
  });
});

describe('a unit', () => {
  it('that is closed stays closed', () => {
    for (const event of UNIT_EVENTS) expect(unitStatusAfter('closed', event)).toBeUndefined();
    for (const status of UNIT_STATUSES.filter((each) => each !== 'closed'))
      expect(unitStatusAfter(status, 'closed')).toBe('closed');
    expect(unitStatusAfter('active', 'resumed')).toBeUndefined();
  });
});

describe('number and query code', () => {
  const bytes = fc.uint8Array({ minLength: QUERY_CODE_BYTES, maxLength: QUERY_CODE_BYTES });

  it('are read back however they are typed', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const [queryCode, number] = [queryCodeFrom(random), registrationNumberFrom('2026-11-27', random)];
        expect(canonicalQueryCode(` ${queryCode.toLowerCase().replaceAll('-', '－')}`)).toBe(
          queryCode.replaceAll('-', ''),
        );
        expect(canonicalRegistrationNumber(`${number.toLowerCase()} `)).toBe(number);
      }),
    );
    expect(canonicalQueryCode('ABCD')).toBeUndefined();
    expect(canonicalRegistrationNumber('JG2026')).toBeUndefined();
  });
});

describe('what a form says', () => {
  it('is checked field by field', () => {
    const details = {
      name: ' 江城 样例医院 ',
      institutionCodeKind: 'unified_social_credit_code',
      institutionCode: '124201062026020423',
      categoryCode: 'A100',
      divisionCode: '420106',
    } as const;
    expect(checkUnitDetails(details)).toEqual({ ok: true, value: { ...details, name: '江城样例医院' } });
    expect(
      checkUnitDetails({
        ...details,
        name: '<b>',
        institutionCode: '1',
        categoryCode: 'x',
        divisionCode: 'y',
      }),
    ).toMatchObject({
      errors: [
        { pointer: '/name', code: 'character_not_allowed' },
        { pointer: '/institutionCode', code: 'format_wrong' },
        { pointer: '/categoryCode', code: 'not_allowed' },
        { pointer: '/divisionCode', code: 'not_allowed' },
      ],
    });
  });

  it.each([
    ['+86 138 0000 1111', '13800001111'],
    ['０２７－８８８８６６６６', '027-88886666'],
    ['12345', undefined],
  ])('takes the telephone number %s as %s', (typed, kept) => {
    const checked = checkPhone(typed);
    expect(checked.ok ? checked.phone : undefined).toBe(kept);
  });

  it.each([
    ['Jcyy.Office', 'jcyy.office'],
    ['abc', undefined],
    ['王考务考务', undefined],
    ['a..bcd', undefined],
  ])('takes the user name %s as %s', (typed, kept) => {
    const checked = checkUserName(typed);
    expect(checked.ok ? checked.userName : undefined).toBe(kept);
  });

  it('names both parts of a contact', () => {
    expect(checkContact('officer', { name: '1', phone: '1' })).toMatchObject({
      errors: [{ pointer: '/officer/name' }, { pointer: '/officer/name' }, { pointer: '/officer/phone' }],
    });
  });
});
