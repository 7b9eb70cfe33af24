import type { ProblemError } from '@htp/api-client';
import { reactive, shallowRef, watch } from 'vue';
import { target } from '#target';
import { restoreSession, useSession } from '../../platform/session.ts';
import { emptyDraft, type IdentityDraft, keptDraft, restoredDraft } from './kept-draft.ts';

const KEY = 'htp-identity-draft';

const draft = reactive<IdentityDraft>(emptyDraft());
/** Whose it is. */
let owner: string | undefined;
/** What the server said of it when it was sent last. */
const refused = shallowRef<ProblemError>();

watch(draft, () => {
  if (owner !== undefined) target.shortMemory.write(KEY, keptDraft(draft, owner, Date.now()));
});

/**
 * What is typed at 信息填写, shared by the pages of the way: in memory, and kept for half an hour where a killed page and a lapsed
 * session leave it.
 */
export const useIdentityDraft = () => ({ draft, refused });

/** Takes up what this person typed before. @returns false when there is nothing */
export async function takeUpDraft(): Promise<boolean> {
  await restoreSession();
  const accountId = useSession().accountId.value;
  if (accountId === undefined) return false;
  if (owner === accountId) return true;
  const kept = restoredDraft(target.shortMemory.read(KEY), accountId, Date.now());
  Object.assign(draft, kept ?? emptyDraft());
  refused.value = undefined;
  owner = accountId;
  return kept !== undefined;
}

/** Once it is acknowledged: nothing of it stays on the device. */
export function forgetDraft(): void {
  owner = undefined;
  refused.value = undefined;
  Object.assign(draft, emptyDraft());
  target.shortMemory.forget(KEY);
}
