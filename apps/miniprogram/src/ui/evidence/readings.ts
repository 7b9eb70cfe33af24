import { onHide, onShow, onUnload } from '@dcloudio/uni-app';
import type { Section } from '@htp/domain';
import { ref, watch } from 'vue';
import { api, take } from '../../platform/api.ts';
import { type AttachedFile, isSettled, keyOf, type KnownReadings, nextAskMs } from './reading-lines.ts';

/**
 * What machines read of the files that are attached to a form, asked for at a low rate while somebody looks at it. A failure says
 * nothing: whoever types is not disturbed.
 */
export function useReadings(section: () => Section | undefined, attached: () => readonly AttachedFile[]) {
  const known = ref<KnownReadings>({});
  const gaveUp = ref(false);
  let asked = 0;
  let isShown = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const pending = () => attached().filter((file) => !isSettled(known.value[keyOf(file)]));

  async function ask(): Promise<void> {
    timer = undefined;
    await Promise.all(pending().map(askFor));
    asked += 1;
    plan(nextAskMs(asked));
  }

  async function askFor(file: AttachedFile): Promise<void> {
    const path = { id: file.fileId };
    const answer = await take(api.GET('/api/files/{id}/readings', { params: { path } })).catch(
      () => undefined,
    );
    const own = answer?.items.find((one) => one.section === section() && one.field === file.field);
    if (own) known.value = { ...known.value, [keyOf(file)]: own };
  }

  function plan(waitMs: number | null): void {
    if (!isShown || timer !== undefined || pending().length === 0) return;
    gaveUp.value = waitMs === null;
    if (waitMs !== null) timer = setTimeout(() => void ask(), waitMs);
  }

  function begin(): void {
    isShown = true;
    asked = 0;
    plan(0);
  }

  function end(): void {
    isShown = false;
    clearTimeout(timer);
    timer = undefined;
  }

  watch(
    () => attached().map(keyOf).join(),
    () => isShown && begin(),
  );
  onShow(begin);
  onHide(end);
  onUnload(end);
  return { known, gaveUp };
}
