import { useIntervalFn } from '@vueuse/core';
import { shallowRef } from 'vue';

/** The time, renewed each minute: for what a page says of waiting and of what is left. */
export function useMinutes() {
  const now = shallowRef(new Date());
  useIntervalFn(() => (now.value = new Date()), 60_000);
  return now;
}
