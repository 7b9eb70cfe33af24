import { computed, type MaybeRefOrGetter, reactive, ref, toValue, watch } from 'vue';
import { useAction } from '../../../../platform/action.ts';
import { api, take } from '../../../../platform/api.ts';
import { useRecord } from '../../../../platform/record.ts';
import { caseDocument } from '../case-documents.ts';
import { type CaseFinding, filesOf, inOrder, isOpen, nextOpen } from './case-findings.ts';

/**
 * The findings of a case, and how its reviewer resolves them. What he types of one stays until it is sent.
 * @param number of the frozen copy that is shown: another one has others
 */
export function useFindings(id: string, number: MaybeRefOrGetter<number | undefined>) {
  const path = { id };
  const reading = useRecord((signal) =>
    take(api.GET('/api/review/declarations/{id}/findings', { params: { path }, signal })),
  );
  const remarks = reactive(new Map<string, string>());
  /** The one that is at hand. */
  const current = ref<string>();
  const findings = computed(() => inOrder(reading.record.value?.items ?? []));
  const open = computed(() => findings.value.filter(isOpen));
  const documents = computed(() =>
    filesOf(findings.value).map(({ id: fileId, label }) => caseDocument(fileId, label)),
  );

  watch(
    () => toValue(number),
    (now) => now !== undefined && void reading.reload(),
    { immediate: true },
  );

  const resolving = useAction(async (_attempt, findingId: string, remark: string) => {
    const params = { path: { id, findingId } };
    const resolved = await take(
      api.PUT('/api/review/declarations/{id}/findings/{findingId}/resolution', { params, body: { remark } }),
    );
    remarks.delete(findingId);
    replace(resolved);
    return resolved;
  });

  function replace(resolved: CaseFinding): void {
    const { record } = reading;
    if (!record.value) return;
    const items = record.value.items.map((one) => (one.id === resolved.id ? resolved : one));
    record.value = { ...record.value, items };
  }

  /** To the next open one; undefined where none is left. */
  function advance(): CaseFinding | undefined {
    const next = nextOpen(findings.value, current.value);
    current.value = next?.id ?? current.value;
    return next;
  }

  return { ...reading, findings, open, documents, remarks, current, resolving, advance };
}

export type Findings = ReturnType<typeof useFindings>;
