import { CASE_FLAGS, type CaseFlag } from '@htp/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SignedIn } from '../../../../test/journey.ts';
import { ReviewScene } from '../../../../test/review-scene.ts';

const OPEN = '2026-11-01T00:00:00+08:00';

let scene: ReviewScene;
let officer: SignedIn;

beforeAll(async () => {
  scene = await ReviewScene.start();
  officer = await scene.as('hospital-officer');
});
afterAll(() => scene.close());
beforeEach(() => scene.app.clock.set(ReviewScene.noon));

interface Row {
  readonly id: string;
  readonly flags: readonly CaseFlag[];
}

const rows = async (who: SignedIn, query: object): Promise<Row[]> =>
  (await scene.steps.queue(who, { limit: 100, ...query }).expect(200)).body.items;
const flagsOf = async (id: string, query: object = {}) =>
  (await rows(officer, query)).find((row) => row.id === id)?.flags;
/** Every list that is narrowed by a flag holds exactly the rows that carry it, and its opposite the others. */
async function filtersAgree(query: object): Promise<CaseFlag[]> {
  const all = await rows(officer, query);
  for (const flag of CASE_FLAGS) {
    const carrying = all.filter(({ flags }) => flags.includes(flag)).map(({ id }) => id);
    const others = all.filter(({ flags }) => !flags.includes(flag)).map(({ id }) => id);
    expect(
      (await rows(officer, { ...query, flags: flag })).map(({ id }) => id),
      flag,
    ).toEqual(carrying);
    expect(
      (await rows(officer, { ...query, withoutFlags: flag })).map(({ id }) => id),
      flag,
    ).toEqual(others);
  }
  return [...new Set(all.flatMap(({ flags }) => flags))].sort();
}

async function corrected(id: string): Promise<void> {
  const version = await scene.version(id);
  const sections = { declaration_details: { registrationCode: '37614004' } };
  const saved = await scene.steps.save(scene.nurse, id, { version, sections }).expect(200);
  await scene.steps.submit(scene.nurse, id, saved.body.version).expect(200);
}

describe('the flags of a case in a list', () => {
  it('follow from its form, its round, what its stage said before, and its window', async () => {
    const window = { opensAt: OPEN, closesAt: '2026-12-05T00:00:00+08:00' };
    const seasonId = await scene.journey.publishSeason({ window });
    const { id } = await scene.submitted(seasonId);
    expect(await flagsOf(id, { seasonId })).toEqual([]);
    await scene.steps.returnSection(officer, id, 'declaration_details');
    expect(await flagsOf(id, { seasonId, queue: 'returned' })).toEqual([]);
    await corrected(id);
    expect(await flagsOf(id, { seasonId })).toEqual(['resubmitted', 'returned_before']);
    const { contentTag } = await scene.steps.acceptAll(officer, id);
    await scene.steps.markForm(officer, id, contentTag).expect(200);
    expect(await filtersAgree({ seasonId })).toEqual(['form_outdated', 'resubmitted', 'returned_before']);
  });

  it('tell that it came after the window, by the candidate’s own re-opening', async () => {
    const window = { opensAt: OPEN, closesAt: '2026-11-23T12:02:00+08:00' };
    const seasonId = await scene.journey.publishSeason({ window });
    const { id } = await scene.submitted(seasonId);
    await scene.steps.returnSection(officer, id, 'declaration_details', '2026-12-20');
    scene.app.clock.set(new Date(ReviewScene.noon.getTime() + 3 * 60_000));
    await corrected(id);
    expect(await flagsOf(id, { seasonId })).toEqual([
      'resubmitted',
      'returned_before',
      'window_shut',
      'filed_late',
    ]);
    const near = await scene.journey.publishSeason({
      reviewWindow: { opensAt: OPEN, closesAt: '2026-11-26T12:00:00+08:00' },
    });
    await scene.submitted(near);
    expect(await filtersAgree({})).toEqual(expect.arrayContaining(['filed_late', 'near_deadline']));
  });
});
