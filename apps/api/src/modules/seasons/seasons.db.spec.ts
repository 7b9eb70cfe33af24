import { demoSeason, isProblem, type SeasonDefinition } from '@htp/domain';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { ActivityService } from '../../platform/activity/index.ts';
import { Database, UnitOfWork } from '../../platform/database/index.ts';
import { applicationOptions } from '../../platform/database/data-source.ts';
import { AdjustableClock } from '../../platform/edge/index.ts';
import { RuleSetsRepository } from '../eligibility/rule-sets.repository.ts';
import { RuleSetsService } from '../eligibility/rule-sets.service.ts';
import { SeasonService } from './season.service.ts';
import { SeasonsRepository } from './seasons.repository.ts';

let testDatabase: TestDatabase;
let dataSource: DataSource;
let clock: AdjustableClock;
let seasons: SeasonService;
let year = 2030;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  dataSource = await new DataSource(applicationOptions(testDatabase.applicationUrl, 4)).initialize();
  clock = new AdjustableClock({ now: async () => new Date() });
  seasons = serviceOfOneProcess();
  await ruleSetsOfOneProcess(new Database(dataSource)).onApplicationBootstrap();
});
afterAll(async () => {
  await dataSource.destroy();
  await testDatabase.drop();
});
beforeEach(() => {
  year += 1;
});

function serviceOfOneProcess(): SeasonService {
  const database = new Database(dataSource);
  const repository = new SeasonsRepository(database, clock);
  const activity = new ActivityService(database);
  return new SeasonService(repository, new UnitOfWork(database), activity, ruleSetsOfOneProcess(database));
}

function ruleSetsOfOneProcess(database: Database): RuleSetsService {
  return new RuleSetsService(new RuleSetsRepository(database, clock), new UnitOfWork(database));
}

const window = (opensAt: string, closesAt: string) => ({ opensAt, closesAt });
const publish = (change: Partial<SeasonDefinition> = {}) =>
  seasons.publish({ ...demoSeason(year), ...change }, null);

describe('publishing', () => {
  it('adds a version and records it', async () => {
    const first = await publish();
    const second = await publish({ ruleSetVersion: '2001-164' });
    expect(second).toEqual({ seasonId: first.seasonId, version: 2 });
    expect((await seasons.getCurrent(first.seasonId)).definition.ruleSetVersion).toBe('2001-164');
    const rows = await testDatabase.asOwner(
      `SELECT detail->>'version' AS version FROM activity WHERE type = 'season.published' AND subject_id = $1 ORDER BY id`,
      [first.seasonId],
    );
    expect(rows).toEqual([{ version: '1' }, { version: '2' }]);
  });

  it('refuses a definition that contradicts itself, naming each field, and keeps nothing of it', async () => {
    const error = await publish({ cutoffOn: 'soon', stages: [] }).catch((thrown: unknown) => thrown);
    expect(isProblem(error, 'season_definition_invalid')).toBe(true);
    expect(isProblem(error) && error.fieldErrors.map(({ pointer }) => pointer)).toEqual([
      '/cutoffOn',
      '/stages',
    ]);
    await expect(seasons.findByProject(demoSeason(year).project, year)).resolves.toBeUndefined();
  });

  it('numbers versions without a gap when two are published at once', async () => {
    const published = await Promise.all([publish(), publish(), publish()]);
    expect(published.map(({ version }) => version).sort()).toEqual([1, 2, 3]);
    expect(new Set(published.map(({ seasonId }) => seasonId)).size).toBe(1);
  });

  it('keeps earlier versions as they were: the database itself refuses to change one', async () => {
    const { seasonId } = await publish();
    await publish({ ruleSetVersion: '2001-164' });
    const afresh = serviceOfOneProcess();
    expect((await afresh.getDefinition(seasonId, 1)).ruleSetVersion).toBe('2021-51');
    const change = testDatabase.asOwner(`UPDATE season_version SET definition = '{}'`);
    await expect(change).rejects.toThrow('append-only');
  });
});

describe('the season in force', () => {
  it('has the rules of the version submitted under and the windows of today', async () => {
    const { seasonId } = await publish();
    const extended = window('2026-01-01T00:00:00+08:00', '2098-01-01T00:00:00+08:00');
    await publish({ ruleSetVersion: '2001-164', ...withWindow(extended) });
    const inForce = await seasons.getInForce(seasonId, 1);
    expect(inForce.ruleSetVersion).toBe('2021-51');
    expect(inForce.declarationWindow).toEqual(extended);
    expect(inForce.stages.map((stage) => stage.window)).toEqual([extended, extended]);
  });

  function withWindow(changed: { opensAt: string; closesAt: string }): Partial<SeasonDefinition> {
    const stages = demoSeason(year).stages.map(({ stage }) => ({ stage, window: changed }));
    return { declarationWindow: changed, stages };
  }
});

describe('open seasons', () => {
  it('are those whose window contains the time of the database: its first instant, not its last', async () => {
    const { seasonId } = await publish({
      declarationWindow: window('2025-11-26T00:00:00+08:00', '2025-12-11T00:00:00+08:00'),
    });
    const openAt = async (at: string) => {
      clock.set(new Date(at));
      return (await seasons.listOpen(crypto.randomUUID())).some(({ id }) => id === seasonId);
    };
    expect(await openAt('2025-11-25T15:59:59.999Z')).toBe(false);
    expect(await openAt('2025-11-25T16:00:00Z')).toBe(true);
    expect(await openAt('2025-12-10T15:59:59.999Z')).toBe(true);
    expect(await openAt('2025-12-10T16:00:00Z')).toBe(false);
  });
});
