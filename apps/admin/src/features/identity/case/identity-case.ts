import type { RevealReason } from '@htp/domain';
import { shallowRef, watch } from 'vue';
import { useAction } from '../../../platform/action.ts';
import { useClaimedCase } from '../../../platform/claimed-case.ts';
import {
  claimCase,
  decideCase,
  type IdentityCase,
  type IdentityDecisionBody,
  loadCase,
  releaseCase,
  revealNumber,
  type RevealedDocument,
} from '../identity-review.ts';
import { dropDecisionDraft } from './decision-draft.ts';

/** One case on its page, and what a reviewer does with it. */
export function useIdentityCase(id: string) {
  const desk = useClaimedCase<IdentityCase>({
    load: (signal) => loadCase(id, signal),
    isMine: ({ status, claim }) => status === 'pending' && claim?.mine === true,
    claim: () => claimCase(id),
    release: () => releaseCase(id),
  });
  const revealed = shallowRef<RevealedDocument>();
  // Whoever does not work on it any more has no use for the number.
  watch(desk.mine, () => (revealed.value = undefined));

  const revealing = useAction((_, reason: RevealReason) => revealNumber(id, reason));
  const deciding = useAction(({ idempotencyKey }, seen: IdentityCase, body: IdentityDecisionBody) =>
    decideCase(seen, idempotencyKey, body),
  );

  async function reveal(reason: RevealReason): Promise<void> {
    revealed.value = (await revealing.run(reason)) ?? revealed.value;
  }

  /** What was typed is let go when it is decided, and only then. @returns whether it was decided */
  async function decide(body: IdentityDecisionBody): Promise<boolean> {
    if (!desk.record.value || !(await desk.conclude(deciding, desk.record.value, body))) return false;
    dropDecisionDraft(id);
    return true;
  }

  return { ...desk, revealed, revealing, deciding, reveal, decide };
}
