import { onUnmounted, ref } from 'vue';

const offline = ref(false);
let heard = 0;

const hear = ({ isConnected }: { isConnected: boolean }) => (offline.value = !isConnected);

/** Whether the device has no network, as it says itself. */
export function useOffline() {
  if (heard++ === 0) {
    uni.getNetworkType({ success: ({ networkType }) => (offline.value = networkType === 'none') });
    uni.onNetworkStatusChange(hear);
  }
  onUnmounted(() => {
    if (--heard === 0) uni.offNetworkStatusChange(hear);
  });
  return { offline };
}
