import { computed, ref } from 'vue';
import { useAction } from './action.ts';
import { useKeptClaim } from './kept-claim.ts';
import { useRecord } from './record.ts';

interface Desk<Case> {
  readonly load: (signal: AbortSignal) => Promise<Case>;
  /** Whether the reviewer works on it now. */
  readonly isMine: (seen: Case) => boolean;
  readonly claim: () => Promise<unknown>;
  readonly release: () => Promise<unknown>;
}

/** A case that one reviewer at a time works on: reading, claiming, giving back, and noticing when it is taken away. */
export function useClaimedCase<Case>(desk: Desk<Case>) {
  const { record, problem, loading, reload: read } = useRecord(desk.load);
  const mine = computed(() => record.value !== undefined && desk.isMine(record.value));
  /** It was the own case when it was last seen, and not by the reviewer's own doing it is no more. */
  const lost = ref(false);

  async function reload(): Promise<void> {
    const worked = mine.value || lost.value;
    await read();
    if (problem.value === undefined) lost.value = worked && !mine.value;
  }

  const claiming = useAction(() => desk.claim());
  const releasing = useAction(() => desk.release());

  async function claim(): Promise<void> {
    await claiming.run();
    await reload();
  }

  /** Does what ends the work on it. What refuses because the case is another by now has it read anew. @returns whether it was done */
  async function conclude<Given extends unknown[]>(
    action: ReturnType<typeof useAction<Given, unknown>>,
    ...given: Given
  ): Promise<boolean> {
    await action.run(...given);
    const refusal = action.problem.value;
    if (refusal === undefined) await read();
    else if (isOutdated(refusal.status)) await reload();
    return refusal === undefined;
  }

  useKeptClaim({ isMine: () => mine.value, reload, prolong: desk.claim });

  const release = () => conclude(releasing);
  return { record, problem, loading, mine, lost, claiming, releasing, reload, claim, release, conclude };
}

const isOutdated = (status: number) => status === 404 || status === 409 || status === 412;
