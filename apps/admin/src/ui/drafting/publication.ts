import { computed, onMounted } from 'vue';
import { useRouter } from 'vue-router';
import { useAction } from '../../platform/action.ts';
import { useRecord } from '../../platform/record.ts';
import { announce } from '../announce.ts';
import { confirm } from '../confirm.ts';

/** Names the dry run that publishing must still agree with, and the request, so that a repetition publishes nothing twice. */
export interface PublicationHeaders {
  'If-Match': string;
  'Idempotency-Key': string;
}

export interface PublicationSteps<Draft, DryRun, Published> {
  readDraft(signal: AbortSignal): Promise<Draft>;
  readDryRun(signal: AbortSignal): Promise<DryRun>;
  publish(headers: PublicationHeaders): Promise<Published>;
  /** What the person is asked before. */
  question(draft: Draft, dryRun: DryRun): { title: string; text: string };
  /** What is said of it after, and the page that shows it. */
  outcome(draft: Draft, published: Published): { said: string; page: string };
}

/**
 * A draft beside what publishing it would change; then exactly that is published: the dry run's token binds the publication to what was
 * shown. When something has changed meanwhile both are read anew.
 */
export function usePublication<Draft, DryRun extends { token: string | null }, Published>(
  steps: PublicationSteps<Draft, DryRun, Published>,
) {
  const router = useRouter();
  const shown = useRecord(async (signal) => {
    const [draft, dryRun] = await Promise.all([steps.readDraft(signal), steps.readDryRun(signal)]);
    return { draft, dryRun };
  });
  onMounted(shown.reload);

  const publishing = useAction(({ idempotencyKey }, token: string) =>
    steps.publish({ 'If-Match': token, 'Idempotency-Key': idempotencyKey }),
  );
  async function publish(): Promise<void> {
    const { draft, dryRun } = shown.record.value ?? {};
    if (!draft || !dryRun?.token) return;
    if (!(await confirm({ ...steps.question(draft, dryRun), act: '发布' }))) return;
    const published = await publishing.run(dryRun.token);
    if (!published) return shown.reload();
    const { said, page } = steps.outcome(draft, published);
    announce(said);
    await router.push(page);
  }

  return {
    draft: computed(() => shown.record.value?.draft),
    dryRun: computed(() => shown.record.value?.dryRun),
    loading: shown.loading,
    problem: shown.problem,
    reload: shown.reload,
    publish,
    publishing: publishing.running,
    refusal: publishing.problem,
  };
}
