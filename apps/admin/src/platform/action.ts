import { ref, shallowRef } from 'vue';
import { type ProblemError, problemOf } from '@htp/api-client';

/** What an action is given besides its arguments. */
export interface Attempt {
  /** For the header `Idempotency-Key`: the same while it is not known whether an earlier try was carried out. */
  readonly idempotencyKey: string;
}

/**
 * Something that a person does once: a second press while it runs does nothing, its problem is kept for the page to show, and a
 * repetition after a lost answer names itself as the same request, so that nothing is done twice.
 */
export function useAction<Arguments extends unknown[], Result>(
  act: (attempt: Attempt, ...args: Arguments) => Promise<Result>,
) {
  const running = ref(false);
  const problem = shallowRef<ProblemError>();
  let unsettled: { key: string; args: string } | undefined;

  function keyFor(args: Arguments): string {
    const asked = JSON.stringify(args);
    if (unsettled?.args !== asked) unsettled = { key: crypto.randomUUID(), args: asked };
    return unsettled.key;
  }

  /** @returns what the action gave; undefined when it ran already or ended in a problem, which `problem` holds */
  async function run(...args: Arguments): Promise<Result | undefined> {
    if (running.value) return undefined;
    running.value = true;
    problem.value = undefined;
    try {
      const result = await act({ idempotencyKey: keyFor(args) }, ...args);
      unsettled = undefined;
      return result;
    } catch (thrown) {
      problem.value = problemOf(thrown);
      if (problem.value.status >= 400 && problem.value.status < 500) unsettled = undefined;
      return undefined;
    } finally {
      running.value = false;
    }
  }

  return { run, running, problem, clear: () => (problem.value = undefined) };
}
