import { CASE_FLAGS } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plansOf } from '../../../../test/plans.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDatabase } from '../../../seed/seed-database.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { NO_WINDOWS } from '../distribution/queue-windows.ts';
import { NextCaseRepository } from '../distribution/next-case.repository.ts';
import {
  type QueueFilters,
  type QueueList,
  ReviewQueueRepository,
} from '../distribution/review-queue.repository.ts';

const DECLARATIONS = 1_500;
const SCANNED = /Seq Scan on (declaration|declaration_reach|declaration_submission|declaration_decision)\b/;
const LIST_BY_INDEX =
  /declaration_reach_queue_index on declaration_reach r [^\n]*\n\s+Index Cond: \(\(scope = list\.scope\) AND \(queue = list\.queue\)/;
const CLAIMS_BY_INDEX = /declaration_claimed_index on declaration c [^\n]*\n\s+Index Cond: \(\(claimed_by = /;
const PROVINCE: readonly QueueList[] = [{ scope: 'province', queue: 'province' }];
const NO_FILTER: QueueFilters = { waitingDays: 0, since: null, windows: NO_WINDOWS };

let app: TestApplication;
let seasonId: string;
let unitId: string;
let officerId: string;

beforeAll(async () => {
  app = await startTestApplication();
  await seedDatabase(app.nest, { ownerUrl: app.database.ownerUrl, declarations: DECLARATIONS, seed: 1 });
  const [row] = await app.database.asOwner<{ season: string; unit: string; officer: string }>(
    `SELECT d.season_id AS season, d.unit_id AS unit, g.account_id AS officer FROM declaration d
     JOIN role_grant g ON g.unit_id = d.unit_id WHERE d.stage = 'unit' ORDER BY d.id LIMIT 1`,
  );
  ({ season: seasonId, unit: unitId, officer: officerId } = row!);
});
afterAll(() => app.close());

/** At 30,000 declarations the planner chooses these plans by itself; at 1,500 a scan of the table costs less. */
const avoidTableScans = true;
const unitLists = (): readonly QueueList[] => [{ scope: `unit:${unitId}`, queue: 'unit' }];

describe('among many declarations', () => {
  const page = (lists: readonly QueueList[], filters?: QueueFilters) =>
    plansOf(
      app,
      () =>
        app
          .get(ReviewQueueRepository)
          .page({ lists, filters, after: undefined, reviewerId: officerId }, 21, 1_001),
      {
        avoidTableScans,
      },
    );

  it('the whole list is by its index', async () => {
    const plan = await page(PROVINCE);
    expect(plan).not.toMatch(SCANNED);
    expect(plan).toMatch(LIST_BY_INDEX);
  });

  it.each([
    ['season', () => ({ seasonId })],
    ['level', () => ({ level: 'intermediate' })],
    ['specialty', () => ({ specialtyCode: '368' })],
    ['unit', () => ({ unitId })],
    ['days of waiting', () => ({ waitingDays: 3 })],
    ['free ones', () => ({ claim: 'free' })],
    ['those of others', () => ({ claim: 'others' })],
    ['flags', () => ({ flags: [...CASE_FLAGS] })],
    ['flags it has not', () => ({ withoutFlags: [...CASE_FLAGS] })],
    [
      'everything at once',
      () => ({
        seasonId,
        level: 'intermediate',
        specialtyCode: '368',
        unitId,
        waitingDays: 3,
        claim: 'free',
        flags: ['resubmitted'],
        withoutFlags: ['form_outdated'],
      }),
    ],
  ] as const)('the list narrowed by %s is by its index', async (_, narrowed) => {
    for (const lists of [PROVINCE, unitLists()]) {
      const plan = await page(lists, { ...NO_FILTER, ...narrowed() } as QueueFilters);
      expect(plan).not.toMatch(SCANNED);
      expect(plan).toMatch(LIST_BY_INDEX);
    }
  });

  it('one’s own claims are by theirs', async () => {
    const plan = await page(unitLists(), { ...NO_FILTER, claim: 'mine' });
    expect(plan).not.toMatch(SCANNED);
    expect(plan).toMatch(CLAIMS_BY_INDEX);
  });

  it.each([
    ['any', {}],
    ['of one level and specialty', { level: 'intermediate', specialtyCode: '368' }],
  ] as const)('the next case, %s, is by the index of the list', async (_, wanted) => {
    for (const lists of [PROVINCE, unitLists()]) {
      const person = { accountId: officerId, documentIndex: Buffer.from('none'), officerOf: [unitId] };
      const query = { lists, person, wanted, refused: [], closed: [] };
      const plan = await plansOf(
        app,
        () =>
          app
            .get(UnitOfWork)
            .run(() => app.get(NextCaseRepository).lockNext(query), { unrecorded: 'a test' }),
        { avoidTableScans },
      );
      expect(plan).not.toMatch(SCANNED);
      expect(plan).toMatch(LIST_BY_INDEX);
    }
  });
});
