import { type components, ProblemError, take } from '@htp/api-client';
import { computed, ref, shallowRef } from 'vue';
import { target } from '#target';
import { sessionless } from './sessionless.ts';
import type { Session, SignInIntent } from './target.ts';

export type Me = components['schemas']['MeView'];

/** An access token this close to its end is renewed before it is used. */
const RENEW_BEFORE_MS = 30_000;

let session: Session | undefined;
let renewing: Promise<void> | undefined;
/** Whether it was asked what this device has kept. */
let restored = false;
let waiting: { readonly over: Promise<void>; readonly end: () => void } | undefined;

const accountId = shallowRef<string>();
/** The session is over while pages stay; what they ask waits until their owner has signed in again. */
const lapsed = ref(false);

/** Who is signed in on this device. */
export const useSession = () => ({
  accountId,
  lapsed,
  signedIn: computed(() => accountId.value !== undefined && !lapsed.value),
});

/** Begins a session by WeChat, or goes on after a lapse. @returns false when the page is left for it */
export async function signIn(intent: SignInIntent = {}): Promise<boolean> {
  const started = await target.session.begin(sessionless, { ...intent, of: accountId.value });
  if (!started) return false;
  await keep(started);
  return true;
}

/** Goes on where {@link signIn} has left the page; undefined when nobody comes from WeChat's. @param remember is told what was intended, also when it then fails */
export async function comeBack(remember: (intent: SignInIntent) => void): Promise<SignInIntent | undefined> {
  const back = await target.session.comeBack(sessionless, remember);
  if (!back) return undefined;
  await keep(back.session);
  const { of } = back.intent;
  return of === undefined || of === back.session.accountId ? back.intent : {};
}

/** Goes on with the session that this device has kept, if any. */
export async function restoreSession(): Promise<boolean> {
  if (session) return true;
  await renewSession();
  return session !== undefined;
}

export async function signOut(): Promise<void> {
  const token = await accessToken();
  if (token) {
    const headers = { Authorization: `Bearer ${token}` };
    await take(sessionless.DELETE('/api/sessions/current', { headers }));
  }
  forgetSession();
}

/** The session is over for good, as when the account was deleted. */
export function forgetSession(): void {
  target.session.forget();
  session = undefined;
  accountId.value = undefined;
}

/** The token to send now, renewed when it is about to end; undefined when nobody is signed in. Waits while the session has lapsed. */
export async function accessToken(): Promise<string | undefined> {
  await waiting?.over;
  if (session ? endsSoon(session) : !restored) await renewSession();
  await waiting?.over;
  return session?.accessToken;
}

/** Gets a new access token, once for all who ask at the same time. What is refused for good is a lapse. */
export function renewSession(): Promise<void> {
  renewing ??= renew().finally(() => (renewing = undefined));
  return renewing;
}

async function renew(): Promise<void> {
  try {
    const renewed = await target.session.renew(sessionless);
    restored = true;
    if (renewed) await keep(renewed);
    else lapse();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 401) throw error;
    lapse();
  }
}

/** Never settles for another person than whose pages these are: they are left, and nothing that has waited is sent. */
async function keep(started: Session): Promise<void> {
  if (accountId.value !== undefined && accountId.value !== started.accountId) await leave(started);
  session = started;
  accountId.value = started.accountId;
  lapsed.value = false;
  waiting?.end();
  waiting = undefined;
}

function leave(started: Session): Promise<never> {
  session = started;
  accountId.value = started.accountId;
  lapsed.value = false;
  waiting = undefined;
  renewing = undefined;
  target.session.startAnew();
  return new Promise(() => undefined);
}

function lapse(): void {
  target.session.forget();
  session = undefined;
  if (accountId.value === undefined || waiting) return;
  let end: () => void = () => undefined;
  waiting = { over: new Promise((resolve) => (end = resolve)), end };
  lapsed.value = true;
}

const endsSoon = ({ accessTokenExpiresAt }: Session) =>
  Date.parse(accessTokenExpiresAt) - Date.now() < RENEW_BEFORE_MS;
