import { type ProblemError, problemOf } from '@htp/api-client';
import { onShow } from '@dcloudio/uni-app';
import { onMounted, ref, shallowRef } from 'vue';

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

/** The same for a part of a page that appears later: the page may have come into sight before, and tells only once. */
export function useLoadedPart<Data>(load: () => Promise<Data>) {
  const part = useLoaded(load);
  onMounted(() => {
    if (part.data.value === undefined && !part.loading.value) void part.reload();
  });
  return part;
}
