import { useOnline, useTimeoutFn } from '@vueuse/core';
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue';
import { api, take } from '../../../platform/api.ts';
import { ProblemError, problemOf } from '@htp/api-client';
import { contentOf, draftOf, type NoteContent, type NoteDraft, sameDraft } from './note-draft.ts';
import type { ReviewCase } from './review-case.ts';

/** Typing rests this long before it is saved. */
const REST_MS = 800;
const RETRY_MS = 5_000;

export type NoteState = 'saved' | 'waiting' | 'saving' | 'offline' | 'conflict' | 'failed';

/**
 * What a reviewer types, kept on the server for him alone: saved when he pauses, kept here while there is no network and sent when
 * there is again. Another window's words are never written over, nor are his.
 */
export function useReviewNote(id: string, told: { readonly claimLost: () => void }) {
  const draft = ref<NoteDraft>(draftOf(null));
  const state = ref<NoteState>('saved');
  const savedAt = ref<string>();
  const problem = shallowRef<ProblemError>();
  /** What another window has saved meanwhile. */
  const theirs = shallowRef<NoteDraft>();
  let version = 0;
  let kept = draftOf(null);
  /** Sent, and not known whether it was kept: the answer was lost. */
  let unanswered: NoteDraft | undefined;
  /** The case has moved on: a note on it is wanted no more. */
  let closed = false;
  /** A decision is on its way. */
  let held = false;
  let running: Promise<void> = Promise.resolve();

  const rest = useTimeoutFn(() => void save(), REST_MS, { immediate: false });
  const retry = useTimeoutFn(() => void save(), RETRY_MS, { immediate: false });
  const online = useOnline();
  const unsaved = computed(() => state.value !== 'saved');

  watch(
    draft,
    () => {
      if (closed || sameDraft(draft.value, kept)) return;
      if (state.value !== 'conflict') state.value = 'waiting';
      rest.start();
    },
    { deep: true },
  );
  watch(online, (now) => now && state.value === 'offline' && void save());
  onScopeDispose(() => void save());

  /** The note that came with the case. What is typed here already stays. */
  function begin({ note, status }: ReviewCase): void {
    closed = status !== 'in_review';
    if (unsaved.value || (note && note.version < version)) return;
    version = note?.version ?? 0;
    if (!note) return;
    savedAt.value = note.savedAt;
    kept = draftOf(note);
    draft.value = draftOf(note);
  }

  /** Saves what is not saved yet, one save after the other. */
  function save(): Promise<void> {
    rest.stop();
    retry.stop();
    if (held) return running;
    running = running.then(async () => {
      if (!closed && state.value !== 'conflict' && !sameDraft(draft.value, kept)) await send();
    });
    return running;
  }

  async function send(): Promise<void> {
    const sent = draftOf(contentOf(draft.value));
    state.value = 'saving';
    try {
      const body = { version, ...contentOf(sent) };
      const saved = await take(
        api.PUT('/api/review/declarations/{id}/note', { params: { path: { id } }, body, keepalive: true }),
      );
      version = saved.version;
      kept = sent;
      savedAt.value = new Date().toISOString();
      problem.value = unanswered = undefined;
      settle('saved');
      if (!saved.claimed) told.claimLost();
    } catch (thrown) {
      refused(problemOf(thrown), sent);
    }
  }

  function settle(to: NoteState): void {
    state.value = sameDraft(draft.value, kept) ? to : 'waiting';
    if (state.value === 'waiting') rest.start();
  }

  function refused(found: ProblemError, sent: NoteDraft): void {
    problem.value = found;
    if (found.offline || found.status >= 500) {
      unanswered = sent;
      state.value = 'offline';
      retry.start();
    } else if (found.code === 'version_stale') overtaken(found);
    else state.value = 'failed';
  }

  /** Another window has saved since; or this one has, and never heard of it. */
  function overtaken({ params }: ProblemError): void {
    const { currentVersion, current } = params as { currentVersion: number; current?: NoteContent };
    const found = draftOf(current ?? null);
    version = currentVersion;
    kept = found;
    if (unanswered && sameDraft(unanswered, found)) return settle('saved');
    theirs.value = sameDraft(draft.value, found) ? undefined : found;
    state.value = theirs.value ? 'conflict' : 'saved';
  }

  /** Of the words of two windows, these are to be kept. */
  function resolve(which: 'mine' | 'theirs'): void {
    if (which === 'theirs' && theirs.value) draft.value = draftOf(contentOf(theirs.value));
    theirs.value = undefined;
    state.value = sameDraft(draft.value, kept) ? 'saved' : 'waiting';
    void save();
  }

  /** Saves what is typed, and nothing while a decision is on its way: after it a note is refused. */
  async function heldDuring<Result>(decision: () => Promise<Result>): Promise<Result> {
    const last = save();
    held = true;
    try {
      await last;
      return await decision();
    } catch (thrown) {
      if (unsaved.value) rest.start();
      throw thrown;
    } finally {
      held = false;
    }
  }

  /** The case was decided: its notes are gone on the server too. */
  function end(): void {
    closed = true;
    rest.stop();
    retry.stop();
  }

  return { draft, state, savedAt, problem, theirs, unsaved, begin, save, resolve, heldDuring, end };
}

export type ReviewNote = ReturnType<typeof useReviewNote>;
