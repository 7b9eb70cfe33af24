import { ref, shallowRef } from 'vue';
import { type ProblemError, problemOf } from '@htp/api-client';

/** What is kept by itself while somebody types. */
export interface SelfSaved {
  /** Whether something typed is not on the server yet and may go there now. */
  isDue(): boolean;
  /** Sends what is due. */
  send(): Promise<void>;
  /** Somebody else has saved since: brings both together, or asks which is to stand. What is due after that is sent. */
  reconcile(): Promise<void>;
}

/** Typing is saved when it pauses for this long. */
const PAUSE_MS = 700;

/** Saves by itself what is typed, one save after the other; what went wrong is kept for the page to show. */
export function useSelfSaving({ isDue, send, reconcile }: SelfSaved) {
  const problem = shallowRef<ProblemError>();
  const saving = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;

  /** Runs it; what it throws becomes the problem, and there is none once it has gone well. */
  async function attempt(act: () => Promise<void>): Promise<ProblemError | undefined> {
    problem.value = await act().then(() => undefined, problemOf);
    return problem.value;
  }

  function saveSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), PAUSE_MS);
  }

  /** Saves now what is not saved yet; resolves when nothing runs any more. */
  async function save(): Promise<void> {
    clearTimeout(timer);
    if (running) await running;
    if (!isDue()) return;
    running = sendDue().finally(() => (running = undefined));
    await running;
  }

  async function sendDue(): Promise<void> {
    saving.value = true;
    problem.value = undefined;
    const refusal = await attempt(send);
    saving.value = false;
    if (refusal?.code !== 'version_stale') return;
    const unreachable = await attempt(reconcile);
    if (!unreachable && isDue()) await sendDue();
  }

  return { problem, saving, attempt, saveSoon, save };
}
