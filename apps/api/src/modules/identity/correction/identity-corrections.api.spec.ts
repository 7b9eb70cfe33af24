import type { Test } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentKey } from '@htp/domain';
import { DeclarationSteps } from '../../../../test/declaration-steps.ts';
import { as, Journey, type SignedIn } from '../../../../test/journey.ts';
import {
  correctionOf,
  type ManualRequest,
  ManualReviewSteps,
  newPermitNumber,
  noisePicture,
  permitRequest,
} from '../../../../test/manual-review-steps.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { seedDemoData } from '../../../demo-data.ts';
import { StaffAccountService } from '../../accounts/index.ts';
import { IdentityService } from '../identity.service.ts';
import { PicturePurge } from '../pictures/picture-purge.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
/** Cases that are left undecided end with the seventh. */
const EIGHTH_DAY = new Date('2026-11-30T00:00:00+08:00');
const LATER = new Date('2026-11-23T12:05:00+08:00');

let app: TestApplication;
let journey: Journey;
let steps: ManualReviewSteps;
let declarations: DeclarationSteps;
let reviewer: SignedIn;
let lead: SignedIn;

beforeAll(async () => {
  app = await startTestApplication();
  app.clock.set(NOON);
  await seedDemoData(app.nest);
  journey = new Journey(app);
  steps = new ManualReviewSteps(journey);
  declarations = new DeclarationSteps(journey);
  reviewer = await journey.signInStaff('province-reviewer');
  lead = await journey.signInStaff('province-lead');
});
afterAll(() => app.close());

const codeOf = async (test: Test) => {
  const { status, body } = await test;
  return [status, body.code];
};
const personOf = (accountId: string) => app.get(IdentityService).getVerifiedPerson(accountId);
const recorded = (ownerId: string, type: string) =>
  app.database.asOwner<{ detail: Record<string, unknown> }>(
    'SELECT detail FROM activity WHERE owner_id = $1 AND type = $2 ORDER BY id',
    [ownerId, type],
  );

/** Somebody who is verified, with the document that it was done by. */
async function verified(): Promise<{ someone: SignedIn; before: ManualRequest }> {
  const [someone, before] = [await journey.signInCandidate(), await permitRequest()];
  await steps.approved(someone, reviewer, before);
  return { someone, before };
}

describe('a correction that is asked for', () => {
  it('waits beside the verified identity, and its person sees both', async () => {
    const { someone, before } = await verified();
    expect((await steps.identity(someone)).body).toMatchObject({ correctionObstacle: null, ways: [] });
    const { body } = await steps.correct(someone, await correctionOf(before)).expect(201);
    expect(body).toMatchObject({ status: 'pending', version: 1 });
    expect((await steps.identity(someone)).body).toMatchObject({
      status: 'verified',
      name: '陈大文',
      correctionObstacle: 'identity_review_pending',
      manualReview: {
        id: body.id,
        origin: 'correction',
        correctionReason: 'name_changed',
        status: 'pending',
        allowedActions: ['withdraw'],
      },
    });
    const [{ detail } = { detail: {} }] = await recorded(someone.accountId, 'identity.correction_requested');
    expect(detail).toEqual({ caseId: body.id, reason: 'name_changed', changed: ['name'] });
    expect(await codeOf(steps.correct(someone, await correctionOf(before)))).toEqual([
      409,
      'identity_review_pending',
    ]);
  });

  it('needs somebody verified, something that changes, a proof and the consent to pictures', async () => {
    const stranger = await journey.signInCandidate();
    const request = await correctionOf(await permitRequest());
    expect(await codeOf(steps.correct(stranger, request))).toEqual([409, 'not_verified']);
    const { someone, before } = await verified();
    const unchanged = await correctionOf(before, { name: '陈 大文' });
    expect(await codeOf(steps.correct(someone, unchanged))).toEqual([422, 'identity_correction_unchanged']);
    const { body } = await steps.correct(someone, await correctionOf(before, { pictures: before.pictures }));
    expect(body.errors).toMatchObject([{ pointer: '/proof', code: 'required' }]);
    const plain = await steps.request(someone, await correctionOf(before));
    expect([plain.status, plain.body.code]).toEqual([400, 'unknown_field']);
    await app.http.delete('/api/identity/picture-consent').set(as(someone)).expect(200);
    expect(await codeOf(steps.correct(someone, await correctionOf(before)))).toEqual([
      403,
      'picture_consent_required',
    ]);
    const kept =
      'SELECT FROM identity_picture p WHERE NOT EXISTS (SELECT FROM identity_case c WHERE c.id = p.case_id)';
    expect(await app.database.asOwner(kept)).toEqual([]);
  });

  it('needs no proof where the document itself shows it', async () => {
    const { someone, before } = await verified();
    const pictures = { front: await noisePicture(), back: await noisePicture() };
    await steps
      .correct(someone, await correctionOf(before, { reason: 'recorded_wrongly', pictures }))
      .expect(201);
  });

  it('changes nothing when it is withdrawn or rejected', async () => {
    const { someone, before } = await verified();
    const was = await personOf(someone.accountId);
    await steps.correct(someone, await correctionOf(before)).expect(201);
    await steps.withdraw(someone).expect(200);
    expect(await personOf(someone.accountId)).toEqual(was);
    const { body } = await steps.correct(someone, await correctionOf(before)).expect(201);
    const tag = await steps.claimed(reviewer, body.id);
    await steps.decide(reviewer, body.id, tag, { decision: 'rejected', reason: 'I01' }).expect(200);
    expect(await personOf(someone.accountId)).toEqual(was);
    expect((await steps.identity(someone)).body).toMatchObject({
      status: 'verified',
      correctionObstacle: null,
      manualReview: { status: 'rejected', reason: 'I01' },
    });
    expect(await recorded(someone.accountId, 'identity.correction_rejected')).toHaveLength(1);
    expect(await recorded(someone.accountId, 'identity.review_rejected')).toEqual([]);
  });

  it('changes nothing when it is left until it expires', async () => {
    const { someone, before } = await verified();
    const was = await personOf(someone.accountId);
    await steps.correct(someone, await correctionOf(before)).expect(201);
    app.clock.set(EIGHTH_DAY);
    await app.get(PicturePurge).run();
    expect(await personOf(someone.accountId)).toEqual(was);
    expect(await recorded(someone.accountId, 'identity.review_expired')).toHaveLength(1);
    app.clock.set(NOON);
    expect((await steps.identity(someone)).body).toMatchObject({
      status: 'verified',
      correctionObstacle: null,
      manualReview: { origin: 'correction', status: 'expired' },
    });
  });
});

describe('a correction before its reviewer', () => {
  it('stands beside what was verified, masked until it is claimed; the numbers are a reveal', async () => {
    const { someone, before } = await verified();
    const documentNumber = newPermitNumber();
    const { body } = await steps
      .correct(someone, await correctionOf(before, { reason: 'number_changed', documentNumber }))
      .expect(201);
    const masked = `${before.documentNumber.slice(0, 3)}****${before.documentNumber.slice(-2)}`;
    const shown = { reason: 'number_changed', changed: ['name', 'document_number'], maskedNumber: masked };
    const { body: sealed } = await steps.open(lead, body.id).expect(200);
    expect(sealed).toMatchObject({ name: '陈**', pictures: [], correction: { ...shown, name: '陈**' } });
    await steps.claimed(reviewer, body.id);
    const { body: page } = await steps.open(reviewer, body.id).expect(200);
    expect(page).toMatchObject({ name: '陈大明', correction: { ...shown, name: '陈大文' } });
    expect(page.pictures).toEqual(['back', 'front', 'proof']);
    expect(page.allowedActions).toEqual(['release', 'approve', 'reject']);
    expect((await steps.reveal(reviewer, body.id).expect(200)).body).toMatchObject({
      number: documentNumber,
      verifiedNumber: before.documentNumber,
    });
  });

  it('replaces the identity when it is approved: same account and unit, the former document is free', async () => {
    const { someone, before } = await verified();
    await journey.bind(someone);
    const documentNumber = newPermitNumber();
    const { body } = await steps
      .correct(someone, await correctionOf(before, { reason: 'number_changed', documentNumber }))
      .expect(201);
    const tag = await steps.claimed(reviewer, body.id);
    app.clock.set(LATER);
    await steps.decide(reviewer, body.id, tag, { decision: 'approved' }).expect(200);
    app.clock.set(NOON);
    expect(await personOf(someone.accountId)).toMatchObject({ name: '陈大明', documentNumber });
    expect((await steps.identity(someone)).body).toMatchObject({
      status: 'verified',
      method: 'manual',
      verifiedAt: LATER.toISOString(),
    });
    const [{ detail } = { detail: {} }] = await recorded(someone.accountId, 'identity.corrected');
    expect(detail).toMatchObject({ caseId: body.id, changed: ['name', 'document_number'] });
    const unit = await app.http.get('/api/affiliation').set(as(someone)).expect(200);
    expect(unit.body.unit).not.toBeNull();
    const identities = app.get(IdentityService);
    expect(await identities.findVerifiedAccount('HKMO_PERMIT', before.documentNumber)).toBeUndefined();
    expect(await identities.findVerifiedAccount('HKMO_PERMIT', documentNumber)).toBe(someone.accountId);
  });

  it('is a conflict where somebody else holds the document, whose own correction has to be decided first', async () => {
    const { someone, before } = await verified();
    const { someone: other, before: held } = await verified();
    const { documentNumber } = held;
    const asked = await correctionOf(before, { reason: 'number_changed', documentNumber });
    const { body } = await steps.correct(someone, asked).expect(201);
    expect(await recorded(other.accountId, 'identity.tried_by_another')).toHaveLength(1);
    await steps.correct(other, await correctionOf(held)).expect(201);
    const tag = await steps.claimed(reviewer, body.id);
    const decide = (decision: 'approved' | 'transferred') =>
      steps.decide(reviewer, body.id, tag, { decision, remark: '已核实本人' });
    expect(await codeOf(decide('approved'))).toEqual([409, 'identity_document_held']);
    expect(await codeOf(decide('transferred'))).toEqual([409, 'identity_holder_under_review']);
    await steps.withdraw(other).expect(200);
    await decide('transferred').expect(200);
    expect((await steps.identity(other)).body.status).toBe('unverified');
    expect(await personOf(someone.accountId)).toMatchObject({ documentNumber });
  });

  it('is not decided by whoever has the former document either', async () => {
    const { someone, before } = await verified();
    const { body } = await steps
      .correct(someone, await correctionOf(before, { documentNumber: newPermitNumber() }))
      .expect(201);
    const grants = [{ role: 'provincial_reviewer', scope: { kind: 'province' } }] as const;
    const self = { userName: 'self-reviewer', displayName: '本人', password: 'Orange-Lantern-42' };
    const key = documentKey('HKMO_PERMIT', before.documentNumber);
    await app
      .get(StaffAccountService)
      .create({ ...self, initialPassword: false, grants: [...grants], documentKey: key });
    const own = await journey.signInStaff(self.userName, self.password);
    expect(await codeOf(steps.claim(own, body.id))).toEqual([403, 'own_case']);
    for (let next = await steps.next(own).expect(200); next.body.id; next = await steps.next(own).expect(200))
      expect(next.body.id).not.toBe(body.id);
  });
});

describe('a correction beside a declaration', () => {
  it('waits until the declaration is decided, returned or withdrawn; the frozen copy stays as it was', async () => {
    const nurse = await journey.readyNurse();
    const before = await personOf(nurse.accountId);
    const season = await journey.publishSeason();
    const draft = await declarations.draft(nurse, season);
    const request = await correctionOf(await permitRequest({ documentNumber: newPermitNumber() }), {
      reason: 'document_replaced',
      name: before.name,
      bornOn: before.bornOn,
      sex: before.sex,
    });
    const { body } = await steps.correct(nurse, request).expect(201);
    const tag = await steps.claimed(reviewer, body.id);
    const submission = await declarations.submit(nurse, draft.id, draft.version).expect(200);
    const approve = () => steps.decide(reviewer, body.id, tag, { decision: 'approved' });
    expect(await codeOf(approve())).toEqual([409, 'identity_locked_by_declaration']);
    const frozen = () =>
      app.database.asOwner(
        'SELECT frozen_copy, document_index FROM declaration_submission WHERE declaration_id = $1',
        [draft.id],
      );
    const copies = await frozen();
    await steps.withdraw(nurse).expect(200);
    expect(await codeOf(steps.correct(nurse, request))).toEqual([409, 'identity_locked_by_declaration']);
    expect((await steps.identity(nurse)).body.correctionObstacle).toBe('identity_locked_by_declaration');
    await declarations.withdraw(nurse, submission.body.id).expect(200);
    const { body: again } = await steps.correct(nurse, request).expect(201);
    const seen = await steps.claimed(reviewer, again.id);
    await steps.decide(reviewer, again.id, seen, { decision: 'approved' }).expect(200);
    expect(await frozen()).toEqual(copies);
    expect(await personOf(nurse.accountId)).toMatchObject({ documentType: 'HKMO_PERMIT' });
  });
});
