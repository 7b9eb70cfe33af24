import { onScopeDispose, ref, shallowRef } from 'vue';
import { type ProblemError, problemOf } from '@htp/api-client';

type LoadRecord<Found> = (signal: AbortSignal) => Promise<Found>;

/**
 * One thing that a page shows. A new reading gives up the one before; what is shown stays until the new answer is there, and stays with
 * the problem beside it when none comes.
 */
export function useRecord<Found>(load: LoadRecord<Found>) {
  const record = shallowRef<Found>();
  const problem = shallowRef<ProblemError>();
  const loading = ref(false);
  let reading: AbortController | undefined;

  async function reload(): Promise<void> {
    reading?.abort();
    const own = (reading = new AbortController());
    loading.value = true;
    problem.value = undefined;
    try {
      const found = await load(own.signal);
      if (!own.signal.aborted) record.value = found;
    } catch (thrown) {
      if (!own.signal.aborted) problem.value = problemOf(thrown);
    } finally {
      if (reading === own) loading.value = false;
    }
  }

  onScopeDispose(() => reading?.abort());

  return {
    record,
    problem,
    loading,
    reload,
    /** Another thing is to be shown: nothing of the one before stays. */
    reset: () => {
      reading?.abort();
      record.value = undefined;
      problem.value = undefined;
      loading.value = false;
    },
  };
}
