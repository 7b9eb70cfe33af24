import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CONSENT_VERSION, PICTURE_CONSENT_VERSION } from '@htp/domain';
import { Secret, TOTP } from 'otpauth';
import { onceReachable } from './once-reachable.ts';

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
  // The simulator's names end at a hyphen: two would be one and the same.
  if (name.includes('-')) throw new Error(`${name} has a hyphen`);
  const code = `sim-${name}-${randomUUID()}`;
  const session = await signIn(url, '/api/sessions/wechat', { code, agreedVersion: CONSENT_VERSION });
  if (!name.startsWith('seeded')) await agreeToPictures(url, session);
  return session;
}

/** Somebody whom nobody has seen before. */
export const signInNewcomer = (url: string): Promise<Session> =>
  signInCandidate(url, `newcomer${randomUUID().replaceAll('-', '')}`);

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
  const code = await freshCodeOf(userName);
  return signIn(url, '/api/sessions/password', { userName, password, code });
}

/** What somebody's authenticator shows in a step of thirty seconds, counted from 1970. */
export const codeOf = (userName: string, step: number): string =>
  new TOTP({ secret: Secret.fromUTF8(userName.padEnd(20, '.')) }).generate({ timestamp: step * STEP_MS });

/** The step of this moment, by the clock of the ground. */
export const stepNow = (): number => Math.floor((standsAt ?? Date.now()) / STEP_MS);
const STEP_MS = 30_000;

/** Each code is good once; the next one is taken a little early. The third within thirty seconds has to wait. */
async function freshCodeOf(userName: string): Promise<string> {
  for (;;) {
    const now = stepNow();
    const step = Math.max(now, (stepsTaken.get(userName) ?? 0) + 1);
    if (step <= now + 1) {
      stepsTaken.set(userName, step);
      return codeOf(userName, step);
    }
    if (standsAt !== undefined) throw new Error(`${userName} has no third code while the clock stands`);
    await sleep(step * STEP_MS - STEP_MS - Date.now());
  }
}

/** Goes on with new tokens: an access token is good for ten minutes. */
export function refreshed(url: string, { refreshToken }: Session): Promise<Session> {
  return signIn(url, '/api/sessions/refresh', { refreshToken });
}

const stepsTaken = new Map<string, number>();
let standsAt: number | undefined;

/** Authenticators go by the clock of the ground: null lets them run. */
export const setAuthenticators = (at: Date | null): void => void (standsAt = at?.getTime());

/** On another database codes are good again, and its clock runs. */
export function forgetCodesTaken(): void {
  stepsTaken.clear();
  setAuthenticators(null);
}

async function signIn(url: string, path: string, body: object): Promise<Session> {
  const asked = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const answer = await onceReachable(() => fetch(`${url}${path}`, asked));
  if (!answer.ok) throw new SignInRefused(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Session;
}
