import { onHide, onShow, onUnload } from '@dcloudio/uni-app';
import { type ProblemError, problemOf } from '@htp/api-client';
import type { FormDefinition } from '@htp/domain';
import { onUnmounted, ref, shallowRef } from 'vue';
import { Autosave, type AutosaveState, type SavedRecord } from './autosave/autosave.ts';
import { keptBy } from './autosave/kept-by.ts';
import { OpenRecords } from './autosave/open-records.ts';
import { unsentStore } from './autosave/unsent-store.ts';
import { useSession } from './session.ts';
import { target } from '#target';

export type { AutosaveState, AutosaveStatus, SavedRecord } from './autosave/autosave.ts';

export interface AutosaveOptions {
  /** The record of the page, such as `credential:<id>`: asked each time that the page is shown; undefined while there is none. */
  readonly key: () => string | undefined;
  /** The fields, as the domain has them. */
  readonly definition: () => FormDefinition;
  /** Names of fields that the API shows masked even to their owner. */
  readonly masked?: readonly string[];
  readonly load: () => Promise<SavedRecord>;
  /** Sends only what has changed, of this version; null clears. @returns the new version */
  readonly save: (changes: Record<string, unknown>, version: number) => Promise<{ readonly version: number }>;
}

const records = new OpenRecords();

const storage = {
  get: (name: string): unknown => uni.getStorageSync(name),
  set: (name: string, text: string) => uni.setStorageSync(name, text),
  remove: (name: string) => uni.removeStorageSync(name),
};

/**
 * A form whose every field is saved on the server within two seconds, and is kept on this device until it is: through a lost
 * network, a killed client, a lapsed session, another device. The page shows `state.values`, calls `set` for each change, and
 * `flush` before it goes on.
 */
export function useAutosave(options: AutosaveOptions) {
  const { accountId } = useSession();
  const state = shallowRef<AutosaveState>();
  const problem = shallowRef<ProblemError>();
  const loading = ref(false);
  let opened: { readonly name: string; readonly autosave: Autosave } | undefined;

  const listen = (told: AutosaveState) => void (state.value = told);
  const nameOf = (key: string) => `htp-unsent:${accountId.value}:${key}`;
  const port = () => ({
    load: options.load,
    save: options.save,
    ...keptBy(options.definition(), options.masked ?? []),
  });

  async function open(key: string): Promise<void> {
    const known = records.find(nameOf(key));
    if (known) return goOn(nameOf(key), known);
    const held = await options.load();
    // Whoever is signed in is known by now: the record was answered.
    const [owner, name] = [accountId.value, nameOf(key)];
    records.listen(name, listen);
    const store = unsentStore(storage, name, () => accountId.value === owner);
    opened = { name, autosave: records.add(name, (tell) => new Autosave(port(), store, held, tell)) };
  }

  async function goOn(name: string, autosave: Autosave): Promise<void> {
    records.listen(name, listen);
    opened = { name, autosave };
    autosave.use(port());
    await autosave.refresh();
  }

  /** Loads the record; again for what was changed elsewhere. */
  async function reload(): Promise<void> {
    const key = options.key();
    if (key === undefined || loading.value) return;
    loading.value = true;
    try {
      await (opened ? opened.autosave.refresh() : open(key));
      problem.value = undefined;
    } catch (thrown) {
      problem.value = problemOf(thrown);
    } finally {
      loading.value = false;
    }
  }

  function leave(): void {
    if (opened) records.leave(opened.name, listen);
    opened = undefined;
  }

  /** Sends all there is. @returns whether the server holds everything: only then may the page go on */
  const flush = async (): Promise<boolean> => (opened ? opened.autosave.flush() : false);
  const set = (field: string, value: unknown): void => opened?.autosave.set(field, value);

  const forget = target.watchNetwork((isConnected) => {
    if (isConnected) opened?.autosave.wake();
  });
  onShow(() => void reload());
  onHide(() => void flush());
  onUnload(leave);
  onUnmounted(forget);
  return { state, problem, loading, set, flush, reload };
}
