import { computed, ref, shallowRef } from 'vue';
import { type ProblemError, problemOf } from '@htp/api-client';
import type { RuleSet, RuleSetDraft, RuleSetIssue } from '../rule-set-types.ts';

/** How a draft of rules is read and kept. */
export interface RuleSetTransport {
  read(): Promise<RuleSetDraft>;
  save(body: {
    version: number;
    definition: RuleSet;
  }): Promise<{ version: number; issues: readonly RuleSetIssue[] }>;
}

/** Typing is saved when it pauses for this long. */
const PAUSE_MS = 700;

/**
 * A draft of rules being edited: shown as typed, saved by itself. Where somebody else has saved meanwhile nothing is saved until the
 * lead has chosen whose rules go on, so that neither overwrites the other unawares.
 */
export function useRuleSetDraft(transport: RuleSetTransport) {
  const draft = shallowRef<RuleSetDraft>();
  const definition = ref<RuleSet>();
  const issues = shallowRef<readonly RuleSetIssue[]>([]);
  const problem = shallowRef<ProblemError>();
  /** What somebody else has saved since. */
  const theirs = shallowRef<RuleSetDraft>();
  const saving = ref(false);
  const unsaved = ref(false);
  let version = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;

  async function load(): Promise<void> {
    try {
      show(await transport.read());
      problem.value = undefined;
    } catch (thrown) {
      problem.value = problemOf(thrown);
    }
  }

  function show(read: RuleSetDraft): void {
    [draft.value, definition.value, issues.value] = [read, read.definition as RuleSet, read.issues];
    version = read.version;
  }

  function change(part: Partial<RuleSet>): void {
    if (!definition.value) return;
    definition.value = { ...definition.value, ...part };
    unsaved.value = true;
    clearTimeout(timer);
    timer = setTimeout(() => void save(), PAUSE_MS);
  }

  /** Saves now what is not saved yet; resolves when nothing runs any more. */
  async function save(): Promise<void> {
    clearTimeout(timer);
    if (running) await running;
    if (!unsaved.value || theirs.value) return;
    running = send().finally(() => (running = undefined));
    await running;
  }

  async function send(): Promise<void> {
    const sent = definition.value!;
    saving.value = true;
    problem.value = undefined;
    try {
      const saved = await transport.save({ version, definition: sent });
      version = saved.version;
      issues.value = saved.issues;
      unsaved.value = definition.value !== sent;
    } catch (thrown) {
      problem.value = problemOf(thrown);
    } finally {
      saving.value = false;
    }
    if (problem.value?.code === 'version_stale') await ask();
  }

  async function ask(): Promise<void> {
    try {
      theirs.value = await transport.read();
      problem.value = undefined;
    } catch (thrown) {
      problem.value = problemOf(thrown);
    }
  }

  /** Goes on with what was typed here, over what the other has saved, or with the other's. */
  async function settle(choice: 'mine' | 'theirs'): Promise<void> {
    const other = theirs.value;
    if (!other) return;
    theirs.value = undefined;
    if (choice === 'mine') {
      version = other.version;
      await save();
    } else {
      unsaved.value = false;
      show(other);
    }
  }

  return {
    draft,
    definition,
    issues,
    problem,
    theirs,
    saving,
    load,
    change,
    save,
    settle,
    /** Whether something typed is not on the server yet. */
    pending: computed(() => unsaved.value || saving.value),
  };
}

export type RuleSetDraftStore = ReturnType<typeof useRuleSetDraft>;
