import { computed, onMounted, onUnmounted, shallowRef } from 'vue';
import { target } from '#target';
import { useSession } from './session.ts';
import { uploadPort } from './server-files.ts';
import { type Upload, UploadQueue } from './uploads/upload-queue.ts';
import type { ChosenFile } from './file-target.ts';

export type { Upload, UploadStatus } from './uploads/upload-queue.ts';

/**
 * Files on their way to one field of a record, such as `credential:<id>` and `picture`.
 * @param arrived what names the file has to be written down before it returns
 */
export function useUploads(record: string, field: string, arrived: (fileId: string) => void) {
  const { accountId } = useSession();
  const uploads = shallowRef<readonly Upload[]>([]);
  const queue = new UploadQueue(uploadPort(`${accountId.value}:${record}:${field}`), {
    changed: (changed) => (uploads.value = changed),
    arrived: (fileId) => arrived(fileId),
  });
  let forget: () => void = () => undefined;

  onMounted(() => {
    forget = target.watchNetwork((isConnected) => void (isConnected && queue.wake()));
    void queue.restore();
  });
  onUnmounted(() => {
    forget();
    queue.stop();
  });

  return {
    uploads,
    isUnderWay: computed(() => uploads.value.some(({ status }) => status !== 'refused')),
    add: (files: readonly ChosenFile[]) => void queue.add(files),
    retry: () => void queue.wake(),
    remove: (id: string) => void queue.remove(id),
  };
}
