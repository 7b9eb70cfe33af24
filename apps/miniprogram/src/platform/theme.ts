import { onUnmounted, ref } from 'vue';

type Theme = 'light' | 'dark';

/** Light or dark, as the device has it. */
export function useTheme() {
  const theme = ref<Theme>(uni.getSystemInfoSync().theme === 'dark' ? 'dark' : 'light');
  const hear = ({ theme: changed }: { theme: Theme }) => (theme.value = changed);
  uni.onThemeChange(hear);
  onUnmounted(() => uni.offThemeChange(hear));
  return { theme };
}
