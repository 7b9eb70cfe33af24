import { CONSENT_VERSION } from '@htp/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Authenticator } from '../../../../test/authenticator.ts';
import { startTestApplication, type TestApplication } from '../../../../test/test-application.ts';
import { stepAt } from './one-time-passwords.ts';
import { StaffAccountService } from '../staff/staff-account.service.ts';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const NOON_STEP = stepAt(NOON);
const HALF_MINUTE = 30_000;
const PASSWORD = 'Orange-Lantern-42';

let app: TestApplication;
let people = 0;

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const signIn = (userName: string, code?: string, password = PASSWORD) =>
  app.http.post('/api/sessions/password').send({ userName, password, code });
const begin = (token: string, code?: string) =>
  app.http.post('/api/me/second-factor').set(bearer(token)).send({ code });
const confirm = (token: string, code: string) =>
  app.http.post('/api/me/second-factor/confirmation').set(bearer(token)).send({ code });
const me = (token: string) => app.http.get('/api/me').set(bearer(token));
const sessions = (token: string) => app.http.get('/api/sessions').set(bearer(token));

async function newStaff(): Promise<string> {
  const userName = `second-${++people}`;
  await app.get(StaffAccountService).create({
    userName,
    displayName: '李审核',
    password: PASSWORD,
    initialPassword: false,
    grants: [{ role: 'provincial_reviewer', scope: { kind: 'province' } }],
  });
  return userName;
}

/** A member of staff whose authenticator has shown the code of the step before noon. */
async function enrolled() {
  const userName = await newStaff();
  const token: string = (await signIn(userName).expect(201)).body.accessToken;
  const authenticator = new Authenticator((await begin(token).expect(201)).body.secret);
  const { body } = await confirm(token, authenticator.codeOfStep(NOON_STEP - 1)).expect(201);
  const codes: string[] = body.recoveryCodes;
  return { userName, token, authenticator, recoveryCodes: codes };
}

const recordOf = async (accountId: string) =>
  (
    await app.database.asOwner<{ type: string }>(
      `SELECT type FROM activity WHERE subject_id = $1 AND type NOT LIKE 'session.started' ORDER BY id`,
      [accountId],
    )
  ).map(({ type }) => type);

beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(NOON));

describe('without a second factor', () => {
  it('a session can only enrol one; the enrolment opens this session and ends the others', async () => {
    const userName = await newStaff();
    const [token, other] = [
      (await signIn(userName).expect(201)).body.accessToken,
      (await signIn(userName).expect(201)).body.accessToken,
    ];
    expect((await me(token).expect(200)).body).toMatchObject({
      passwordChangeRequired: false,
      secondFactorEnrolmentRequired: true,
      secondFactorEnrolledAt: null,
    });
    expect((await sessions(token).expect(403)).body.code).toBe('second_factor_enrolment_required');

    const begun = await begin(token).expect(201);
    expect(begun.headers['cache-control']).toBe('no-store');
    expect(Buffer.from(begun.body.secret).toString()).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(begun.body.otpauthUri);
    expect([uri.protocol, uri.host]).toEqual(['otpauth:', 'totp']);
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({
      secret: begun.body.secret,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
    const authenticator = new Authenticator(begun.body.secret);
    const wrong = authenticator.codeOfStep(NOON_STEP + 2);
    expect((await confirm(token, wrong).expect(401)).body).toMatchObject({
      code: 'second_factor_wrong',
      errors: [{ pointer: '/code' }],
    });
    const confirmed = await confirm(token, authenticator.codeOfStep(NOON_STEP)).expect(201);
    expect(confirmed.headers['cache-control']).toBe('no-store');
    expect(new Set(confirmed.body.recoveryCodes).size).toBe(10);

    await sessions(token).expect(200);
    expect((await sessions(other).expect(401)).body.code).toBe('session_ended');
    const { body } = await me(token).expect(200);
    expect(body).toMatchObject({ secondFactorEnrolmentRequired: false, recoveryCodesLeft: 10 });
    expect(new Date(body.secondFactorEnrolledAt)).toEqual(NOON);
    expect(await recordOf(body.accountId)).toContain('staff.second_factor_enrolled');
  });

  it('beginning again replaces what was not confirmed', async () => {
    const token = (await signIn(await newStaff()).expect(201)).body.accessToken;
    expect((await confirm(token, '123456').expect(409)).body.code).toBe('not_now');
    const first = new Authenticator((await begin(token).expect(201)).body.secret);
    const second = new Authenticator((await begin(token).expect(201)).body.secret);
    await confirm(token, first.codeOfStep(NOON_STEP)).expect(401);
    await confirm(token, second.codeOfStep(NOON_STEP)).expect(201);
  });

  it('only the session that was shown the secret can confirm it', async () => {
    const userName = await newStaff();
    const token = (await signIn(userName).expect(201)).body.accessToken;
    const other = (await signIn(userName).expect(201)).body.accessToken;
    const authenticator = new Authenticator((await begin(token).expect(201)).body.secret);
    expect((await confirm(other, authenticator.codeOfStep(NOON_STEP)).expect(409)).body.code).toBe('not_now');
  });

  it('is no concern of a candidate', async () => {
    const { body } = await app.http
      .post('/api/sessions/wechat')
      .send({ code: `sim-second-${++people}`, agreedVersion: CONSENT_VERSION });
    await begin(body.accessToken).expect(403);
    expect((await me(body.accessToken)).body).toMatchObject({ secondFactorEnrolmentRequired: false });
    await sessions(body.accessToken).expect(200);
  });
});

describe('signing in with a second factor', () => {
  it('asks for the code only once the password was right', async () => {
    const { userName, authenticator } = await enrolled();
    expect((await signIn(userName).expect(401)).body.code).toBe('second_factor_required');
    const code = authenticator.codeOfStep(NOON_STEP);
    for (const sent of [undefined, code, '000000']) {
      const { body } = await signIn(userName, sent, 'Wrong-Password-1').expect(401);
      expect(body.code).toBe('credentials_wrong');
    }
    app.clock.set(new Date(NOON.getTime() + HALF_MINUTE));
    const { body } = await signIn(userName, authenticator.codeOfStep(NOON_STEP + 1)).expect(201);
    await sessions(body.accessToken).expect(200);
  });

  it.each([-1, 0, 1])('takes the code of the step %i away, in any spelling', async (delta) => {
    const { userName, authenticator } = await enrolled();
    app.clock.set(new Date(NOON.getTime() + 4 * HALF_MINUTE));
    const code = authenticator.codeOfStep(NOON_STEP + 4 + delta);
    const spelt = code.replace(
      /^(\d)(\d\d)/,
      (_, digit: string, rest: string) => `${String.fromCodePoint(0xff10 + Number(digit))}${rest} `,
    );
    await signIn(userName, spelt).expect(201);
  });

  it.each([-2, 2])('refuses the code of the step %i away', async (delta) => {
    const { userName, authenticator } = await enrolled();
    app.clock.set(new Date(NOON.getTime() + 4 * HALF_MINUTE));
    const { body } = await signIn(userName, authenticator.codeOfStep(NOON_STEP + 4 + delta)).expect(401);
    expect(body.code).toBe('second_factor_wrong');
  });

  it('takes a code once, and none from before the last one taken', async () => {
    const { userName, authenticator } = await enrolled();
    const refused = async (step: number) =>
      expect((await signIn(userName, authenticator.codeOfStep(step)).expect(401)).body.code).toBe(
        'second_factor_wrong',
      );
    await refused(NOON_STEP - 1);
    await signIn(userName, authenticator.codeOfStep(NOON_STEP + 1)).expect(201);
    await refused(NOON_STEP + 1);
    await refused(NOON_STEP);
  });

  it('lets one of two parallel requests with one code in', async () => {
    const { userName, authenticator } = await enrolled();
    const code = authenticator.codeOfStep(NOON_STEP);
    const answers = await Promise.all([1, 2, 3, 4].map(() => signIn(userName, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401, 401]);
  });

  it('counts wrong codes like wrong passwords; the password alone wins no new tries', async () => {
    const { userName, authenticator } = await enrolled();
    const codes: string[] = [];
    for (let n = 0; n < 6; n++) {
      const answer = await signIn(userName, n % 2 ? authenticator.codeOfStep(NOON_STEP - 5 - n) : undefined);
      codes.push(answer.body.code);
    }
    expect(codes).toEqual([
      'second_factor_required',
      'second_factor_wrong',
      'second_factor_required',
      'second_factor_wrong',
      'second_factor_required',
      'sign_in_locked',
    ]);
    await signIn(userName, authenticator.codeOfStep(NOON_STEP)).expect(429);
    app.clock.set(new Date(NOON.getTime() + 60_000));
    const { body } = await signIn(userName, authenticator.codeOfStep(NOON_STEP + 2)).expect(201);
    const failed = (await recordOf(body.accountId)).filter((type) => type === 'session.second_factor_failed');
    expect(failed).toHaveLength(2);
  });

  it('is open to a recovery code once, in any spelling', async () => {
    const { userName, recoveryCodes } = await enrolled();
    const [first, second] = recoveryCodes as [string, string];
    const { body } = await signIn(userName, first.toLowerCase().replaceAll('-', ' ')).expect(201);
    expect((await me(body.accessToken)).body.recoveryCodesLeft).toBe(9);
    expect(await recordOf(body.accountId)).toContain('staff.recovery_code_used');
    expect((await signIn(userName, first).expect(401)).body.code).toBe('second_factor_wrong');
    const answers = await Promise.all([1, 2, 3].map(() => signIn(userName, second)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401]);
  });

  it("does not take somebody else's recovery code", async () => {
    const [one, other] = [await enrolled(), await enrolled()];
    await signIn(one.userName, other.recoveryCodes[0]).expect(401);
    await signIn(other.userName, other.recoveryCodes[0]).expect(201);
  });
});

describe('replacing a second factor', () => {
  it('needs a fresh code of the old one, and makes its codes and recovery codes worthless', async () => {
    const { userName, token, authenticator, recoveryCodes } = await enrolled();
    expect((await begin(token).expect(401)).body.code).toBe('second_factor_required');
    expect((await begin(token, authenticator.codeOfStep(NOON_STEP - 1)).expect(401)).body.code).toBe(
      'second_factor_wrong',
    );
    const begun = await begin(token, authenticator.codeOfStep(NOON_STEP)).expect(201);
    const replacement = new Authenticator(begun.body.secret);
    await signIn(userName, authenticator.codeOfStep(NOON_STEP + 1)).expect(201);
    const { body } = await confirm(token, replacement.codeOfStep(NOON_STEP - 1)).expect(201);
    await signIn(userName, recoveryCodes[0]).expect(401);
    await signIn(userName, replacement.codeOfStep(NOON_STEP)).expect(201);
    await signIn(userName, body.recoveryCodes[0]).expect(201);
  });

  it('guesses no faster than a sign-in', async () => {
    const { token } = await enrolled();
    const statuses = [];
    for (let n = 0; n < 6; n++) statuses.push((await begin(token, `00000${n}`)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });
});

describe('what is stored', () => {
  it('is neither a secret nor a recovery code that could be read', async () => {
    const { token, recoveryCodes } = await enrolled();
    const { body } = await me(token);
    const [row] = await app.database.asOwner<{ secret: Buffer; digests: Buffer[] }>(
      `SELECT f.secret, (SELECT array_agg(digest) FROM recovery_code WHERE account_id = f.account_id) AS digests
       FROM second_factor f WHERE f.account_id = $1`,
      [body.accountId],
    );
    expect(row!.secret.length).toBeGreaterThan(20 + 16);
    expect(row!.digests).toHaveLength(10);
    const plain = recoveryCodes[0]!.replaceAll('-', '');
    for (const digest of row!.digests) expect(digest.includes(Buffer.from(plain))).toBe(false);
  });
});
