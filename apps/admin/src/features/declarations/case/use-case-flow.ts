import { ACTION_NAMES, DECISION_NAMES } from '@htp/wording';
import { computed, onMounted, onScopeDispose, ref, watch } from 'vue';
import { useRouter } from 'vue-router';
import { announce, announceProblem } from '../../../ui/announce.ts';
import { confirm } from '../../../ui/confirm.ts';
import { DocumentCache } from '../../../ui/document-viewer/document-cache.ts';
import { type RunFilter, takeCaseAhead, useNextCase } from './next-case.ts';
import { may } from './review-case.ts';
import type { ReviewNote } from './review-note.ts';
import { caseAddress } from './run.ts';
import type { CaseAct, DecisionInput, OpenCase } from './use-case.ts';
import type { Workbench } from './use-workbench.ts';

const ACTION_OF = {
  claim: 'claim',
  release: 'release',
  mark: 'mark_form_outdated',
  lift: 'lift_form_mark',
} as const satisfies Record<CaseAct, string>;

interface Shown {
  readonly id: string;
  /** Undefined for a case that was opened by itself. */
  readonly run: RunFilter | undefined;
  readonly review: OpenCase;
  readonly note: ReviewNote;
  readonly bench: Workbench;
}

/** How one comes to a case, works on it, and goes on to the next. */
export function useCaseFlow({ id, run, review, note, bench }: Shown) {
  const router = useRouter();
  const { opened, notices, deciding, acting } = review;
  const next = useNextCase(run ?? {});
  const ahead = takeCaseAhead(id);
  const cache = ahead?.cache ?? new DocumentCache();
  const decided = ref(false);
  const working = computed(() => opened.value?.claim?.mine === true);

  onScopeDispose(() => cache.dispose());
  onMounted(() => (ahead?.opened ? review.show(ahead.opened) : void review.refresh()));
  watch(opened, (now, before) => {
    if (!now) return;
    // A verdict changes the case as it is shown, and brings no note along.
    if (!before || now.note !== before.note || now.status !== before.status) note.begin(now);
    if (!before) bench.begin();
  });
  // The next one travels while this one is read, once it is certain that this one is worked on.
  watch(working, (now) => now && run && void next.prepare(), { immediate: true });

  async function act(what: CaseAct): Promise<void> {
    if (!opened.value || !may(opened.value, ACTION_OF[what])) return;
    const done = await acting.run(what);
    if (done && what === 'release') announce('已解除受理');
  }

  async function markForm(): Promise<void> {
    const agreed = await confirm({
      title: ACTION_NAMES.mark_form_outdated,
      text: '考生会收到通知，需要更新国网验证码和申请表；案卷仍由您审核，更新前不能办结。',
      act: '标记过期',
    });
    if (agreed) await act('mark');
  }

  async function decide(input: DecisionInput): Promise<void> {
    const receipt = await deciding.run(input);
    // Overtaken: the banner says by what, and nothing that was typed is gone.
    if (receipt || notices.value.length > 0) bench.deciding.value = false;
    if (!receipt) return;
    note.end();
    decided.value = true;
    announce(`已${DECISION_NAMES[input.decision]}`);
    if (run) await goOn();
    else await review.refresh();
  }

  async function goOn(): Promise<void> {
    await note.save();
    const to = await next.next();
    if (to) return void (await router.push(caseAddress(to, run ?? {})));
    if (next.problem.value) announceProblem(next.problem.value);
    else if (next.exhausted.value) announce('没有其他等待您审核的申报');
    if (decided.value) await router.push({ name: 'declarations' });
  }

  return { cache, working, act, markForm, decide, goOn };
}
