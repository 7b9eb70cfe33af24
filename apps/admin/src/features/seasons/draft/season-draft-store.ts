import { computed, reactive, ref, shallowRef } from 'vue';
import { useSelfSaving } from '../../../platform/self-saving.ts';
import type { DefinitionIssue, SeasonDefinition, SeasonDraft, SeasonSection } from '../season-types.ts';

/** How a draft is read and kept. */
export interface DraftTransport {
  read(): Promise<SeasonDraft>;
  save(
    body: { version: number } & Partial<SeasonDefinition>,
  ): Promise<{ version: number; issues: DefinitionIssue[] }>;
}

/** A part that somebody else has saved since, while it was changed here too. */
export interface SectionConflict {
  readonly section: SeasonSection;
  readonly theirs: SeasonDefinition;
  /** Who saved last. */
  readonly by: string | null;
}

/**
 * A draft being edited: shown as typed, saved by itself, section by section. What somebody else has saved meanwhile is taken over where
 * it was not changed here; where it was, both values stand beside each other until the lead has chosen, and nothing typed is lost.
 */
export function useSeasonDraft(transport: DraftTransport) {
  const draft = shallowRef<SeasonDraft>();
  const definition = ref<SeasonDefinition>();
  const issues = shallowRef<readonly DefinitionIssue[]>([]);
  const conflicts = shallowRef<readonly SectionConflict[]>([]);
  const unsaved = reactive(new Set<SeasonSection>());
  /** The sections as this lead has last seen them saved. */
  let seen: SeasonDefinition | undefined;
  let version = 0;
  const { problem, saving, attempt, saveSoon, save } = useSelfSaving({
    isDue: () => unsaved.size > 0,
    send,
    reconcile: takeOver,
  });

  const load = () =>
    attempt(async () => {
      const read = await transport.read();
      definition.value = copyOf(read.definition);
      show(read);
    });

  function show(read: SeasonDraft): void {
    [draft.value, seen, version, issues.value] = [read, read.definition, read.version, read.issues];
  }

  function change<S extends SeasonSection>(section: S, value: SeasonDefinition[S]): void {
    if (!definition.value) return;
    definition.value[section] = value;
    if (conflicts.value.some((conflict) => conflict.section === section)) return;
    unsaved.add(section);
    saveSoon();
  }

  async function send(): Promise<void> {
    const sections = [...unsaved];
    const sent = pick(definition.value!, sections);
    const texts = JSON.stringify(sent);
    const saved = await transport.save({ version, ...sent });
    version = saved.version;
    issues.value = saved.issues;
    seen = { ...seen!, ...(JSON.parse(texts) as Partial<SeasonDefinition>) };
    for (const section of sections) if (!differs(definition.value!, seen, section)) unsaved.delete(section);
  }

  /** Somebody else has saved since. */
  async function takeOver(): Promise<void> {
    const before = seen!;
    const current = await transport.read();
    const changed = sectionsOf(current.definition).filter((name) =>
      differs(before, current.definition, name),
    );
    const mine = (name: SeasonSection) =>
      unsaved.has(name) && differs(definition.value!, current.definition, name);
    const contested = changed.filter(mine);
    for (const name of changed.filter((section) => !contested.includes(section))) {
      Object.assign(definition.value!, pick(copyOf(current.definition), [name]));
      unsaved.delete(name);
    }
    for (const name of contested) unsaved.delete(name);
    const known = conflicts.value.filter(({ section }) => !contested.includes(section));
    const by = current.updatedByName;
    const found = contested.map((section) => ({ section, theirs: current.definition, by }));
    conflicts.value = [...known.map((conflict) => ({ ...conflict, theirs: current.definition })), ...found];
    show(current);
  }

  /** Settles a conflict: what was typed here is saved over the other's, or gives way to it. */
  async function settle(section: SeasonSection, choice: 'mine' | 'theirs'): Promise<void> {
    const conflict = conflicts.value.find((one) => one.section === section);
    if (!conflict || !definition.value) return;
    conflicts.value = conflicts.value.filter((one) => one !== conflict);
    if (choice === 'theirs') Object.assign(definition.value, pick(copyOf(conflict.theirs), [section]));
    else unsaved.add(section);
    await save();
  }

  return {
    draft,
    definition,
    issues,
    conflicts,
    problem,
    saving,
    load,
    change,
    save,
    settle,
    /** Whether something typed is not on the server yet. */
    pending: computed(() => unsaved.size > 0 || saving.value || conflicts.value.length > 0),
  };
}

export type SeasonDraftStore = ReturnType<typeof useSeasonDraft>;

const sectionsOf = (definition: SeasonDefinition) => Object.keys(definition) as SeasonSection[];
const copyOf = (definition: SeasonDefinition) => JSON.parse(JSON.stringify(definition)) as SeasonDefinition;
const differs = (one: SeasonDefinition, other: SeasonDefinition, section: SeasonSection) =>
  JSON.stringify(one[section]) !== JSON.stringify(other[section]);

function pick(definition: SeasonDefinition, sections: readonly SeasonSection[]): Partial<SeasonDefinition> {
  return Object.fromEntries(sections.map((section) => [section, definition[section]]));
}
