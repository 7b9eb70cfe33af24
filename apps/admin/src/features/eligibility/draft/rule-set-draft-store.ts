import { computed, ref, shallowRef } from 'vue';
import { useSelfSaving } from '../../../platform/self-saving.ts';
import type { RuleSet, RuleSetDraft, RuleSetIssue } from '../rule-set-types.ts';

/** How a draft of rules is read and kept. */
export interface RuleSetTransport {
  read(): Promise<RuleSetDraft>;
  save(body: {
    version: number;
    definition: RuleSet;
  }): Promise<{ version: number; issues: readonly RuleSetIssue[] }>;
}

/**
 * A draft of rules being edited: shown as typed, saved by itself. Where somebody else has saved meanwhile nothing is saved until the
 * lead has chosen whose rules go on, so that neither overwrites the other unawares.
 */
export function useRuleSetDraft(transport: RuleSetTransport) {
  const draft = shallowRef<RuleSetDraft>();
  const definition = ref<RuleSet>();
  const issues = shallowRef<readonly RuleSetIssue[]>([]);
  /** What somebody else has saved since. */
  const theirs = shallowRef<RuleSetDraft>();
  const unsaved = ref(false);
  let version = 0;
  const { problem, saving, attempt, saveSoon, save } = useSelfSaving({
    isDue: () => unsaved.value && !theirs.value,
    send,
    reconcile: async () => void (theirs.value = await transport.read()),
  });

  const load = () => attempt(async () => show(await transport.read()));

  function show(read: RuleSetDraft): void {
    [draft.value, definition.value, issues.value] = [read, read.definition as RuleSet, read.issues];
    version = read.version;
  }

  function change(part: Partial<RuleSet>): void {
    if (!definition.value) return;
    definition.value = { ...definition.value, ...part };
    unsaved.value = true;
    saveSoon();
  }

  async function send(): Promise<void> {
    const sent = definition.value!;
    const saved = await transport.save({ version, definition: sent });
    version = saved.version;
    issues.value = saved.issues;
    unsaved.value = definition.value !== sent;
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
