import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CONSENT_VERSION, PICTURE_CONSENT_VERSION } from '@htp/domain';
import { Secret, TOTP } from 'otpauth';

/** Somebody who is signed in. */
export interface Session {
  readonly accountId: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly accessTokenExpiresAt: string;
}

/** Headers of a request of theirs. */
export const as = ({ accessToken }: Pick<Session, 'accessToken'>) => ({
  authorization: `Bearer ${accessToken}`,
});

/** The sign-in was refused. */
export class SignInRefused extends Error {}

/**
 * Whoever is not of `populate.ts` agrees to having documents photographed, as those have.
 * @param name by which WeChat's simulator knows them; `seeded0`, `seeded1` … are the people of `populate.ts`
 */
export async function signInCandidate(url: string, name: string): Promise<Session> {
  const code = `sim-${name}-${randomUUID()}`;
  const session = await signIn(url, '/api/sessions/wechat', { code, agreedVersion: CONSENT_VERSION });
  if (!name.startsWith('seeded')) await agreeToPictures(url, session);
  return session;
}

async function agreeToPictures(url: string, session: Session): Promise<void> {
  const answer = await fetch(`${url}/api/identity/picture-consent`, {
    method: 'PUT',
    headers: { ...as(session), 'content-type': 'application/json' },
    body: JSON.stringify({ version: PICTURE_CONSENT_VERSION }),
  });
  if (!answer.ok) throw new Error(`picture consent: ${answer.status} ${await answer.text()}`);
}

/** The demo's staff (`province-lead` …) and the officers of `populate.ts` (`seed-officer-0` …). */
export async function signInStaff(url: string, userName: string): Promise<Session> {
  const password = userName.startsWith('seed-') ? 'seeded-for-tests-2026' : `demo-${userName}-2026`;
  const totp = new TOTP({ secret: Secret.fromUTF8(userName.padEnd(20, '.')) });
  // Each code is good once; the next one is taken a little early. The third within thirty seconds has to wait.
  const period = totp.period * 1000;
  const next = () => totp.generate({ timestamp: Date.now() + period });
  if (codesTaken.get(userName) === next()) await sleep(totp.remaining() + 100);
  const code = codesTaken.get(userName) === totp.generate() ? next() : totp.generate();
  codesTaken.set(userName, code);
  return signIn(url, '/api/sessions/password', { userName, password, code });
}

/** Goes on with new tokens: an access token is good for ten minutes. */
export function refreshed(url: string, { refreshToken }: Session): Promise<Session> {
  return signIn(url, '/api/sessions/refresh', { refreshToken });
}

const codesTaken = new Map<string, string>();

/** On another database they are good again. */
export const forgetCodesTaken = (): void => codesTaken.clear();

async function signIn(url: string, path: string, body: object): Promise<Session> {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new SignInRefused(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Session;
}
