import { onScopeDispose } from 'vue';

const FIRST_WAIT_MS = 800;
const LONGEST_WAIT_MS = 10_000;
const GROWTH = 1.4;

/**
 * Looks again and again at something that goes on in the background, less often the longer it takes, and not while nobody sees the page.
 * @param look @returns whether it still goes on
 */
export function useFollowing(look: () => Promise<boolean>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;

  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };

  const schedule = () => {
    stop();
    timer = setTimeout(() => void next(), wait);
    wait = Math.min(wait * GROWTH, LONGEST_WAIT_MS);
  };

  const next = async () => {
    if (document.hidden || (await look())) schedule();
    else stop();
  };

  const lookWhenSeen = () => {
    if (timer === undefined || document.hidden) return;
    wait = FIRST_WAIT_MS;
    schedule();
  };

  document.addEventListener('visibilitychange', lookWhenSeen);
  onScopeDispose(() => {
    stop();
    document.removeEventListener('visibilitychange', lookWhenSeen);
  });

  return {
    /** Begins anew, often at first. */
    start: () => {
      wait = FIRST_WAIT_MS;
      schedule();
    },
    stop,
  };
}
