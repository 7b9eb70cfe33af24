import { useEventListener } from '@vueuse/core';
import { nextTick, type Ref } from 'vue';
import { scrollKeeping } from './view.ts';

interface Told {
  /** Asks for another factor. */
  readonly zoom: (scale: number) => void;
  /** Scrolled by hand, to these parts of what can be scrolled. */
  readonly moved: (x: number, y: number) => void;
}

/** Dragging, scrolling and zooming at the pointer of a pane that scrolls; arrow keys the browser does itself. */
export function usePanning(pane: Ref<HTMLElement | null>, scale: Ref<number | undefined>, told: Told) {
  let dragged: { x: number; y: number } | undefined;
  /** Set while the other pane of a comparison moves this one: not to be told back. */
  let following = false;

  async function zoomAt(event: WheelEvent): Promise<void> {
    if (!event.ctrlKey || !pane.value || scale.value === undefined) return;
    event.preventDefault();
    const [element, before] = [pane.value, scale.value];
    const { left, top } = element.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const [scrolledX, scrolledY] = [element.scrollLeft, element.scrollTop];
    told.zoom(before * 1.0015 ** -event.deltaY);
    await nextTick();
    const after = scale.value ?? before;
    element.scrollTo(scrollKeeping(scrolledX, x, before, after), scrollKeeping(scrolledY, y, before, after));
  }
  // Not as a listener of the template: it has to be able to keep the browser from zooming the whole page.
  useEventListener(pane, 'wheel', zoomAt, { passive: false });

  const listeners = {
    pointerdown(event: PointerEvent) {
      if (event.button !== 0 || !(event.target as Element).closest('.ground')) return;
      pane.value?.setPointerCapture(event.pointerId);
      dragged = { x: event.clientX, y: event.clientY };
    },
    pointermove(event: PointerEvent) {
      if (!dragged) return;
      pane.value?.scrollBy(dragged.x - event.clientX, dragged.y - event.clientY);
      dragged = { x: event.clientX, y: event.clientY };
    },
    pointerup: () => (dragged = undefined),
    pointercancel: () => (dragged = undefined),
    scroll() {
      if (following) following = false;
      else if (pane.value) told.moved(...partsOf(pane.value));
    },
  };

  function moveTo(x: number, y: number): void {
    const element = pane.value;
    if (!element) return;
    const [left, top] = [
      x * (element.scrollWidth - element.clientWidth),
      y * (element.scrollHeight - element.clientHeight),
    ];
    following = Math.abs(element.scrollLeft - left) >= 1 || Math.abs(element.scrollTop - top) >= 1;
    element.scrollTo(left, top);
  }

  return { listeners, moveTo };
}

function partsOf(element: HTMLElement): [number, number] {
  const across = element.scrollWidth - element.clientWidth;
  const down = element.scrollHeight - element.clientHeight;
  return [across > 0 ? element.scrollLeft / across : 0, down > 0 ? element.scrollTop / down : 0];
}
