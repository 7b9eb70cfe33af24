import { type ComputedRef, shallowRef, watch } from 'vue';
import { api, take } from '../../../../platform/api.ts';
import type { FieldRow } from '../field-rows.ts';
import type { FileReading } from './read-values.ts';

/**
 * What a machine has read of the files that are before the reviewer's eyes. It is help only: where it does not come, nothing is said
 * and nothing is missing.
 * @param enabled whether he may see the files at all
 */
export function useReadings(rows: ComputedRef<readonly FieldRow[]>, enabled: () => boolean) {
  const known = new Map<string, Promise<FileReading[]>>();
  const readings = shallowRef<readonly FileReading[]>([]);

  watch(
    () => (enabled() ? rows.value.flatMap(({ files }) => files) : []),
    async (files) => {
      const found = await Promise.all(files.map(readingsOf));
      const still = rows.value.flatMap((row) => row.files);
      if (files.every((file) => still.includes(file))) readings.value = found.flat();
    },
    { immediate: true },
  );

  function readingsOf(fileId: string): Promise<FileReading[]> {
    const reading = known.get(fileId) ?? read(fileId);
    known.set(fileId, reading);
    return reading;
  }

  async function read(fileId: string): Promise<FileReading[]> {
    try {
      const params = { path: { id: fileId } };
      const { items } = await take(api.GET('/api/files/{id}/readings', { params }));
      return items.map((reading) => ({ fileId, reading }));
    } catch {
      known.delete(fileId);
      return [];
    }
  }

  return readings;
}
