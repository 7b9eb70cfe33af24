import { useEventListener } from '@vueuse/core';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import { confirm } from '../confirm.ts';

/** Saves what was typed when the page is left or the network is back; what cannot be saved is left only by a person who was asked. */
export function useSavingOnLeave(save: () => Promise<void>, pending: MaybeRefOrGetter<boolean>): void {
  onBeforeRouteLeave(async () => {
    await save();
    if (!toValue(pending)) return true;
    return confirm({
      title: '还有内容没有保存',
      text: '离开后，没有保存的内容会丢失。',
      act: '不保存，离开',
      dangerous: true,
    });
  });
  useEventListener(window, 'beforeunload', (event) => {
    if (toValue(pending)) event.preventDefault();
  });
  useEventListener(window, 'online', () => save());
}
