import { computed, ref } from 'vue';
import { keptDraft } from '../../../../platform/kept-draft.ts';
import { caseDocument } from '../case-documents.ts';
import type { OpenCase } from '../use-case.ts';
import { type CaseFinding, filesOf, findingsOf, isOpen, nextOpen } from './case-findings.ts';

/** The findings of a case, and how its reviewer goes through them. What he types of one stays until it is sent, also when he leaves the case. */
export function useFindings({ opened }: Pick<OpenCase, 'opened'>) {
  const remarks = keptDraft('remarks on findings', new Map<string, string>());
  /** The one that is at hand. */
  const current = ref<string>();
  const all = computed(() => findingsOf(opened.value?.findings.items ?? []));
  const open = computed(() => all.value.filter(isOpen));
  const documents = computed(() => filesOf(all.value).map(({ id, label }) => caseDocument(id, label)));

  /** To the next open one; undefined where none is left. */
  function advance(): CaseFinding | undefined {
    const next = nextOpen(all.value, current.value);
    current.value = next?.id ?? current.value;
    return next;
  }

  return { all, open, documents, remarks, current, turnTo: (id: string) => (current.value = id), advance };
}

export type Findings = ReturnType<typeof useFindings>;
