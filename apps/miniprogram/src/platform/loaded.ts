import { type ProblemError, problemOf } from '@htp/api-client';
import { onShow } from '@dcloudio/uni-app';
import { ref, shallowRef } from 'vue';

/** What a page shows: asked for each time that the page comes into sight; what was there before stays until the answer. */
export function useLoaded<Data>(load: () => Promise<Data>) {
  const data = shallowRef<Data>();
  const problem = shallowRef<ProblemError>();
  const loading = ref(false);
  let asked = 0;

  async function reload(): Promise<void> {
    const mine = ++asked;
    loading.value = true;
    try {
      const answer = await load();
      if (mine !== asked) return;
      data.value = answer;
      problem.value = undefined;
    } catch (thrown) {
      if (mine === asked) problem.value = problemOf(thrown);
    } finally {
      if (mine === asked) loading.value = false;
    }
  }

  onShow(() => void reload());
  return { data, problem, loading, reload };
}
