import { onUnmounted, ref } from 'vue';
import { target } from '#target';

const offline = ref(false);
let heard = 0;
let stop: () => void = () => undefined;

/** Whether the device has no network, as it says itself. */
export function useOffline() {
  if (heard++ === 0) stop = target.watchNetwork((isConnected) => (offline.value = !isConnected));
  onUnmounted(() => {
    if (--heard === 0) stop();
  });
  return { offline };
}
