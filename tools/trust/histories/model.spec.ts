import { DECLARATION_EVENTS } from '@htp/domain';
import { expect, it } from 'vitest';
import { type Circumstances, type Entry, EVENTS, replay, RULE_NAMES } from './model.ts';

const AT = new Date('2026-11-27T04:00:00Z');
const LATER = new Date('2026-11-27T05:00:00Z');
const CHAIN = ['unit', 'province'];

const given: Circumstances = {
  owner: 'nurse',
  personOf: (account) => (account === 'twin' ? 'officer' : account === 'nurse-of-staff' ? 'nurse' : account),
  mayReviewAt: (account, stage) =>
    account === 'twin' ||
    account === 'nurse-of-staff' ||
    account === (stage === 'unit' ? 'officer' : 'province'),
  isOfDeclaringUnit: (account) => account === 'officer',
  chain: CHAIN,
  prolonged: [],
};

const entry = (event: string, actor: string, detail: object = {}, at = AT): Entry => ({
  event,
  actor,
  at,
  detail: detail as Entry['detail'],
});

const filed = [
  entry('started', 'nurse'),
  entry('saved', 'nurse', { version: 2 }),
  entry('submitted', 'nurse', { version: 3, contentHash: 'aa', stage: 'unit' }),
];
const claimed = (who = 'officer', tag = '"3-aa"') => [
  ...filed,
  entry('claimed', who),
  entry('read', who, { contentTag: tag }),
];
const passed = [
  ...claimed(),
  entry('passed', 'officer', { version: 4, contentHash: 'aa', next: 'province' }),
];
const approved = [
  ...passed,
  entry('claimed', 'province'),
  entry('read', 'province', { contentTag: '"4-aa"' }),
  entry('passed', 'province', { version: 5, contentHash: 'aa', next: 'approved' }),
];

const rulesBrokenBy = (...entries: Entry[]) => replay(entries, given).faults.map(({ rule }) => rule);

it('allows a life as it should be', () => {
  const { faults, state } = replay(approved, given);
  expect(faults).toEqual([]);
  expect(state).toMatchObject({ status: 'approved', stage: null, version: 5 });
});

const DECISION = { version: 4, contentHash: 'aa' };
const CASES: Record<string, Entry[]> = {
  'an event leads where its edges lead': [...approved, entry('withdrawn', 'nurse', { version: 6 })],
  'only the owner files': [...filed, entry('withdrawn', 'officer', { version: 4 })],
  'nothing decided is withdrawn': [...passed, entry('withdrawn', 'nurse', { version: 5 })],
  'only the stage reviews': [...filed, entry('claimed', 'province')],
  'nobody reviews himself': [...filed, entry('claimed', 'nurse-of-staff')],
  'nobody reviews at two stages': [...passed, entry('claimed', 'twin')],
  'nobody reviews his own unit for a stage above': [...passed, entry('claimed', 'officer')],
  'nobody claims what another has': [...claimed(), entry('claimed', 'twin')],
  'only who has the case works on it': [...claimed(), entry('returned', 'officer', DECISION, LATER)],
  'a decision is on the content in force': [
    ...claimed(),
    entry('returned', 'officer', { version: 4, contentHash: 'bb' }),
  ],
  'a decision is on what was opened': [
    ...claimed('officer', '"2-aa"'),
    entry('returned', 'officer', DECISION),
  ],
  'nothing is approved with a form out of date': [
    ...approved.slice(0, -1),
    entry('form_marked_outdated', 'province'),
    ...approved.slice(-1),
  ],
  'stages follow each other': [...claimed(), entry('passed', 'officer', { ...DECISION, next: 'approved' })],
  'versions follow each other': [
    ...claimed(),
    entry('returned', 'officer', { version: 3, contentHash: 'aa' }),
  ],
};

it.each(RULE_NAMES)('sees it when not: %s', (rule) => {
  expect(rulesBrokenBy(...(CASES[rule] ?? []))).toContain(rule);
});

it('lets a claim go that has run out, and one that its owner has prolonged go on', () => {
  expect(rulesBrokenBy(...claimed(), entry('claimed', 'twin', {}, LATER))).toEqual([]);
  const prolonged = { ...given, prolonged: [{ account: 'officer', at: new Date(LATER.getTime() - 1) }] };
  const late = [...claimed(), entry('returned', 'officer', DECISION, LATER)];
  expect(replay(late, prolonged).faults).toEqual([]);
});

it('knows every event that moves a declaration', () => {
  const known = new Set(EVENTS);
  // What a lead does to somebody's deadline moves nothing.
  expect(DECLARATION_EVENTS.filter((event) => !known.has(event))).toEqual(['reopened']);
});
