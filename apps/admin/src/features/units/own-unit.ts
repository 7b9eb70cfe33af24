import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { useSession } from '../../platform/session.ts';

/** Which of his units an officer works on: the first that he was granted, until he chooses another; the same on every page. */
export const useOwnUnit = defineStore('own-unit', () => {
  const session = useSession();
  const chosen = ref<{ readonly accountId: string; readonly unitId: string }>();

  const granted = computed(() => session.me?.grants.flatMap(({ unitId }) => unitId ?? []) ?? []);
  const unitId = computed(() =>
    chosen.value && chosen.value.accountId === session.me?.accountId ? chosen.value.unitId : granted.value[0],
  );

  function choose(id: string): void {
    if (session.me) chosen.value = { accountId: session.me.accountId, unitId: id };
  }

  return { unitId, choose };
});
