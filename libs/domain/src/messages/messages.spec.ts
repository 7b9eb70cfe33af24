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
import { MESSAGE_KINDS } from './kinds.ts';
import { messageOf, type RecordedActivity, TOLD_ACTIVITIES } from './message-of-activity.ts';

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
    ['identity.verified', { method: 'manual' }, 'identity_verified', {}],
    ['identity.tried_by_another', { locked: true }, 'identity_tried_by_another', { locked: true }],
  ] as const)('%s %j', (type, detail, kind, facts) => {
    expect(messageOf(recorded(type, detail))).toEqual({ kind, accountId: OWNER, facts });
  });

  it('tells nobody what he has just been told: an automatic verification, his own claim given back', () => {
    expect(messageOf(recorded('identity.verified', { method: 'automatic' }))).toBeUndefined();
    expect(messageOf(recorded('declaration.released', { claimedBy: 'somebody' }))).toBeUndefined();
  });

  it.each([
    ['declaration.released', { stage: 'unit' }],
    ['identity.review_released', {}],
    ['registration.released', {}],
  ] as const)('of %s goes to the reviewer whose claim was taken away, not to the owner', (type, facts) => {
    expect(messageOf(recorded(type, { claimedBy: 'reviewer', ...facts }))).toEqual({
      kind: 'claim_taken_away',
      accountId: 'reviewer',
      facts,
    });
  });

  it('never passes on what a reviewer wrote, nor anything else it does not know', () => {
    const secret = '张三420106199001011234';
    fc.assert(
      fc.property(fc.constantFrom(...TOLD_ACTIVITIES), fc.json(), (type, json) => {
        const detail = { remark: secret, reason: secret, name: secret, other: JSON.parse(json) };
        expect(JSON.stringify(messageOf(recorded(type, detail)) ?? null)).not.toContain(secret);
      }),
    );
  });

  it('follows from every activity that is told, and from no other', () => {
    const details = [{}, { method: 'manual' }, { claimedBy: 'reviewer' }];
    for (const type of ACTIVITY_TYPES) {
      const told = details.some((detail) => messageOf(recorded(type, detail)) !== undefined);
      expect(told, type).toBe((TOLD_ACTIVITIES as readonly string[]).includes(type));
    }
  });

  it('has a kind for each', () => {
    const details = [{}, { method: 'manual' }, { claimedBy: 'reviewer' }, { next: 'province' }];
    const kinds = TOLD_ACTIVITIES.flatMap((type) =>
      details.map((detail) => messageOf(recorded(type, detail))?.kind),
    );
    expect(MESSAGE_KINDS.filter((kind) => !kinds.includes(kind))).toEqual([]);
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
