import { computed, ref } from 'vue';
import { target } from '#target';

/** The sizes of text that can be chosen where the device does not say one itself, by how many times they are the usual one. */
export const TEXT_SIZES = { standard: 1, large: 1.25, largest: 1.5 } as const;
export type TextSize = keyof typeof TEXT_SIZES;

const KEPT = 'htp-text-size';

const isTextSize = (kept: unknown): kept is TextSize => typeof kept === 'string' && kept in TEXT_SIZES;

function kept(): TextSize {
  const found: unknown = uni.getStorageSync(KEPT);
  return isTextSize(found) ? found : 'standard';
}

const chosen = ref<TextSize>();

/** How large text is: as WeChat's own setting has it, or as was chosen on this device. */
export function useTextSize() {
  const ofDevice = target.textScale();
  chosen.value ??= kept();
  const scale = computed(() => ofDevice ?? TEXT_SIZES[chosen.value ?? 'standard']);
  target.showTextScale(scale.value);

  function choose(size: TextSize): void {
    chosen.value = size;
    uni.setStorageSync(KEPT, size);
    target.showTextScale(scale.value);
  }
  return { scale, chosen, choose, isOffered: ofDevice === undefined };
}
