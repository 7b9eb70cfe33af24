import { type components, ProblemError } from '@htp/api-client';

/** What the page holds of its session, in memory alone; the refresh token is in a cookie that no script reads (ADR 9). */
export type BrowserSession = components['schemas']['BrowserSessionView'];

/** An access token this close to its end is renewed before it is used. */
const RENEW_BEFORE_MS = 30_000;
/** After a lost answer it is asked again for less than the ten seconds in which the server repeats it. */
const RETRY_AFTER_MS = [300, 1_500, 4_000, 0];
/** Other tabs wait for it. */
const PATIENCE_MS = 15_000;
const RENEWAL = '/api/sessions/browser/refresh';

interface Lapse {
  readonly over: Promise<void>;
  readonly end: () => void;
}

let session: BrowserSession | undefined;
/** Whose page this is, also while the session has lapsed. */
let owner: string | undefined;
/** By a clock that is far ahead each token would end at once: then the server's refusal tells when it has. */
let clockAgrees = true;
let lapse: Lapse | undefined;
let renewing: Promise<void> | undefined;
let whenLapsed: () => void = () => undefined;
let whenAnother: () => void = () => undefined;

export function onLapse(listener: () => void): void {
  whenLapsed = listener;
}

/** What is done when the browser turns out to be signed in as somebody else: this page must show him nothing. */
export function onAnotherAccount(listener: () => void): void {
  whenAnother = listener;
}

/**
 * Begins a session, or goes on after a lapse: whatever has waited is then sent.
 * @returns false when it is another person's: the page is left, and nothing that has waited is ever sent
 */
export function keepSession(kept: BrowserSession): boolean {
  if (owner !== undefined && owner !== kept.accountId) {
    whenAnother();
    return false;
  }
  session = kept;
  clockAgrees = !endsSoon(kept);
  owner = kept.accountId;
  lapse?.end();
  lapse = undefined;
  return true;
}

/** The session is over, and the page stays as it is: what it asks from now on waits until its owner has signed in again. */
export function lapseSession(): void {
  session = undefined;
  if (owner === undefined || lapse) return;
  let end: () => void = () => undefined;
  lapse = { over: new Promise((resolve) => (end = resolve)), end };
  whenLapsed();
}

/** After so long without a key or a click nobody is taken to be at the desk. */
export const idleMinutes = (): number | undefined => session?.idleMinutes;

/** The token as it is, for the last request of a session. */
export const presentToken = (): string | undefined => session?.accessToken;

/**
 * The token to send now, renewed when it is about to end; undefined when nobody is signed in. Waits while the session has lapsed.
 * @throws ProblemError when it could not be renewed for now
 */
export async function accessToken(): Promise<string | undefined> {
  await lapse?.over;
  if (session && clockAgrees && endsSoon(session)) await renewSession();
  await lapse?.over;
  return session?.accessToken;
}

/** Gets a new access token, once for all who ask at the same time. What is refused for good is a lapse. */
export function renewSession(): Promise<void> {
  renewing ??= renew().finally(() => (renewing = undefined));
  return renewing;
}

/** One tab at a time changes the cookie: an old answer must not come after a newer one. */
export function exclusively<Result>(change: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request('htp-session', change) as Promise<Result>;
}

async function renew(): Promise<void> {
  const answer = await exclusively(askToRenew);
  if (answer.status === 201) {
    // Left: nothing that the other person's page asks may be sent from here.
    if (!keepSession((await answer.json()) as BrowserSession)) await new Promise(() => undefined);
  } else if (answer.status === 204 || answer.status === 401) lapseSession();
  else throw ProblemError.unexpected(answer.status);
}

/** @throws ProblemError `unreachable` */
async function askToRenew(): Promise<Response> {
  for (const wait of RETRY_AFTER_MS) {
    try {
      return await fetch(RENEWAL, { method: 'POST', signal: AbortSignal.timeout(PATIENCE_MS) });
    } catch (error) {
      if (!(error instanceof TypeError)) break;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  throw ProblemError.unreachable();
}

const endsSoon = ({ accessTokenExpiresAt }: BrowserSession) =>
  Date.parse(accessTokenExpiresAt) - Date.now() < RENEW_BEFORE_MS;
