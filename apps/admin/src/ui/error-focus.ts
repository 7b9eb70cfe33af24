import { nextTick, type Ref, watch } from 'vue';
import type { ProblemError } from '@htp/api-client';

/** Leads whoever sent a form with something wrong in it to the first field that says so. */
export function useErrorFocus(
  problem: Readonly<Ref<ProblemError | undefined>>,
  form: Readonly<Ref<{ readonly $el: HTMLElement } | null>>,
): void {
  watch(problem, async (now) => {
    if (!now) return;
    // The fields hear of their error in one round and show it in the next.
    await nextTick();
    await nextTick();
    form.value?.$el.querySelector<HTMLElement>('.is-error :is(input, textarea)')?.focus();
  });
}
