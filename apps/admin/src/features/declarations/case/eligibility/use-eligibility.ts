import { type MaybeRefOrGetter, toValue, watch } from 'vue';
import { api, take } from '../../../../platform/api.ts';
import { useRecord } from '../../../../platform/record.ts';

/**
 * What the rules said of a case.
 * @param number of the frozen copy that is shown: another one was judged anew
 */
export function useEligibility(id: string, number: MaybeRefOrGetter<number | undefined>) {
  const params = { path: { id } };
  const reading = useRecord((signal) =>
    take(api.GET('/api/review/declarations/{id}/eligibility', { params, signal })),
  );
  watch(
    () => toValue(number),
    (now) => now !== undefined && void reading.reload(),
    { immediate: true },
  );
  return reading;
}

export type Eligibility = ReturnType<typeof useEligibility>;
