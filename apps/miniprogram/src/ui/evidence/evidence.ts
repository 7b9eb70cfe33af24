import type { FormDefinition, FormValues, Section } from '@htp/domain';
import { computed } from 'vue';
import {
  attachedFiles,
  isSettled,
  keyOf,
  type ReadingLine,
  readingLine,
  type ShownOffer,
  shownOffers,
} from './reading-lines.ts';
import { useReadings } from './readings.ts';

/** A form whose papers are read. */
export interface ReadForm {
  readonly section: Section;
  readonly definition: FormDefinition;
  readonly values: FormValues;
  /** The fields that are shown and can be typed in. */
  readonly names: readonly string[];
  readonly today: string;
}

/** What stands beside the fields of a form because of its papers. */
export interface Evidence {
  readonly lines: Readonly<Record<string, readonly ReadingLine[]>>;
  readonly offers: Readonly<Record<string, ShownOffer>>;
}

/**
 * Follows the reading of a form's papers. @param form undefined while it is loaded
 * @returns also how many readings are settled, which tells when there is something new to compare
 */
export function useEvidence(form: () => ReadForm | undefined) {
  const attached = computed(() => {
    const shown = form();
    return shown ? attachedFiles(shown.section, shown.values) : [];
  });
  const { known, gaveUp } = useReadings(
    () => form()?.section,
    () => attached.value,
  );
  const evidence = computed((): Evidence => {
    const shown = form();
    if (!shown) return { lines: {}, offers: {} };
    const lines: Record<string, ReadingLine[]> = {};
    for (const file of attached.value) {
      const line = readingLine(shown.section, file, known.value[keyOf(file)], gaveUp.value);
      (lines[file.field] ??= []).push(line);
    }
    return { lines, offers: shownOffers(shown.section, shown, attached.value, known.value) };
  });
  const settled = computed(() =>
    attached.value
      .filter((file) => isSettled(known.value[keyOf(file)]))
      .map(keyOf)
      .join(),
  );
  return { evidence, settled };
}
