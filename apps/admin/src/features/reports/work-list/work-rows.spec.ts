import { describe, expect, it } from 'vitest';
import { type WorkList, workRows } from './work-rows.ts';

const NOTHING: WorkList = {
  since: null,
  declarations: [],
  claims: [],
  others: [],
  deadlines: [],
  accounts: [],
  accountsAreCapped: false,
  record: null,
};

const waiting = (stage: 'unit' | 'province', scope: string, count: number, since: string | null) => ({
  stage,
  scope,
  waiting: count,
  oldestWaitingSince: since,
  waitingLong: count,
  arrived: count,
  isCapped: false,
});
const other = (kind: 'identity_cases' | 'corrections', count: number, lapses: string | null) => ({
  kind,
  waiting: count,
  isCapped: false,
  oldestWaitingSince: '2026-11-20T00:00:00.000Z',
  firstLapsesAt: lapses,
  arrived: null,
});
const deadline = (target: 'unit' | 'province', closesAt: string) => ({
  seasonId: '00000000-0000-0000-0000-000000000001',
  project: '考试',
  examYear: 2027,
  target,
  closesAt,
});

describe('the rows of a work list', () => {
  it('come by their deadline, then by what has waited longest, and empty ones last', () => {
    const rows = workRows({
      ...NOTHING,
      declarations: [
        waiting('unit', 'unit:1', 0, null),
        waiting('province', 'province', 3, '2026-11-01T00:00:00.000Z'),
      ],
      claims: [{ kind: 'declarations', count: 1, firstEndsAt: '2026-11-23T05:00:00.000Z' }],
      others: [other('corrections', 2, null), other('identity_cases', 1, '2026-11-25T00:00:00.000Z')],
      deadlines: [
        deadline('province', '2026-12-31T00:00:00.000Z'),
        deadline('unit', '2026-11-30T00:00:00.000Z'),
      ],
    });
    expect(rows.map(({ key }) => key)).toEqual([
      'claim declarations',
      'identity_cases',
      'stage province',
      'corrections',
      'stage unit',
    ]);
  });

  it('take the scopes of one stage together', () => {
    const declarations = [
      waiting('unit', 'unit:1', 2, '2026-11-05T00:00:00.000Z'),
      waiting('unit', 'unit:2', 3, '2026-11-02T00:00:00.000Z'),
    ];
    expect(workRows({ ...NOTHING, declarations })).toMatchObject([
      { count: 5, arrived: 5, waitingLong: 5, oldestWaitingSince: '2026-11-02T00:00:00.000Z' },
    ]);
  });

  it('say nothing of what is new on the first visit', () => {
    const declarations = [{ ...waiting('unit', 'unit:1', 2, null), arrived: null }];
    expect(workRows({ ...NOTHING, declarations })[0]?.arrived).toBeNull();
  });

  it('leave claims out when there are none', () => {
    expect(workRows({ ...NOTHING, claims: [{ kind: 'declarations', count: 0, firstEndsAt: null }] })).toEqual(
      [],
    );
  });
});
