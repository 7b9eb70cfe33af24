import { type components, ProblemError } from '@htp/api-client';
import type { Section } from '@htp/domain';
import { shallowRef } from 'vue';
import { useAction } from '../../../platform/action.ts';
import { api, take } from '../../../platform/api.ts';
import { useRecord } from '../../../platform/record.ts';
import { type CaseNotice, noticesOf } from './case-notices.ts';
import type { CaseFinding } from './findings/case-findings.ts';
import type { ReviewCase } from './review-case.ts';

type Verdict = components['schemas']['JudgeSectionInput'];
type During = <Result>(decision: () => Promise<Result>) => Promise<Result>;
export type DecisionInput = components['schemas']['DecideInput'];

/** Refusals that mean that the case is no longer as it is shown: it is read again and the difference told. */
const OVERTAKEN: readonly ProblemError['code'][] = [
  'content_changed',
  'content_unseen',
  'not_claimed',
  'already_claimed',
  'transition_not_allowed',
  'findings_open',
  'version_stale',
  'not_now',
  'not_found',
];

export const readCase = (id: string, options: { ahead?: 'true'; signal?: AbortSignal } = {}) => {
  const { ahead, signal = null } = options;
  return take(
    api.GET('/api/review/declarations/{id}', { params: { path: { id }, query: { ahead } }, signal }),
  );
};

/**
 * One case and what its reviewer does with it. Whatever is refused because the case has moved on reads it again and says what has
 * happened, in `notices`.
 * @param decision.during runs around each decision
 */
export function useCase(id: string, decision: { readonly during: During }) {
  const path = { id };
  const reading = useRecord((signal) => readCase(id, { signal }));
  const { record: opened } = reading;
  const notices = shallowRef<readonly CaseNotice[]>([]);
  /** What was sent ahead is on record as opened. */
  let shown: Promise<void> = Promise.resolve();

  const seen = () => ({ path, header: { 'If-Match': opened.value?.contentTag ?? '' } });

  /** The case has come ahead of its turn, and is before the reviewer's eyes now. */
  function show(ahead: ReviewCase): void {
    opened.value = ahead;
    shown = take(api.POST('/api/review/declarations/{id}/opening', { params: seen() })).then(
      () => undefined,
      () => reload(),
    );
  }

  /** Reads the case again and tells what is other than it was shown. */
  async function reload(): Promise<void> {
    const before = opened.value;
    await reading.reload();
    const after = opened.value;
    if (!before || !after || reading.problem.value) return;
    const changes = after.number > before.number ? await changesBetween(id, before.number, after.number) : [];
    notices.value = [...noticesOf(before, after, changes)];
  }

  /** Runs what may be overtaken; its problem, where it was not, is left to whoever asked. */
  async function attempt<Result>(act: () => Promise<Result>): Promise<Result> {
    await shown;
    try {
      return await act();
    } catch (thrown) {
      if (thrown instanceof ProblemError && OVERTAKEN.includes(thrown.code)) await reload();
      throw thrown;
    }
  }

  const judging = useAction((_attempt, section: Section, body: Verdict) =>
    attempt(async () => {
      const params = { ...seen(), path: { id, section } };
      const judged = await take(
        api.PUT('/api/review/declarations/{id}/sections/{section}', { params, body }),
      );
      if (opened.value) opened.value = withVerdict(opened.value, judged);
      return judged;
    }),
  );

  const resolving = useAction((_attempt, { id: findingId, version }: CaseFinding, remark: string) =>
    attempt(async () => {
      const params = { path: { id, findingId } };
      const resolved = await take(
        api.PUT('/api/review/declarations/{id}/findings/{findingId}/resolution', {
          params,
          body: { remark, version },
        }),
      );
      if (opened.value) opened.value = withResolution(opened.value, resolved);
      return resolved;
    }),
  );

  const deciding = useAction(({ idempotencyKey }, body: DecisionInput) =>
    decision.during(() =>
      attempt(() => {
        const { path: declaration, header } = seen();
        const params = { path: declaration, header: { ...header, 'Idempotency-Key': idempotencyKey } };
        return take(api.POST('/api/review/declarations/{id}/decision', { params, body }));
      }),
    ),
  );

  /** Something small that changes who has the case, or the mark of its form; the case is read again after it. */
  const acting = useAction((_attempt, act: CaseAct) =>
    attempt(async () => {
      if (act === 'claim') await take(api.POST('/api/review/declarations/{id}/claim', { params: { path } }));
      if (act === 'release')
        await take(api.DELETE('/api/review/declarations/{id}/claim', { params: { path } }));
      if (act === 'mark') await take(api.POST('/api/review/declarations/{id}/form-mark', { params: seen() }));
      if (act === 'lift')
        await take(api.DELETE('/api/review/declarations/{id}/form-mark', { params: seen() }));
      await reading.reload();
      if (act === 'claim') notices.value = notices.value.filter(({ kind }) => kind !== 'taken');
      return true;
    }),
  );

  return {
    opened,
    problem: reading.problem,
    loading: reading.loading,
    notices,
    show,
    reload,
    refresh: reading.reload,
    judging,
    resolving,
    deciding,
    acting,
    dismiss: () => (notices.value = []),
  };
}

export type CaseAct = 'claim' | 'release' | 'mark' | 'lift';
export type OpenCase = ReturnType<typeof useCase>;

export async function changesBetween(id: string, from: number, to: number) {
  const params = { path: { id }, query: { from, to } };
  return (await take(api.GET('/api/review/declarations/{id}/changes', { params }))).sections;
}

function withVerdict(
  opened: ReviewCase,
  { section, claimExpiresAt, ...verdict }: components['schemas']['JudgedView'],
): ReviewCase {
  const sections = opened.sections.map((one) => (one.section === section ? { ...one, verdict } : one));
  return { ...opened, sections, claim: opened.claim && { ...opened.claim, expiresAt: claimExpiresAt } };
}

/** Who has resolved it is who looks at it: his name comes with the next reading. */
function withResolution(
  opened: ReviewCase,
  { id, version, remark, claimExpiresAt }: components['schemas']['FindingResolvedView'],
): ReviewCase {
  const at = new Date().toISOString();
  const resolution = { remark, stage: opened.stage!, byName: null, at };
  const items = opened.findings.items.map((one) => (one.id === id ? { ...one, version, resolution } : one));
  return {
    ...opened,
    findings: { ...opened.findings, items },
    claim: opened.claim && { ...opened.claim, expiresAt: claimExpiresAt },
  };
}
