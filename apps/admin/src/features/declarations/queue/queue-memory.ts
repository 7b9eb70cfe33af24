import { defineStore } from 'pinia';
import { onBeforeUnmount, shallowRef } from 'vue';

/** Where somebody was in a list when he left it for a case. */
export interface QueuePlace {
  /** Of which filter. */
  readonly key: string;
  readonly shown: number;
  readonly currentId: string | undefined;
  readonly selected: readonly string[];
}

interface KeptPlace extends QueuePlace {
  readonly scrollTop: number;
}

/** The last place only: whoever comes back goes on where he was, and nothing piles up. */
const useQueueMemory = defineStore('declaration-queue', () => ({ place: shallowRef<KeptPlace>() }));

/** The element that scrolls is the layout's. */
const scroller = () => document.getElementById('content');

/** Keeps the place when the page is left, and gives it back to whoever comes to the same list again. */
export function useReturn(present: () => QueuePlace) {
  const memory = useQueueMemory();

  onBeforeUnmount(() => {
    memory.place = { ...present(), scrollTop: scroller()?.scrollTop ?? 0 };
  });

  return {
    placeIn: (key: string) => (memory.place?.key === key ? memory.place : undefined),
    scrollBack: ({ scrollTop }: KeptPlace) => scroller()?.scrollTo({ top: scrollTop }),
  };
}
