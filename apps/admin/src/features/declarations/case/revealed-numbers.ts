import type { CaseRevealReason } from '@htp/domain';
import { reactive, ref } from 'vue';
import { useAction } from '../../../platform/action.ts';
import { api, take } from '../../../platform/api.ts';

/** The numbers of a case that its reviewer has asked for in full: shown until he leaves it, and kept nowhere. */
export function useRevealedNumbers(id: string, still: () => number) {
  const values = reactive(new Map<string, string>());
  const counted = ref<number>();

  const revealing = useAction(async (_attempt, pointer: string, reason: CaseRevealReason) => {
    const params = { path: { id } };
    const body = { pointer, reason };
    const { value, left } = await take(api.POST('/api/review/declarations/{id}/reveals', { params, body }));
    values.set(pointer, value);
    counted.value = left;
    return value;
  });

  return {
    values,
    revealing,
    left: () => counted.value ?? still(),
    hide: (pointer: string) => values.delete(pointer),
  };
}

export type RevealedNumbers = ReturnType<typeof useRevealedNumbers>;
