import { getCurrentInstance, nextTick, onMounted, onUnmounted, ref, watch } from 'vue';

/** Less than a screen, so that the last line read is still in sight after it. */
const SCREEN_SHARE = 0.7;
const SCROLL_MS = 200;

/**
 * Whether the reader has come to the end of a text, which is an element of the page that has this class.
 * @param shown whether the text is there
 */
export function useReading(endClass: string, shown: () => boolean) {
  const atEnd = ref(false);
  const page = getCurrentInstance()?.proxy;
  let observer: UniApp.IntersectionObserver | undefined;

  function observe(): void {
    if (observer || !page || !shown()) return;
    observer = uni.createIntersectionObserver(page);
    observer.relativeToViewport({ bottom: 0 }).observe(`.${endClass}`, ({ intersectionRatio }) => {
      if (intersectionRatio > 0) atEnd.value = true;
    });
  }

  onMounted(() => {
    watch(shown, () => void nextTick(observe), { immediate: true });
  });
  onUnmounted(() => observer?.disconnect());

  /** A screen further, for whoever would rather tap than push. */
  function readOn(): void {
    const step = uni.getSystemInfoSync().windowHeight * SCREEN_SHARE;
    uni
      .createSelectorQuery()
      .selectViewport()
      .scrollOffset((page) => {
        const { scrollTop = 0 } = page as UniApp.NodeInfo;
        uni.pageScrollTo({ scrollTop: scrollTop + step, duration: SCROLL_MS });
      })
      .exec();
  }

  return { atEnd, readOn };
}
