import { readFileSync } from 'node:fs';
import {
  type Actor,
  allowedActions,
  type DeclarationAction,
  type DeclarationEvent,
  type DeclarationState,
  demoSeason,
  EVENT_OF_ACTION,
  type Permission,
  type Role,
  roleHolds,
  ROLES,
  seasonFacts,
  standingReasons,
  transition,
  type TransitionFacts,
} from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '../../../test/journey.ts';
import { ReviewScene } from '../../../test/review-scene.ts';

const season = demoSeason(2027);

/** Somebody who tries, and how the rules know him. */
interface Persona extends SignedIn {
  readonly role: Role;
  /** Whether a scope of his covers the case, once it is submitted. */
  readonly reaches: boolean;
  readonly ofDeclaringUnit: boolean;
}

/** What an action is over HTTP. The permission is the route's own, as the OpenAPI document has it. */
interface Route {
  readonly path: string;
  readonly method: 'post' | 'patch' | 'delete';
  readonly send: (who: SignedIn, id: string, seen: Seen) => PromiseLike<{ status: number; body: unknown }>;
}
interface Seen {
  readonly version: number;
  readonly contentTag: string;
  readonly stage: string | null;
}

let scene: ReviewScene;
let personas: Record<string, Persona>;

const CASE = '/api/review/declarations/{id}';
const OWN = '/api/declarations/{id}';
const decide =
  (decision: 'passed' | 'rejected'): Route['send'] =>
  (who, id, { contentTag }) =>
    scene.steps.decide(who, id, contentTag, { decision, reason: 'R07' });

/** A re-opening is given to a candidate rather than to a declaration: it has tests of its own. */
type TriedAction = Exclude<DeclarationAction, 'reopen'>;

const ROUTES: Record<TriedAction, Route> = {
  edit: {
    path: OWN,
    method: 'patch',
    send: (who, id, { version }) =>
      scene.steps.save(who, id, { version, sections: { declaration_details: { residencyUnit: '医院' } } }),
  },
  submit: submission(),
  resubmit: submission(),
  withdraw: { path: `${OWN}/withdrawal`, method: 'post', send: (who, id) => scene.steps.withdraw(who, id) },
  claim: { path: `${CASE}/claim`, method: 'post', send: (who, id) => scene.steps.claim(who, id) },
  release: { path: `${CASE}/claim`, method: 'delete', send: (who, id) => scene.steps.release(who, id) },
  pass: { path: `${CASE}/decision`, method: 'post', send: decide('passed') },
  return: {
    path: `${CASE}/decision`,
    method: 'post',
    send: async (who, id, { contentTag }) => {
      await scene.steps.judge(who, id, 'declaration_details', { verdict: 'returned', reason: 'R20' });
      return scene.steps.decide(who, id, contentTag, { decision: 'returned', correctBy: '2026-12-31' });
    },
  },
  reject: { path: `${CASE}/decision`, method: 'post', send: decide('rejected') },
  mark_form_outdated: {
    path: `${CASE}/form-mark`,
    method: 'post',
    send: (who, id, { contentTag }) => scene.steps.markForm(who, id, contentTag),
  },
  lift_form_mark: {
    path: `${CASE}/form-mark`,
    method: 'delete',
    send: (who, id, { contentTag }) => scene.steps.liftFormMark(who, id, contentTag),
  },
  renew_form: {
    path: `${OWN}/form-renewal`,
    method: 'post',
    send: (who, id, { version }) => scene.steps.renewForm(who, id, { version, registrationCode: '37614099' }),
  },
  assign: {
    path: `${CASE}/assignment`,
    method: 'post',
    send: (who, id, { stage }) => scene.steps.assign(who, id, assigneeAt(stage).accountId),
  },
};

function submission(): Route {
  return {
    path: `${OWN}/submission`,
    method: 'post',
    send: (who, id, { version }) => scene.steps.submit(who, id, version),
  };
}

const assigneeAt = (stage: string | null) => personas[stage === 'province' ? 'reviewer' : 'officer']!;

/** How each state is reached, by the real requests; the model goes along by the same events. */
const STATES: Record<string, readonly [DeclarationEvent, string][]> = {
  draft: [],
  'waiting at the unit': [['submitted', 'owner']],
  'claimed at the unit': [...to('submitted'), ['claimed', 'officer']],
  'claimed, its form marked': [
    ...to('submitted'),
    ['claimed', 'officer'],
    ['form_marked_outdated', 'officer'],
  ],
  'waiting at the province': [...to('passed')],
  'claimed at the province': [...to('passed'), ['claimed', 'reviewer']],
  returned: [...to('submitted'), ['claimed', 'officer'], ['returned', 'officer']],
  approved: [...to('passed'), ['claimed', 'reviewer'], ['passed', 'reviewer']],
  rejected: [...to('submitted'), ['claimed', 'officer'], ['rejected', 'officer']],
  'withdrawn as a draft': [['withdrawn', 'owner']],
  'withdrawn from review': [...to('submitted'), ['withdrawn', 'owner']],
};

function to(event: 'submitted' | 'passed'): [DeclarationEvent, string][] {
  if (event === 'submitted') return [['submitted', 'owner']];
  return [
    ['submitted', 'owner'],
    ['claimed', 'officer'],
    ['passed', 'officer'],
  ];
}

beforeAll(async () => {
  scene = await ReviewScene.start();
  const at = async (session: SignedIn, role: Role, more: Partial<Persona> = {}): Promise<Persona> => ({
    ...session,
    role,
    reaches: role !== 'candidate' && role !== 'system_admin',
    ofDeclaringUnit: false,
    ...more,
  });
  personas = {
    owner: await at(scene.nurse, 'candidate'),
    candidate: await at(await scene.journey.signInCandidate(), 'candidate'),
    officer: await at(await scene.as('hospital-officer'), 'unit_officer', { ofDeclaringUnit: true }),
    elsewhere: await at(await scene.newStaff('unit_officer', '夷陵样例卫生健康委员会'), 'unit_officer', {
      reaches: false,
    }),
    point: await at(await scene.as('wuhan-reviewer'), 'exam_point_reviewer'),
    reviewer: await at(await scene.as('province-reviewer'), 'provincial_reviewer'),
    lead: await at(await scene.as('province-lead'), 'provincial_lead'),
    admin: await at(await scene.as('system-admin'), 'system_admin'),
    auditor: await at(await scene.as('auditor'), 'auditor'),
  };
});
afterAll(() => scene.close());

const actorOf = ({ accountId, role, ofDeclaringUnit }: Persona): Actor => ({
  personId: accountId,
  roles: [role],
  ofDeclaringUnit,
});

function factsFor(state: DeclarationState | null, persona: Persona): TransitionFacts {
  const stage = state?.stage ?? null;
  return {
    ...seasonFacts(season, stage, ReviewScene.noon),
    actor: actorOf(persona),
    ownerPersonId: scene.nurse.accountId,
    assignee: actorOf(assigneeAt(stage)),
    sections: ['declaration_details'],
  };
}

function moved(state: DeclarationState | null, event: DeclarationEvent, by: Persona): DeclarationState {
  const result = transition(state, event, factsFor(state, by));
  if (!result.ok) throw new Error(`${event}: ${result.reasons.map(({ code }) => code).join()}`);
  return result.next;
}

const ACTIONS = Object.keys(ROUTES) as TriedAction[];
const ACTION_OF = Object.fromEntries(ACTIONS.map((action) => [EVENT_OF_ACTION[action], action])) as Record<
  DeclarationEvent,
  TriedAction
>;

/** A declaration brought to a state. */
async function reach(steps: readonly [DeclarationEvent, string][]) {
  const { id } = await scene.steps.draft(scene.nurse, await scene.journey.publishSeason());
  let state = moved(null, 'started', personas['owner']!);
  for (const [event, name] of steps) {
    const by = personas[name]!;
    const seen = await seenBy(by, id, state);
    const { status, body } = await ROUTES[ACTION_OF[event]].send(by, id, seen);
    if (status >= 300) throw new Error(`${event}: ${JSON.stringify(body)}`);
    if (event === 'claimed') await scene.steps.acceptAll(by, id);
    state = moved(state, event, by);
  }
  return { id, state };
}

async function seenBy(who: Persona, id: string, { stage }: DeclarationState): Promise<Seen> {
  const version = who === personas['owner'] ? await scene.version(id) : 1;
  const { contentTag = '"1-00"' } = (await scene.steps.open(who, id)).body;
  return { version, contentTag, stage };
}

/** What is refused changes nothing, so that each needs to look once. */
async function seenByAll(id: string, state: DeclarationState): Promise<Map<Persona, Seen>> {
  const seen = new Map<Persona, Seen>();
  for (const who of Object.values(personas)) seen.set(who, await seenBy(who, id, state));
  return seen;
}

const document = JSON.parse(
  readFileSync(new URL('../../../../../libs/api-client/openapi.gen.json', import.meta.url), 'utf8'),
) as { paths: Record<string, Record<string, { 'x-permission': Permission }>> };
const permissionOf = ({ path, method }: Route) => document.paths[path]![method]!['x-permission'];

/** What the tables say: `allowed`, or the code of the problem. */
function expected(action: TriedAction, who: Persona, state: DeclarationState, submitted: boolean): string {
  const route = ROUTES[action];
  if (!roleHolds(who.role, permissionOf(route))) return 'forbidden';
  const sees = route.path.startsWith(OWN) ? who === personas['owner'] : who.reaches && submitted;
  if (!sees) return 'not_found';
  // Claiming one's own claim prolongs it.
  if (action === 'claim' && state.claimedBy === who.accountId) return 'allowed';
  const [reason] = standingReasons(state, EVENT_OF_ACTION[action], factsFor(state, who));
  return reason?.code ?? 'allowed';
}

/** The first submission and the ones after it are one route. */
const isAsked = (action: TriedAction, state: DeclarationState) =>
  !(action === 'submit' && state.status === 'returned') &&
  !(action === 'resubmit' && state.status === 'draft');

describe.each(Object.entries(STATES))('%s: every action by everybody', (_name, steps) => {
  it('is allowed or refused as the tables say, and offered accordingly', { timeout: 120_000 }, async () => {
    const { id, state } = await reach(steps);
    const submitted = steps.some(([event]) => event === 'submitted');
    const tried = ACTIONS.filter((action) => isAsked(action, state)).flatMap((action) =>
      Object.entries(personas).map(([name, who]) => ({ action, name, who })),
    );
    const wanted = tried.map(
      ({ action, name, who }) => `${action} by ${name}: ${expected(action, who, state, submitted)}`,
    );
    const seen = await seenByAll(id, state);
    const got: string[] = [];
    for (const { action, name, who } of tried) {
      const allowed = expected(action, who, state, submitted) === 'allowed';
      // What is allowed changes the case: it is done to another in the same state.
      const target = allowed ? (await reach(steps)).id : id;
      const shown = allowed ? await seenBy(who, target, state) : seen.get(who)!;
      const { status, body } = await ROUTES[action].send(who, target, shown);
      got.push(`${action} by ${name}: ${status < 300 ? 'allowed' : (body as { code: string }).code}`);
    }
    expect(got).toEqual(wanted);
    await expectOffers(id, state, submitted);
  });
});

async function expectOffers(id: string, state: DeclarationState, submitted: boolean): Promise<void> {
  const own = (await scene.steps.get(scene.nurse, id).expect(200)).body.allowedActions;
  expect(own).toEqual(allowedActions(state, factsFor(state, personas['owner']!)));
  for (const who of Object.values(personas).filter(({ reaches }) => reaches && submitted)) {
    const { body } = await scene.steps.open(who, id).expect(200);
    expect(body.allowedActions, who.role).toEqual(allowedActions(state, factsFor(state, who)));
  }
}

describe('the personas', () => {
  it('are one of each role at least, so that no role goes untried', () => {
    expect([...new Set(Object.values(personas).map(({ role }) => role))].sort()).toEqual([...ROLES].sort());
  });

  it('reach every status', () => {
    const names = Object.keys(STATES).join();
    for (const status of ['draft', 'returned', 'approved', 'rejected', 'withdrawn'])
      expect(names).toContain(status);
  });
});
