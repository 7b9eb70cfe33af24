import type { components } from '@htp/api-client';
import { type Permission, roleHolds } from '@htp/domain';
import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { keepTokens } from './access-token.ts';
import { api, onSessionEnd, take } from './api.ts';

export type Me = components['schemas']['MeView'];

interface PasswordSignIn {
  readonly userName: string;
  readonly password: string;
  readonly code?: string;
}

/** Who is signed in. The token itself is in `access-token.ts`, out of reach of what a page shows. */
export const useSession = defineStore('session', () => {
  const me = ref<Me>();
  const signedIn = computed(() => me.value !== undefined);
  /** The initial password has to be changed, or the authenticator enrolled, before anything else is answered. */
  const setupPending = computed(
    () => me.value?.passwordChangeRequired === true || me.value?.secondFactorEnrolmentRequired === true,
  );

  onSessionEnd(() => {
    me.value = undefined;
  });

  async function refreshMe(): Promise<void> {
    me.value = await take(api.GET('/api/me'));
  }

  /** @throws ProblemError, `second_factor_required` when the password was right and the code is asked for */
  async function signIn(body: PasswordSignIn): Promise<void> {
    keepTokens(await take(api.POST('/api/sessions/password', { body })));
    await refreshMe();
  }

  async function signOut(): Promise<void> {
    await take(api.DELETE('/api/sessions/current'));
    keepTokens(undefined);
    me.value = undefined;
  }

  /** Whether the menu offers what needs this; whether it is allowed, the API decides. */
  function may(permission: Permission): boolean {
    return me.value?.grants.some(({ role }) => roleHolds(role, permission)) ?? false;
  }

  return { me, signedIn, setupPending, refreshMe, signIn, signOut, may };
});
