import { expect, it } from 'vitest';
import type { Found } from './found.ts';
import { type Acknowledged, Ledger } from './ledger.ts';
import { missing, reckon } from './reckoning.ts';

const receipt = { id: 'd', status: 'in_review', stage: 'unit', version: 3 };
const submitted: Acknowledged = {
  event: 'submitted',
  declarationId: 'd',
  version: 3,
  accountId: 'a',
  named: { key: 'k', receipt },
};

const told = (...changes: Acknowledged[]) => {
  const ledger = new Ledger();
  ledger.changes.push(...changes);
  return ledger;
};

const found = (other: Partial<Found> = {}): Found => ({
  recorded: ['d submitted 3'],
  recordedSubmissions: ['d 1'],
  submissions: ['d 1'],
  recordedDecisions: [],
  decisions: [],
  receipts: new Map([['a k', receipt]]),
  states: new Map([['d', receipt]]),
  verdicts: [],
  gaps: [],
  ...other,
});

it('finds nothing where both say the same', () => {
  expect(reckon(told(submitted), found())).toEqual({ lost: [], doubled: [], gaps: [] });
});

it.each<[string, Partial<Found>]>([
  ['its entry', { recorded: [] }],
  ['its row', { submissions: [] }],
  ['its receipt', { receipts: new Map() }],
  ['the same receipt', { receipts: new Map([['a k', { ...receipt, stage: 'province' }]]) }],
  ['the same state', { states: new Map([['d', { ...receipt, status: 'draft' }]]) }],
])('misses %s', (_what, other) => {
  expect(reckon(told(submitted), found(other)).lost).toHaveLength(1);
});

it('finds what nobody was told of, what is there twice, and what a refusal has left', () => {
  expect(reckon(told(), found()).doubled).toEqual(['d submitted 3']);
  const twice = found({ submissions: ['d 1', 'd 1'] });
  expect(reckon(told(submitted), twice).doubled).toEqual(['d 1']);
  const refused = told(submitted);
  refused.refused.push('a k');
  expect(reckon(refused, found()).doubled).toEqual(['a k']);
});

it('lets a save go untold, but not happen twice', () => {
  const saved = found({ recorded: ['d submitted 3', 'd saved 2'] });
  expect(reckon(told(submitted), saved).doubled).toEqual([]);
  const twice = found({ recorded: ['d submitted 3', 'd saved 2', 'd saved 2'] });
  expect(reckon(told(submitted), twice).doubled).toEqual(['d saved 2']);
});

it('counts how often each is there', () => {
  expect(missing(['a', 'a', 'b'], ['a', 'c'])).toEqual(['a', 'b']);
});
