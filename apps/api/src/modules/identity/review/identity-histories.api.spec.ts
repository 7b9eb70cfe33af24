import {
  type IdentityCaseEvent,
  type IdentityCaseState,
  identityCaseTransition,
  type IdentityStatus,
  identityStatusAfter,
  type Role,
} from '@htp/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Journey, type SignedIn } from '../../../../test/journey.ts';
import {
  type ManualRequest,
  ManualReviewSteps,
  newPermitNumber,
  permitRequest,
} from '../../../../test/manual-review-steps.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const HISTORIES = 8;
const ROUNDS = 20;
const AT_ONCE = 3;
const SEED = 20261123;

let app: TestApplication;
let journey: Journey;
let steps: ManualReviewSteps;
let staff: SignedIn[];

beforeAll(async () => {
  app = await startTestApplication({ settings: { IDENTITY_REQUESTS_PER_DAY: '20' } });
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new ManualReviewSteps(journey);
  staff = await Promise.all(['province-reviewer', 'province-lead'].map((name) => journey.signInStaff(name)));
});
afterAll(() => app.close());

/** What is tried, and how often. */
const WEIGHTS = {
  request: 6,
  withdraw: 1,
  claim: 10,
  release: 1,
  approve: 6,
  transfer: 12,
  reject: 1,
  next: 2,
} as const;
type Kind = keyof typeof WEIGHTS;

/** What somebody tries, at once with others, about one of two accounts that have the same document. */
const attempts = fc.record({
  what: fc.constantFrom(
    ...(Object.keys(WEIGHTS) as Kind[]).flatMap((kind) => Array<Kind>(WEIGHTS[kind]).fill(kind)),
  ),
  reviewer: fc.nat(1),
  account: fc.nat(1),
});
type Attempt = typeof attempts extends fc.Arbitrary<infer T> ? T : never;

async function attempt(accounts: SignedIn[], request: ManualRequest, tried: Attempt): Promise<unknown> {
  const owner = accounts[tried.account]!;
  const reviewer = staff[tried.reviewer]!;
  if (tried.what === 'request') return steps.request(owner, request);
  if (tried.what === 'withdraw') return steps.withdraw(owner);
  if (tried.what === 'next') return steps.next(reviewer);
  const id = (await steps.identity(owner)).body.manualReview?.id;
  if (!id) return undefined;
  if (tried.what === 'claim') return steps.claim(reviewer, id);
  if (tried.what === 'release') return steps.release(reviewer, id);
  const { contentTag = '""' } = (await steps.open(reviewer, id)).body;
  const decisions = {
    approve: { decision: 'approved' },
    transfer: { decision: 'transferred', remark: '已核实本人' },
    reject: { decision: 'rejected', reason: 'I01' },
  } as const;
  return steps.decide(reviewer, id, contentTag, decisions[tried.what]);
}

interface Recorded {
  readonly type: string;
  readonly owner_id: string;
  readonly actor_id: string;
  readonly actor_role: Role;
  readonly detail: { caseId?: string; event?: IdentityCaseEvent };
}

const EVENT_OF_TYPE: Readonly<Record<string, IdentityCaseEvent>> = {
  'identity.review_requested': 'requested',
  'identity.review_claimed': 'claimed',
  'identity.review_released': 'released',
};

/** The record replayed in the model: every event must be one that the model allows there. */
class Replay {
  readonly identities = new Map<string, IdentityStatus>();
  readonly cases = new Map<string, IdentityCaseState>();

  take({ type, owner_id: owner, actor_id, actor_role, detail }: Recorded): void {
    if (type === 'identity.document_transferred') return this.move(owner, 'document_transferred');
    const event = detail.event ?? EVENT_OF_TYPE[type]!;
    // What a transfer takes away is recorded just before it.
    const held = [...this.identities].some(([account, status]) => account !== owner && status === 'verified');
    const result = identityCaseTransition(this.cases.get(detail.caseId!) ?? null, event, {
      actor: { personId: actor_id, roles: [actor_role] },
      ownerPersonId: owner,
      ownerUnderReview: false,
      holder: held || event === 'transferred' ? { underReview: false } : null,
      overdue: false,
    });
    if (!result.ok) throw new Error(`${type}: ${JSON.stringify(result.reasons)}`);
    this.cases.set(detail.caseId!, result.next);
    if (result.identity) this.move(owner, result.identity);
    const verified = [...this.identities.values()].filter((status) => status === 'verified');
    if (verified.length > 1) throw new Error('two identities are verified with one document');
  }

  private move(owner: string, event: Parameters<typeof identityStatusAfter>[1]): void {
    const next = identityStatusAfter(this.identities.get(owner) ?? 'unverified', event);
    if (!next) throw new Error(`${event} of ${this.identities.get(owner)}`);
    this.identities.set(owner, next);
  }
}

const seen = new Set<string>();

describe('random histories of several at once', () => {
  it.each(
    fc.sample(fc.array(attempts, { minLength: ROUNDS * AT_ONCE, maxLength: ROUNDS * AT_ONCE }), {
      numRuns: HISTORIES,
      seed: SEED,
    }),
  )(
    'hold only what the model allows, and one identity for the document (%#)',
    async (...tries: Attempt[]) => {
      const accounts = [await journey.signInCandidate(), await journey.signInCandidate()];
      const request = await permitRequest({ documentNumber: newPermitNumber() });
      for (let round = 0; round < tries.length; round += AT_ONCE)
        await Promise.all(
          tries.slice(round, round + AT_ONCE).map((each) => attempt(accounts, request, each)),
        );
      const ids = accounts.map(({ accountId }) => accountId);
      const rows = await app.database.asOwner<Recorded>(
        `SELECT type, owner_id, actor_id, actor_role, detail FROM activity WHERE owner_id = ANY($1)
       AND type LIKE 'identity.%' AND type <> 'identity.tried_by_another' ORDER BY id`,
        [ids],
      );
      const replay = new Replay();
      for (const row of rows) replay.take(row);
      for (const session of accounts) {
        const { body } = await steps.identity(session).expect(200);
        expect(body.status).toBe(replay.identities.get(session.accountId) ?? 'unverified');
      }
      const cases = await app.database.asOwner<{ id: string; status: string }>(
        'SELECT id, status FROM identity_case WHERE account_id = ANY($1)',
        [ids],
      );
      expect(cases.map(({ id, status }) => [id, status]).sort()).toEqual(
        [...replay.cases].map(([id, { status }]) => [id, status]).sort(),
      );
      for (const { type, detail } of rows) seen.add(detail.event ?? EVENT_OF_TYPE[type] ?? type);
    },
  );

  it('have between them gone every way', () => {
    const ways = ['requested', 'claimed', 'released', 'approved', 'transferred', 'rejected', 'withdrawn'];
    expect(ways.filter((way) => !seen.has(way))).toEqual([]);
  });
});
