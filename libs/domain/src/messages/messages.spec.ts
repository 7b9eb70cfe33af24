import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVITY_TYPES } from '../activity/event-types.ts';
import {
  DELIVERY_EVENTS,
  DELIVERY_STATES,
  DELIVERY_TRANSITIONS,
  deliveryStateAfter,
  MAX_DELIVERY_ATTEMPTS,
  secondsUntilRetry,
} from './delivery.ts';
import { clientPageOf } from './client-pages.ts';
import { MESSAGE_KINDS } from './kinds.ts';
import { messagesOf, type RecordedActivity, TOLD_ACTIVITIES } from './message-of-activity.ts';

const OWNER = 'owner';
const recorded = (
  type: RecordedActivity['type'],
  detail: Record<string, unknown> = {},
): RecordedActivity => ({
  type,
  ownerId: OWNER,
  actorId: 'somebody',
  detail,
});

describe('the message of an activity', () => {
  it.each([
    ['declaration.submitted', { stage: 'unit' }, 'declaration_submitted', { stage: 'unit' }],
    [
      'declaration.passed',
      { stage: 'unit', next: 'province' },
      'declaration_passed',
      { stage: 'unit', next: 'province' },
    ],
    [
      'declaration.passed',
      { stage: 'province', next: 'approved' },
      'declaration_approved',
      { stage: 'province' },
    ],
    [
      'declaration.returned',
      {
        stage: 'unit',
        correctBy: '2026-12-31',
        sections: [{ section: 'education', reason: 'R20', remark: '张三的照片不清晰' }],
      },
      'declaration_returned',
      { stage: 'unit', correctBy: '2026-12-31', sections: ['education'] },
    ],
    ['declaration.form_marked_outdated', { stage: 'unit' }, 'declaration_form_outdated', { stage: 'unit' }],
    ['season.reopening_ended', { stage: 'province' }, 'declaration_reopening_ended', { stage: 'province' }],
    ['identity.verified', { method: 'manual' }, 'identity_verified', {}],
    ['identity.tried_by_another', { locked: true }, 'identity_tried_by_another', { locked: true }],
  ] as const)('%s %j', (type, detail, kind, facts) => {
    expect(messagesOf(recorded(type, detail))).toEqual([{ kind, accountId: OWNER, facts }]);
  });

  it('tells nobody what he has just been told: an automatic verification, his own claim given back', () => {
    expect(messagesOf(recorded('identity.verified', { method: 'automatic' }))).toEqual([]);
    expect(messagesOf(recorded('declaration.released', { claimedBy: 'somebody' }))).toEqual([]);
  });

  it.each([
    ['declaration.released', { stage: 'unit' }],
    ['identity.review_released', {}],
    ['registration.released', {}],
  ] as const)('of %s goes to the reviewer whose claim was taken away, not to the owner', (type, facts) => {
    expect(messagesOf(recorded(type, { claimedBy: 'reviewer', ...facts }))).toEqual([
      { kind: 'claim_taken_away', accountId: 'reviewer', facts },
    ]);
  });

  it('of an assignment goes to whoever gets the case and to whoever had it, but to nobody who knows', () => {
    const facts = { stage: 'unit' };
    const assigned = (detail: object) =>
      messagesOf(recorded('declaration.assigned', { ...facts, ...detail }));
    const given = { kind: 'case_assigned', accountId: 'new', facts };
    const taken = { kind: 'claim_taken_away', accountId: 'old', facts };
    expect(assigned({ assignee: 'new', takenFrom: 'old' })).toEqual([given, taken]);
    expect(assigned({ assignee: 'new', takenFrom: null })).toEqual([given]);
    expect(assigned({ assignee: 'new', takenFrom: 'new' })).toEqual([given]);
    expect(assigned({ assignee: 'somebody', takenFrom: 'old' })).toEqual([taken]);
  });

  it('never passes on what a reviewer wrote, nor anything else it does not know', () => {
    const secret = '张三420106199001011234';
    fc.assert(
      fc.property(fc.constantFrom(...TOLD_ACTIVITIES), fc.json(), (type, json) => {
        const detail = { remark: secret, reason: secret, name: secret, other: JSON.parse(json) };
        expect(JSON.stringify(messagesOf(recorded(type, detail)))).not.toContain(secret);
      }),
    );
  });

  it('follows from every activity that is told, and from no other', () => {
    const details = [{}, { method: 'manual' }, { claimedBy: 'reviewer' }, { assignee: 'reviewer' }];
    for (const type of ACTIVITY_TYPES) {
      const told = details.some((detail) => messagesOf(recorded(type, detail)).length > 0);
      expect(told, type).toBe((TOLD_ACTIVITIES as readonly string[]).includes(type));
    }
  });

  it('has a kind for each', () => {
    const details = [
      {},
      { method: 'manual' },
      { claimedBy: 'reviewer' },
      { assignee: 'reviewer' },
      { next: 'province' },
    ];
    const kinds = TOLD_ACTIVITIES.flatMap((type) =>
      details.flatMap((detail) => messagesOf(recorded(type, detail)).map(({ kind }) => kind)),
    );
    expect(MESSAGE_KINDS.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });
});

describe('a tap on a message', () => {
  it.each([
    ['declaration', 'features/declared/declared-page?id=1'],
    ['correction', 'features/corrections/correction-page?id=1'],
    ['identity', 'features/identity/identity-page'],
    ['something else', 'features/notifications/messages-page'],
  ])('about %s opens %s', (kind, page) => {
    expect(clientPageOf({ kind, id: '1' })).toBe(page);
  });
});

describe('a delivery', () => {
  it('waits longer each time, then is given up', () => {
    const waits = Array.from({ length: MAX_DELIVERY_ATTEMPTS }, (_, index) => secondsUntilRetry(index + 1));
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1_920, undefined]);
  });

  it('once sent is never sent again', () => {
    for (const event of DELIVERY_EVENTS) expect(deliveryStateAfter('sent', event)).toBeUndefined();
  });

  it('is told in docs/lifecycle.md', () => {
    const page = readFileSync(new URL('../../../../docs/lifecycle.md', import.meta.url), 'utf8');
    for (const from of DELIVERY_STATES)
      for (const [event, to] of Object.entries(DELIVERY_TRANSITIONS[from]))
        expect(page.replaceAll(/ +/g, ' ')).toContain(
          `| \`${event}\` | \`${from}\` | \`${to}\` | delivery |`,
        );
  });
});
