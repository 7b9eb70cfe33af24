import { defineStore } from 'pinia';
import { ref } from 'vue';
import { api, take } from '../../platform/api.ts';
import { problemOf } from '@htp/api-client';

/** How many messages are unread, as the bell shows it. */
export const useUnread = defineStore('unread', () => {
  const count = ref(0);
  const isCapped = ref(false);

  function show(shown: { unread: number; unreadIsCapped: boolean }): void {
    count.value = shown.unread;
    isCapped.value = shown.unreadIsCapped;
  }

  /** Asks anew. Nobody waits for it: when it does not succeed, what was known stays. */
  async function refresh(): Promise<void> {
    try {
      show(await take(api.GET('/api/messages', { params: { query: { unread: 'true', limit: 1 } } })));
    } catch (thrown) {
      problemOf(thrown);
    }
  }

  return { count, isCapped, show, refresh };
});
