import { type Attempt, nameAttempts, type ProblemError, problemOf } from '@htp/api-client';
import { ref, shallowRef } from 'vue';
import { newKey } from './new-key.ts';

/**
 * Something that a person does once: a second tap while it runs does nothing, its problem is kept for the page to show, and a
 * repetition after a lost answer names itself as the same request, so that nothing is done twice.
 */
export function useAction<Arguments extends unknown[], Result>(
  act: (attempt: Attempt, ...args: Arguments) => Promise<Result>,
) {
  const running = ref(false);
  const problem = shallowRef<ProblemError>();
  const attempts = nameAttempts(newKey);

  /** @returns what the action gave; undefined when it ran already or ended in a problem, which `problem` holds */
  async function run(...args: Arguments): Promise<Result | undefined> {
    if (running.value) return undefined;
    running.value = true;
    problem.value = undefined;
    try {
      const result = await act(attempts.next(args), ...args);
      attempts.settle();
      return result;
    } catch (thrown) {
      problem.value = problemOf(thrown);
      attempts.settle(problem.value);
      return undefined;
    } finally {
      running.value = false;
    }
  }

  return { run, running, problem, clear: () => (problem.value = undefined) };
}
