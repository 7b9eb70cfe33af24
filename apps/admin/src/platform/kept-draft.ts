import { reactive } from 'vue';
import { useSession } from './session.ts';

const drafts = new Map<string, object>();

/**
 * What somebody is typing at one place, kept in memory as long as the app is open: leaving the page, or losing the case, loses
 * nothing. It is the draft of whoever is signed in, and nobody else's. It never reaches the browser's storage.
 */
export function keptDraft<Draft extends object>(place: string, empty: Draft): Draft {
  const key = keyOf(place);
  const draft = (drafts.get(key) as Draft | undefined) ?? (reactive(empty) as Draft);
  drafts.set(key, draft);
  return draft;
}

/** It was sent. */
export function dropDraft(place: string): void {
  drafts.delete(keyOf(place));
}

const keyOf = (place: string) => `${useSession().me?.accountId} ${place}`;
