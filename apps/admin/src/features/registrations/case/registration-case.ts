import { useAction } from '../../../platform/action.ts';
import { useClaimedCase } from '../../../platform/claimed-case.ts';
import {
  claimRegistration,
  decideRegistration,
  loadRegistration,
  type RegistrationCase,
  type RegistrationDecisionBody,
  releaseRegistration,
} from '../registration-review.ts';
import { dropDecisionDraft } from './decision-draft.ts';

/** One registration on its page, and what a reviewer does with it. */
export function useRegistrationCase(id: string) {
  const desk = useClaimedCase<RegistrationCase>({
    load: (signal) => loadRegistration(id, signal),
    isMine: ({ status, claim }) => status === 'submitted' && claim?.mine === true,
    claim: () => claimRegistration(id),
    release: () => releaseRegistration(id),
  });

  const deciding = useAction(({ idempotencyKey }, seen: RegistrationCase, body: RegistrationDecisionBody) =>
    decideRegistration(seen, idempotencyKey, body),
  );

  /** What was typed is let go when it is decided, and only then. @returns whether it was decided */
  async function decide(body: RegistrationDecisionBody): Promise<boolean> {
    if (!desk.record.value || !(await desk.conclude(deciding, desk.record.value, body))) return false;
    dropDecisionDraft(id);
    return true;
  }

  return { ...desk, deciding, decide };
}
