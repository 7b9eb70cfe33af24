import { findBuiltInRuleSet, type RuleSet } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeclarationSteps } from '../../../test/declaration-steps.ts';
import { bodyOf, Journey, type ReadyCandidate, type SignedIn } from '../../../test/journey.ts';
import { type RuleSetDryRun, RuleSetSteps } from '../../../test/rule-set-steps.ts';
import { type DryRun, SeasonSteps } from '../../../test/season-steps.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { seedDemoData } from '../../demo-data.ts';
import { RuleSetsService } from './index.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const BASE = '2021-51';

let app: TestApplication;
let journey: Journey;
let steps: RuleSetSteps;
let lead: SignedIn;
let reviewer: SignedIn;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new RuleSetSteps(journey);
  lead = await journey.signInStaff('province-lead');
  reviewer = await journey.signInStaff('province-reviewer');
});
afterAll(() => app.close());

const withYears = (id: string, years: number) => (rules: RuleSet) => ({
  ...rules,
  paths: rules.paths.map((path) => (path.id === id ? { ...path, years } : path)),
});
const dryRun = async (id: string) => bodyOf<RuleSetDryRun>(steps.dryRun(lead, id).expect(200));
async function published(change: (rules: RuleSet) => RuleSet): Promise<string> {
  const draft = await steps.changed(lead, BASE, change);
  const { token } = await dryRun(draft.id);
  await steps.publish(lead, draft.id, token!).expect(200);
  return draft.definition.version;
}

describe('eligibility rules', () => {
  it('are there from the start, once, however often the application starts', async () => {
    await app.nest.get(RuleSetsService).onApplicationBootstrap();
    const { items } = await bodyOf<{ items: { version: string; basedOn: null }[] }>(
      steps.list(reviewer).expect(200),
    );
    expect(items.map(({ version }) => version).sort()).toEqual(['2001-164', BASE]);
    const { definition } = await bodyOf<{ definition: RuleSet }>(steps.one(reviewer, BASE).expect(200));
    expect(definition).toEqual(findBuiltInRuleSet(BASE));
    await steps.one(reviewer, '1999-1').expect(404);
  });

  it('are published by a lead exactly as looked at, and say what they changed', async () => {
    const draft = await steps.changed(lead, BASE, withYears('T5', 8));
    const { token, changes, issues } = await dryRun(draft.id);
    expect([changes.map(({ pointer }) => pointer), issues]).toEqual([['/paths/T5/years'], []]);
    await steps.save(lead, draft.id, draft.version, withYears('T5', 9)(draft.definition)).expect(200);
    const stale = await steps.publish(lead, draft.id, token!).expect(412);
    expect(stale.body.code).toBe('content_changed');
    const again = await dryRun(draft.id);
    await steps.publish(lead, draft.id, again.token!).expect(200);
    const { version } = draft.definition;
    expect(version).toBe('2021-51.2');
    const { items } = await bodyOf<{ items: unknown[] }>(steps.changes(reviewer, version, BASE).expect(200));
    expect(items).toEqual([{ pointer: '/paths/T5/years', before: 7, after: 9 }]);
    const [record] = await app.database.asOwner<{ type: string; detail: object }>(
      `SELECT type, detail FROM activity WHERE type = 'rule_set.published'`,
    );
    expect(record?.detail).toEqual({ version, basedOn: BASE, draftId: draft.id });
  });

  it('refuse what has not the shape of rules, with pointers', async () => {
    const draft = await steps.changed(lead, BASE, withYears('T5', 8));
    const wrong = { ...draft.definition, paths: [{ ...draft.definition.paths[0], years: 'one', bonus: 1 }] };
    const { body } = await steps.save(lead, draft.id, draft.version, wrong).expect(400);
    const errors = (body.errors as { pointer: string; code: string }[]).map(
      ({ pointer, code }) => `${pointer} ${code}`,
    );
    expect(errors.sort()).toEqual([
      '/definition/paths/0/bonus unknown_field',
      '/definition/paths/0/years type_wrong',
    ]);
  });

  it('are not published while something is wrong in them, nor without a change', async () => {
    const draft = await steps.changed(lead, BASE, (rules) => ({ ...rules, version: '2001-164', title: '' }));
    const { issues, token } = await dryRun(draft.id);
    expect(issues.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/title required',
      '/version duplicate',
    ]);
    expect(token).toBeNull();
    const refused = await steps.publish(lead, draft.id, '"none"').expect(422);
    expect(refused.body.code).toBe('rule_set_invalid');
    const same = await steps.changed(lead, BASE, (rules) => rules);
    expect((await dryRun(same.id)).token).toBeNull();
    expect((await steps.publish(lead, same.id, '"none"').expect(409)).body.code).toBe('rule_set_unchanged');
  });

  it('keep what one lead has saved from another who has not seen it', async () => {
    const draft = await steps.changed(lead, BASE, withYears('T5', 8));
    const { body } = await steps.save(lead, draft.id, 1, draft.definition).expect(409);
    expect([body.code, body.params.currentVersion]).toEqual(['version_stale', draft.version]);
  });
});

describe('a season', () => {
  it('names rules that are published', async () => {
    const seasons = new SeasonSteps(journey);
    const seasonId = await journey.publishSeason();
    const draft = await seasons.nextVersion(lead, seasonId, { ruleSetVersion: '1999-1' });
    const { issues, token } = await bodyOf<DryRun>(seasons.dryRun(lead, draft.id).expect(200));
    expect([issues.map(({ pointer, code }) => `${pointer} ${code}`), token]).toEqual([
      ['/ruleSetVersion not_found'],
      null,
    ]);
  });
});

describe('the dry run', () => {
  const withoutNurses = (rules: RuleSet) => ({
    ...rules,
    paths: rules.paths.filter(({ families }) => !families.includes('nursing')),
  });
  let nurse: ReadyCandidate;
  beforeAll(async () => {
    nurse = await journey.readyNurse();
  });

  it('says whose verdict would be another, and why; what was submitted stays judged by its own rules', async () => {
    const seasonId = await journey.publishSeason();
    const { id } = await new DeclarationSteps(journey).submitted(nurse, seasonId);
    const draft = await steps.changed(lead, BASE, withoutNurses);
    const { declarations, judged, changed, counts, token } = await dryRun(draft.id);
    expect(declarations).toBe(judged);
    const own = changed.find(({ declarationId }) => declarationId === id);
    expect(own).toMatchObject({ after: 'ineligible', status: 'in_review', required: null });
    expect(own!.maskedName).toContain('*');
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(changed.length);
    await steps.publish(lead, draft.id, token!).expect(200);

    const seasons = new SeasonSteps(journey);
    const next = await seasons.nextVersion(lead, seasonId, { ruleSetVersion: draft.definition.version });
    await seasons.publish(lead, next.id, await seasons.token(lead, next.id)).expect(200);
    const again = await dryRun((await steps.changed(lead, BASE, withoutNurses)).id);
    expect(again.changed.map(({ declarationId }) => declarationId)).toContain(id);
    const other = await steps.changed(lead, draft.definition.version, withYears('T5', 9));
    expect((await dryRun(other.id)).declarations).toBe(0);
  });

  it('judges drafts as they are now', async () => {
    const rules = await published(withYears('T5', 12));
    const seasonId = await journey.publishSeason({ ruleSetVersion: rules });
    const { id } = await new DeclarationSteps(journey).draft(nurse, seasonId);
    const draft = await steps.changed(lead, rules, withoutNurses);
    expect((await dryRun(draft.id)).changed).toMatchObject([
      { declarationId: id, status: 'draft', maskedName: null, after: 'ineligible' },
    ]);
  });
});
