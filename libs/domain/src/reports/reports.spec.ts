import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../access/roles.ts';
import { SCOPE_KIND_OF_ROLE } from '../access/scopes.ts';
import { EXAM_LEVELS } from '../seasons/specialties.ts';
import {
  EXPORT_EVENTS,
  EXPORT_STATUSES,
  EXPORT_TRANSITIONS,
  exportActions,
  type ExportStatus,
} from './export-state.ts';
import { groupCounts, paceOfStages } from './figures.ts';
import { visitAt } from './visits.ts';
import { stagesReviewedBy } from './work-list.ts';

const cells = fc.array(
  fc.record({
    queue: fc.constantFrom('draft', 'unit', 'province', 'approved'),
    level: fc.constantFrom(...EXAM_LEVELS),
    specialtyCode: fc.constantFrom('368', '370', '204'),
    count: fc.integer({ min: 1, max: 9 }),
  }),
);
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

describe('counts in groups', () => {
  it('lose nothing, whatever they are grouped by', () => {
    fc.assert(
      fc.property(
        cells,
        fc.constantFrom('queue' as const, 'level' as const, 'specialtyCode' as const),
        (counted, by) => {
          const groups = groupCounts(counted, (cell) => cell[by]);
          expect(sum(groups.map(({ total }) => total))).toBe(sum(counted.map(({ count }) => count)));
          for (const { total, queues } of groups) expect(sum(queues.map(({ count }) => count))).toBe(total);
        },
      ),
    );
  });

  it('show the largest first', () => {
    const counted = [
      { queue: 'unit', level: 'junior' as const, specialtyCode: '204', count: 1 },
      { queue: 'approved', level: 'junior' as const, specialtyCode: '204', count: 2 },
      { queue: 'unit', level: 'intermediate' as const, specialtyCode: '368', count: 9 },
    ];
    expect(groupCounts(counted, ({ level }) => level)).toEqual([
      { key: 'intermediate', total: 9, queues: [{ queue: 'unit', count: 9 }] },
      {
        key: 'junior',
        total: 3,
        queues: [
          { queue: 'approved', count: 2 },
          { queue: 'unit', count: 1 },
        ],
      },
    ]);
  });
});

describe('the pace of a stage', () => {
  it('is the time waited per decision, returns and rejections included', () => {
    const day = 86_400_000;
    const flows = [
      { flow: 'passed' as const, stage: 'unit' as const, count: 2, waitedMs: 3 * day },
      { flow: 'returned' as const, stage: 'unit' as const, count: 1, waitedMs: day },
      { flow: 'resubmitted' as const, stage: '' as const, count: 5, waitedMs: 50 * day },
    ];
    expect(paceOfStages(flows)).toEqual([
      { stage: 'unit', decided: 3, averageDays: 1.33 },
      { stage: 'exam_point', decided: 0, averageDays: null },
      { stage: 'province', decided: 0, averageDays: null },
    ]);
  });
});

describe('where somebody reviews', () => {
  it('follows from the role, with its scope', () => {
    const scopes = {
      own: { kind: 'own' as const, personId: 'p' },
      unit: { kind: 'unit' as const, unitId: 'u' },
      division: { kind: 'division' as const, divisionCode: '420100' },
      province: { kind: 'province' as const },
    };
    const reviewed = ROLES.map((role) => {
      const scope = scopes[SCOPE_KIND_OF_ROLE[role]];
      return [role, stagesReviewedBy([{ role, scope }]).map(({ stage }) => stage)];
    });
    expect(Object.fromEntries(reviewed)).toEqual({
      candidate: [],
      unit_officer: ['unit'],
      exam_point_reviewer: ['exam_point'],
      provincial_reviewer: ['province'],
      provincial_lead: ['province'],
      system_admin: [],
      auditor: [],
    });
  });
});

describe('the life of an export', () => {
  it('reaches every status, and none leads back out of an end', () => {
    const reached = new Set<ExportStatus>([
      'requested',
      ...EXPORT_EVENTS.map((event) => EXPORT_TRANSITIONS[event].to),
    ]);
    expect([...reached].sort()).toEqual([...EXPORT_STATUSES].sort());
    const left = new Set<ExportStatus>(EXPORT_EVENTS.flatMap((event) => EXPORT_TRANSITIONS[event].from));
    expect(EXPORT_STATUSES.filter((status) => !left.has(status))).toEqual(['failed', 'expired', 'cancelled']);
  });

  it('offers what the status allows', () => {
    expect(Object.fromEntries(EXPORT_STATUSES.map((status) => [status, exportActions(status)]))).toEqual({
      requested: ['cancel'],
      running: ['cancel'],
      ready: ['download'],
      failed: [],
      expired: [],
      cancelled: [],
    });
  });
});

describe('a visit', () => {
  const minutes = (count: number) => new Date(Date.UTC(2026, 10, 23) + count * 60_000);

  it('is new to who comes for the first time', () => {
    expect(visitAt(undefined, minutes(0))).toEqual({ since: null, lookedAt: minutes(0) });
  });

  it('begins anew half an hour after the last look, and counts from that look', () => {
    const first = visitAt(undefined, minutes(0));
    const second = visitAt(first, minutes(29));
    expect(second).toEqual({ since: null, lookedAt: minutes(29) });
    const third = visitAt(second, minutes(59));
    expect(third).toEqual({ since: minutes(29), lookedAt: minutes(59) });
    expect(visitAt(third, minutes(70)).since).toEqual(minutes(29));
  });
});
