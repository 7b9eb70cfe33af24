import type { components } from '@htp/api-client';
import type { Permission } from '@htp/domain';
import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { api, sessionless, take } from './api.ts';
import {
  exclusively,
  idleMinutes,
  keepSession,
  lapseSession,
  onAnotherAccount,
  onLapse,
  presentToken,
  renewSession,
} from './browser-session.ts';
import { hearTabs, tellTabs } from './tabs.ts';

export type Me = components['schemas']['MeView'];

export interface PasswordSignIn {
  readonly userName: string;
  readonly password: string;
  readonly code?: string | undefined;
}

const BASE = import.meta.env.BASE_URL;

/** Who is signed in. The token itself is in `browser-session.ts`, out of reach of what a page shows. */
export const useSession = defineStore('session', () => {
  const me = shallowRef<Me>();
  /** The session is over while the page stays; whoever it is of signs in over it. */
  const lapsed = ref(false);
  const signedIn = computed(() => me.value !== undefined);
  /** The initial password has to be changed, or the authenticator enrolled, before anything else is answered. */
  const setupPending = computed(
    () => me.value?.passwordChangeRequired === true || me.value?.secondFactorEnrolmentRequired === true,
  );

  onLapse(() => (lapsed.value = true));
  // Everything that this page has read is gone with it.
  onAnotherAccount(() => location.assign(BASE));
  hearTabs(({ kind }) => {
    if (kind === 'signed-out') lapseSession();
    if (kind === 'signed-in' && signedIn.value) renew().catch(() => undefined);
  });

  async function renew(): Promise<void> {
    await renewSession();
    lapsed.value = presentToken() === undefined;
  }

  async function refreshMe(): Promise<void> {
    me.value = await take(api.GET('/api/me'));
  }

  /** Goes on with the session that the browser has kept, if any. */
  async function restore(): Promise<void> {
    await renewSession();
    if (presentToken()) await refreshMe();
  }

  /**
   * Begins a session, or goes on after a lapse.
   * @throws ProblemError, `second_factor_required` when the password was right and the code is asked for
   */
  async function signIn(body: PasswordSignIn): Promise<void> {
    const started = await exclusively(() => take(sessionless.POST('/api/sessions/browser', { body })));
    tellTabs({ kind: 'signed-in' });
    if (!keepSession(started)) return;
    await refreshMe();
    lapsed.value = false;
  }

  /** Ends the session; the app begins anew, so that nothing of it is left in the page. */
  async function signOut(): Promise<void> {
    if (!lapsed.value) await end();
    tellTabs({ kind: 'signed-out' });
    location.assign(`${BASE}sign-in`);
  }

  /** Ends the session and keeps the page for whoever comes back to it. Where nothing answers, the session ends by itself later. */
  async function lapse(): Promise<void> {
    await end().catch(() => undefined);
    lapseSession();
    tellTabs({ kind: 'signed-out' });
  }

  /** The token is renewed first: with one that has expired, nothing would be ended. */
  async function end(): Promise<void> {
    await renewSession();
    const token = presentToken();
    if (!token) return;
    const headers = { Authorization: `Bearer ${token}` };
    await exclusively(() => take(sessionless.DELETE('/api/sessions/current', { headers })));
  }

  /** Whether the menu offers what needs this; whether it is allowed, the API decides. */
  function may(permission: Permission): boolean {
    return me.value?.permissions.includes(permission) ?? false;
  }

  return { me, lapsed, signedIn, setupPending, idleMinutes, refreshMe, restore, signIn, signOut, lapse, may };
});
