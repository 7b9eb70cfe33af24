import type { Attempt } from '@htp/api-client';
import { ref } from 'vue';
import { useAction } from '../../platform/action.ts';
import { api, ProblemError, take, watched } from '../../platform/api.ts';
import { isGivenUp } from '../../platform/given-up.ts';
import { multipart } from '../../platform/multipart.ts';
import type { Transfer } from '../../platform/target.ts';
import type { IdentityDraft, Way } from './kept-draft.ts';
import type { TakenPicture } from './taken-pictures.ts';
import { birthOf } from './typed-checks.ts';

/** The first try is still being judged when the same is asked again after a lost answer: its verdict comes in a moment. */
const ASK_AGAIN_MS = 2_000;
const MOST_ASKED = 15;

type Pictures = ReadonlyMap<string, TakenPicture>;

/** 提交认证: sends what was typed and photographed, once, and can be given up. The same photographs again cost no try. */
export function useSubmission(draft: IdentityDraft, pictures: Pictures) {
  /** Share of the photographs that has been sent, 0 … 1; undefined where the target cannot tell. */
  const sent = ref<number>();
  /** Whether the wait was ended by its owner: what was sent may have arrived all the same. */
  const abandoned = ref(false);
  let giveUp: () => void = () => undefined;
  const transfer: Transfer = { sent: (share) => (sent.value = share), begun: (end) => (giveUp = end) };

  /** What is sent is named, pictures by their size, so that something else is another request (`useAction`). */
  const { run, running, problem, clear } = useAction(async (attempt: Attempt, ..._named: unknown[]) => {
    sent.value = undefined;
    abandoned.value = false;
    await SEND[draft.way](draft, pictures, attempt, transfer);
    return true;
  });

  /** @returns whether it went through; a problem is in `problem`, and none when it was given up */
  async function submit(): Promise<boolean> {
    const sizes = [...pictures.values()].map(({ bytes }) => bytes.byteLength);
    const done = await run({ ...draft }, sizes).catch((thrown: unknown) => {
      if (!isGivenUp(thrown)) throw thrown;
      abandoned.value = true;
      return false;
    });
    return done ?? false;
  }

  return { submit, running, problem, clear, sent, abandoned, giveUp: () => giveUp() };
}

function partsOf(pictures: Pictures) {
  const entries = [...pictures].map(([side, { bytes }]) => [side, bytes] as const);
  return multipart(Object.fromEntries(entries));
}

type Send = (draft: IdentityDraft, pictures: Pictures, attempt: Attempt, transfer: Transfer) => Promise<void>;

async function verify(
  draft: IdentityDraft,
  pictures: Pictures,
  _attempt: Attempt,
  transfer: Transfer,
): Promise<void> {
  const { name, documentNumber } = draft;
  const body = { name, documentNumber, front: 'front', back: 'back' };
  for (let asked = 1; ; asked++) {
    try {
      await take(
        api.POST('/api/identity/automatic-verifications', {
          body,
          ...partsOf(pictures),
          fetch: watched(transfer),
        }),
      );
      return;
    } catch (error) {
      // An earlier try whose answer was lost went through.
      if (codeOf(error) === 'identity_already_verified') return;
      if (codeOf(error) !== 'in_flight' || asked === MOST_ASKED) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}

const requestReview: Send = async (draft, pictures, attempt, transfer) => {
  await take(
    api.POST('/api/identity/manual-requests', {
      ...reviewed(pictures, attempt, transfer),
      body: typedForReview(draft, pictures),
    }),
  );
};

const requestCorrection: Send = async (draft, pictures, attempt, transfer) => {
  const { reason } = draft;
  if (reason === '') throw new Error('信息填写 lets nobody on without a reason');
  await take(
    api.POST('/api/identity/corrections', {
      ...reviewed(pictures, attempt, transfer),
      body: { ...typedForReview(draft, pictures), reason },
    }),
  );
};

const SEND: Readonly<Record<Way, Send>> = {
  automatic: verify,
  manual: requestReview,
  correction: requestCorrection,
};

/** What a reviewer is told beside the photographs, and the names of their parts. */
function typedForReview(draft: IdentityDraft, pictures: Pictures) {
  const { name, documentNumber, documentType } = draft;
  const { bornOn, sex } = birthOf(draft);
  if (documentType === '' || sex === '') throw new Error('信息填写 lets nobody on without these');
  const sides = Object.fromEntries([...pictures.keys()].map((side) => [side, side]));
  return { documentType, name, documentNumber, bornOn, sex, ...sides };
}

const reviewed = (pictures: Pictures, { idempotencyKey }: Attempt, transfer: Transfer) => ({
  params: { header: { 'Idempotency-Key': idempotencyKey } },
  ...partsOf(pictures),
  fetch: watched(transfer),
});

const codeOf = (error: unknown) => (error instanceof ProblemError ? error.code : undefined);
