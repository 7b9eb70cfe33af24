import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Response, Test } from 'supertest';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DeclarationSteps } from '../../../../test/declaration-steps.ts';
import { as, Journey, NURSE, type ReadyCandidate, type SignedIn } from '../../../../test/journey.ts';
import { correctionOf, ManualReviewSteps, permitRequest } from '../../../../test/manual-review-steps.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';
import { IdentityService } from '../identity.service.ts';
import { card, send } from '../identity.fixture.ts';

let app: TestApplication;
let reviews: ManualReviewSteps;
let declarations: DeclarationSteps;
let nurse: ReadyCandidate;
let seasonId: string;
let reviewer: SignedIn;
/** Somebody else's connection, with a transaction in the middle of its work. */
let other: pg.Client;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(new Date('2026-11-23T12:00:00+08:00'));
  await seedDemoData(app.nest);
  const journey = new Journey(app);
  reviews = new ManualReviewSteps(journey);
  declarations = new DeclarationSteps(journey);
  nurse = await journey.readyNurse();
  seasonId = await journey.publishSeason();
  reviewer = await journey.signInStaff('province-reviewer');
  other = new pg.Client({ connectionString: app.database.ownerUrl });
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await app.close();
});

/** Sends the request, and comes back when it waits for the other transaction. */
async function waiting(request: Test): Promise<{ answer: Promise<Response> }> {
  const answer = request.then((response) => response);
  await vi.waitFor(
    async () => {
      const blocked = await app.database.asOwner(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0`,
      );
      expect(blocked.length).toBeGreaterThan(0);
    },
    { timeout: 60_000, interval: 20 },
  );
  return { answer };
}

/** Another account proves the nurse's document. @returns what the reviewer needs to decide on the conflict */
async function conflict(): Promise<{ id: string; tag: string }> {
  const claimant = await new Journey(app).signInCandidate();
  await send(app.http, { ...claimant, headers: as(claimant) }, await card(NURSE, 'back-good-1')).expect(409);
  const { body } = await reviews.identity(claimant).expect(200);
  const { id } = body.manualReview as { id: string };
  return { id, tag: await reviews.claimed(reviewer, id) };
}

describe('a submission and the correction of its person', () => {
  it('at once: the approval waits for the submission, and then finds a declaration under review', async () => {
    const draft = await declarations.draft(nurse, seasonId);
    const { name, bornOn, sex } = await app.get(IdentityService).getVerifiedPerson(nurse.accountId);
    const permit = await permitRequest({ name, bornOn, sex });
    const request = await correctionOf(permit, { name, reason: 'document_replaced' });
    const { body: correction } = await reviews.correct(nurse, request).expect(201);
    const tag = await reviews.claimed(reviewer, correction.id);
    await other.query('BEGIN');
    await other.query('SELECT FROM identity WHERE account_id = $1 FOR SHARE', [nurse.accountId]);
    const { answer } = await waiting(reviews.decide(reviewer, correction.id, tag, { decision: 'approved' }));
    await declarations.submit(nurse, draft.id, draft.version).expect(200);
    await other.query('COMMIT');
    const { status, body } = await answer;
    expect([status, body.code]).toEqual([409, 'identity_locked_by_declaration']);
    await declarations.withdraw(nurse, draft.id).expect(200);
    await reviews.withdraw(nurse).expect(200);
  });

  it('at once: the submission waits for the correction, and then freezes who the person is now', async () => {
    const draft = await declarations.draft(nurse, seasonId);
    const change = async (index: Buffer) =>
      other.query('UPDATE identity SET document_index = $2 WHERE account_id = $1', [nurse.accountId, index]);
    const [before] = await app.database.asOwner<{ document_index: Buffer }>(
      'SELECT document_index FROM identity WHERE account_id = $1',
      [nurse.accountId],
    );
    const corrected = randomBytes(before!.document_index.length);
    await other.query('BEGIN');
    await change(corrected);
    const { answer } = await waiting(declarations.submit(nurse, draft.id, draft.version));
    await other.query('COMMIT');
    expect((await answer).status).toBe(200);
    const frozen = await app.database.asOwner(
      'SELECT document_index FROM declaration_submission WHERE declaration_id = $1',
      [draft.id],
    );
    expect(frozen).toEqual([{ document_index: corrected }]);
    await change(before!.document_index);
    await declarations.withdraw(nurse, draft.id).expect(200);
  });
});

describe('a submission and the transfer of its person’s document', () => {
  it('at once: the transfer waits for the submission, and then finds a declaration under review', async () => {
    const { id, tag } = await conflict();
    const draft = await declarations.draft(nurse, seasonId);
    await other.query('BEGIN');
    await other.query('SELECT FROM identity WHERE account_id = $1 FOR SHARE', [nurse.accountId]);
    const decision = { decision: 'transferred', remark: '已核实本人' } as const;
    const { answer } = await waiting(reviews.decide(reviewer, id, tag, decision));
    await declarations.submit(nurse, draft.id, draft.version).expect(200);
    await other.query('COMMIT');
    const { status, body } = await answer;
    expect([status, body.code]).toEqual([409, 'identity_holder_under_review']);
    await declarations.withdraw(nurse, draft.id).expect(200);
  });

  it('at once: the submission waits for the transfer, and then is refused', async () => {
    const draft = await declarations.draft(nurse, seasonId);
    await other.query('BEGIN');
    await other.query('DELETE FROM identity WHERE account_id = $1', [nurse.accountId]);
    const { answer } = await waiting(declarations.submit(nurse, draft.id, draft.version));
    await other.query('COMMIT');
    const { status, body } = await answer;
    expect([status, body.code]).toEqual([409, 'not_verified']);
    const rows = await app.database.asOwner('SELECT status FROM declaration WHERE id = $1', [draft.id]);
    expect(rows).toEqual([{ status: 'draft' }]);
  });
});
