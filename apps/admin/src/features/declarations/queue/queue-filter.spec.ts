import { CASE_FLAGS, CLAIM_HOLDERS, EXAM_LEVELS, QUEUES } from '@htp/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocationQuery } from 'vue-router';
import { chipsOf } from './filter-chips.ts';
import { filterOfQuery, isNarrowed, keyOf, type QueueFilter, queryOf } from './queue-filter.ts';
import { rosterFilterOf } from './roster-filter.ts';

const flags = fc.uniqueArray(fc.constantFrom(...CASE_FLAGS), { minLength: 1 });
const filters: fc.Arbitrary<QueueFilter> = fc.record(
  {
    queue: fc.constantFrom(...QUEUES),
    seasonId: fc.uuid(),
    level: fc.constantFrom(...EXAM_LEVELS),
    specialtyCode: fc.constantFrom('301', '368'),
    unitId: fc.uuid(),
    waitingDays: fc.integer({ min: 1, max: 3650 }),
    claim: fc.constantFrom(...CLAIM_HOLDERS),
    flags,
    withoutFlags: flags,
  },
  { requiredKeys: [] },
);

const names = {
  seasonName: () => '2027 年',
  specialtyName: (code: string) => `专业 ${code}`,
  unitName: () => '江城样例医院',
};

describe('the address of a list', () => {
  it('says its filter, and is read back as the same', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const query = queryOf(filter) as LocationQuery;
        expect(keyOf(filterOfQuery(query))).toBe(keyOf(filter));
        expect(isNarrowed(filter)).toBe(Object.keys(filter).length > 0);
      }),
    );
  });

  it('is the same however the filter was put together', () => {
    const one: QueueFilter = { flags: ['disputed', 'form_outdated'], level: 'junior', claim: undefined };
    const other: QueueFilter = { level: 'junior', flags: ['form_outdated', 'disputed'], waitingDays: 0 };
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it('narrows nothing by what it says wrongly', () => {
    const query = {
      queue: 'drafts',
      level: ['expert'],
      days: '-3',
      claim: '',
      flags: 'unheard_of',
      without: null,
    };
    expect(filterOfQuery(query)).toEqual({});
    expect(filterOfQuery({ days: '5', flags: 'x,disputed' })).toEqual({
      waitingDays: 5,
      flags: ['disputed'],
    });
  });
});

describe('the chips of a filter', () => {
  it('say each part, and taking all of them away leaves none', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        let rest: QueueFilter = filter;
        const labels: string[] = [];
        for (let chips = chipsOf(rest, names); chips.length > 0; chips = chipsOf(rest, names)) {
          expect(labels).not.toContain(chips[0]!.label);
          labels.push(chips[0]!.label);
          rest = chips[0]!.without;
        }
        expect(keyOf(rest)).toBe('');
      }),
    );
  });

  it('are in words', () => {
    const filter: QueueFilter = {
      queue: 'province',
      waitingDays: 5,
      flags: ['disputed'],
      withoutFlags: ['resubmitted'],
    };
    expect(chipsOf(filter, names).map(({ label }) => label)).toEqual([
      '待考区审核',
      '等待超过 5 天',
      '与委平台不一致',
      '不含：再次提交',
    ]);
  });
});

describe('the roster of a list', () => {
  const reviewer = [{ role: 'provincial_reviewer' }, { role: 'provincial_lead' }] as const;

  it('lists the own stage where no list is named', () => {
    expect(rosterFilterOf({}, reviewer)).toMatchObject({ queue: 'province' });
    expect(rosterFilterOf({ queue: 'approved' }, reviewer)).toMatchObject({ queue: 'approved' });
    expect(rosterFilterOf({}, [...reviewer, { role: 'unit_officer' }]).queue).toBeUndefined();
    expect(rosterFilterOf({}, [{ role: 'auditor' }]).queue).toBeUndefined();
  });

  it('takes over everything but who has claimed a case', () => {
    const filter: QueueFilter = { queue: 'unit', flags: ['disputed'], withoutFlags: ['form_outdated'] };
    expect(rosterFilterOf({ ...filter, claim: 'mine' }, reviewer)).toEqual(filter);
  });
});
