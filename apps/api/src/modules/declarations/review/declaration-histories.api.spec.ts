import {
  type DeclarationEvent,
  type DeclarationState,
  demoSeason,
  type Role,
  type Section,
  SECTIONS,
  seasonFacts,
  transition,
} from '@htp/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeclarationSteps } from '../../../../test/declaration-steps.ts';
import { Journey, type ReadyCandidate, type SignedIn } from '../../../../test/journey.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const HISTORIES = 8;
const ROUNDS = 30;
const SEED = 20261123;

let app: TestApplication;
let journey: Journey;
let steps: DeclarationSteps;
let nurse: ReadyCandidate;
let staff: SignedIn[];

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new DeclarationSteps(journey);
  nurse = await journey.readyNurse();
  staff = await Promise.all(
    ['hospital-officer', 'district-officer', 'province-reviewer', 'province-lead'].map((userName) =>
      journey.signInStaff(userName),
    ),
  );
});
afterAll(() => app.close());

/** What is tried, and how often: what ends a history rarely. */
const WEIGHTS = {
  save: 4,
  submit: 6,
  withdraw: 1,
  claim: 12,
  release: 2,
  judge: 10,
  pass: 12,
  return: 8,
  reject: 1,
  next: 4,
  assign: 2,
  mark: 3,
  lift: 1,
  renew: 3,
  note: 2,
  bulk: 4,
} as const;
type Kind = keyof typeof WEIGHTS;

/** What somebody tries, at once with somebody else; whatever is refused leaves no trace. */
const attempts = fc.record({
  what: fc.constantFrom(
    ...(Object.keys(WEIGHTS) as Kind[]).flatMap((kind) => Array<Kind>(WEIGHTS[kind]).fill(kind)),
  ),
  who: fc.nat(3),
  sections: fc.subarray([...SECTIONS], { minLength: 1 }),
});
type Attempt = typeof attempts extends fc.Arbitrary<infer T> ? T : never;

const DECISION = { pass: 'passed', return: 'returned', reject: 'rejected' } as const;

const ownVersion = async (id: string): Promise<number> => (await steps.get(nurse, id)).body.version;
const shownTag = async (reviewer: SignedIn, id: string): Promise<string> =>
  (await steps.open(reviewer, id)).body.contentTag ?? '""';

const decide =
  (what: keyof typeof DECISION): Trial =>
  async (id, reviewer, sections) => {
    // Of one that is passed, too, somebody has to judge every section first: by chance alone that is rare.
    if (what !== 'reject') await judgeAll(reviewer, id, what === 'return' ? sections : []);
    const correctBy = what === 'return' ? '2026-12-31' : undefined;
    const input = { decision: DECISION[what], reason: 'R20', correctBy };
    return steps.decide(reviewer, id, await shownTag(reviewer, id), input);
  };

type Trial = (id: string, reviewer: SignedIn, sections: readonly Section[]) => PromiseLike<unknown>;

const TRIALS: Record<Kind, Trial> = {
  save: async (id) => {
    const version = await ownVersion(id);
    const details = { declaration_details: { residencyUnit: `医院${version}` } };
    return steps.save(nurse, id, { version, sections: details });
  },
  submit: async (id) => steps.submit(nurse, id, await ownVersion(id)),
  withdraw: (id) => steps.withdraw(nurse, id),
  renew: async (id) => {
    const version = await ownVersion(id);
    return steps.renewForm(nurse, id, { version, registrationCode: `376140${version}` });
  },
  claim: (id, reviewer) => steps.claim(reviewer, id),
  next: async (id, reviewer) =>
    steps.claimNext(reviewer, { seasonId: (await steps.get(nurse, id)).body.seasonId }),
  assign: (id, reviewer) => steps.assign(staff[3]!, id, reviewer.accountId),
  release: (id, reviewer) => steps.release(reviewer, id),
  judge: (id, reviewer) => judgeAll(reviewer, id, []),
  note: (id, reviewer) => steps.note(reviewer, id, 0, { remark: '草稿' }),
  mark: async (id, reviewer) => steps.markForm(reviewer, id, await shownTag(reviewer, id)),
  lift: async (id, reviewer) => steps.liftFormMark(reviewer, id, await shownTag(reviewer, id)),
  bulk: async (id, reviewer) => steps.bulkPass(reviewer, [{ id, contentTag: await shownTag(reviewer, id) }]),
  pass: decide('pass'),
  return: decide('return'),
  reject: decide('reject'),
};

const attempt = async (id: string, { what, who, sections }: Attempt): Promise<unknown> =>
  TRIALS[what](id, staff[who]!, sections);

async function judgeAll(reviewer: SignedIn, id: string, returned: readonly Section[]): Promise<void> {
  for (const section of SECTIONS) {
    const verdict = returned.includes(section)
      ? { verdict: 'returned', reason: 'R20' }
      : { verdict: 'accepted' };
    await steps.judge(reviewer, id, section, verdict);
  }
}

interface Recorded {
  readonly type: string;
  readonly actor_id: string;
  readonly actor_role: Role;
  readonly detail: {
    fields?: string[];
    sections?: { section: Section }[];
    contentHash?: string;
    assignee?: string;
  };
}

/** The record replayed in the model: every event must be one that the model allows there. */
function replay(rows: readonly Recorded[]): DeclarationState | null {
  const season = demoSeason(2027);
  let state: DeclarationState | null = null;
  for (const { type, actor_id: personId, actor_role, detail } of rows) {
    const event = type.slice('declaration.'.length) as DeclarationEvent;
    const touched = SECTIONS.filter((section) => detail.fields?.some((field) => field.includes(section)));
    const result = transition(state, event, {
      ...seasonFacts(season, state?.stage ?? null, NOON),
      actor: { personId, roles: [actor_role] },
      ownerPersonId: nurse.accountId,
      assignee: assigneeOf(detail.assignee),
      sections: event === 'saved' ? touched : (detail.sections ?? []).map(({ section }) => section),
    });
    if (!result.ok)
      throw new Error(`${type} after ${JSON.stringify(state)}: ${JSON.stringify(result.reasons)}`);
    state = result.next;
  }
  return state;
}

const STAFF_ROLES: Role[] = ['unit_officer', 'unit_officer', 'provincial_reviewer', 'provincial_lead'];

function assigneeOf(accountId: string | undefined) {
  if (accountId === undefined) return undefined;
  const role = STAFF_ROLES[staff.findIndex((each) => each.accountId === accountId)]!;
  return { personId: accountId, roles: [role] };
}

/** Every decision must name the content of the last submission, or renewal of the form, before it. */
function contentDecidedOn(rows: readonly Recorded[]): boolean[] {
  let submitted: string | undefined;
  return rows.flatMap(({ type, detail }) => {
    if (/submitted$|form_renewed$/.test(type)) submitted = detail.contentHash;
    return /\.(passed|returned|rejected)$/.test(type) ? [detail.contentHash === submitted] : [];
  });
}

const seen = new Set<string>();

describe('random histories of several at once', () => {
  it.each(
    fc.sample(fc.array(attempts, { minLength: ROUNDS * 2, maxLength: ROUNDS * 2 }), {
      numRuns: HISTORIES,
      seed: SEED,
    }),
  )(
    'hold only what the model allows, and decide only on what was seen (%#)',
    { timeout: 120_000 },
    async (...tries: Attempt[]) => {
      const { id } = await steps.draft(nurse, await journey.publishSeason());
      for (let round = 0; round < tries.length; round += 2)
        await Promise.all(tries.slice(round, round + 2).map((each) => attempt(id, each)));
      const rows = await app.database.asOwner<Recorded>(
        `SELECT type, actor_id, actor_role, detail FROM activity WHERE subject_id = $1
         AND type NOT IN ('declaration.notice_acknowledged', 'declaration.section_decided', 'declaration.findings_changed',
           'personal_data.read')
         ORDER BY id`,
        [id],
      );
      const { body } = await steps.get(nurse, id).expect(200);
      expect(replay(rows)).toMatchObject({ status: body.status, stage: body.stage });
      expect(contentDecidedOn(rows)).not.toContain(false);
      for (const { type } of rows) seen.add(type);
    },
  );

  it('have between them gone every way that does not end at once', () => {
    const ways = ['submitted', 'claimed', 'passed', 'returned', 'resubmitted', 'form_renewed', 'assigned'];
    expect([...seen]).toEqual(expect.arrayContaining(ways.map((way) => `declaration.${way}`)));
  });
});
