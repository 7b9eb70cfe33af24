import { useEventListener, useIntervalFn } from '@vueuse/core';

/** A claim is good for an hour from when it was last prolonged. */
const LOOK_EVERY_MS = 10 * 60_000;
/** Whoever comes back from another window sees what has happened meanwhile, but not at every glance. */
const LOOK_AGAIN_AFTER_MS = 60_000;

interface Claimed {
  /** Whether the case on the page is the own one now. */
  readonly isMine: () => boolean;
  /** Reads the case anew: somebody may have taken it away. */
  readonly reload: () => Promise<void>;
  readonly prolong: () => Promise<unknown>;
}

/**
 * Looks after a claimed case while its page is in front of somebody: what happened to it meanwhile is shown, and the claim does not
 * run out under his hands. A claim that was taken away is not taken back.
 */
export function useKeptClaim({ isMine, reload, prolong }: Claimed): void {
  let lastLook = Date.now();

  async function look(): Promise<void> {
    if (!isMine() || document.visibilityState !== 'visible') return;
    lastLook = Date.now();
    await reload();
    // What refuses to be prolonged is told when the case is read or decided next.
    if (isMine()) await prolong().catch(() => undefined);
  }

  useIntervalFn(look, LOOK_EVERY_MS);
  useEventListener(document, 'visibilitychange', () => {
    if (Date.now() - lastLook >= LOOK_AGAIN_AFTER_MS) void look();
  });
}
