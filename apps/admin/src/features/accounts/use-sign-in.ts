import { instantText, waitText } from '@htp/wording';
import { useIntervalFn } from '@vueuse/core';
import { computed, reactive, ref } from 'vue';
import { useAction } from '../../platform/action.ts';
import { useSession } from '../../platform/session.ts';

/** The wait is minutes: its day need not be said. */
const clockText = (at: number) => instantText(new Date(at).toISOString()).slice(-'12:00'.length);

/** Signing in step by step: the password, then the code when it is asked for; and the wait after too many failures. */
export function useSignIn() {
  const session = useSession();
  const input = reactive({ userName: '', password: '', code: '' });
  const step = ref<'password' | 'code'>('password');
  const now = ref(Date.now());
  const waitUntil = ref(0);
  const clock = useIntervalFn(tick, 1_000, { immediate: false });

  const { run, running, problem, clear } = useAction(async () => {
    const { userName, password, code } = input;
    await session.signIn({ userName, password, code: step.value === 'code' ? code : undefined });
  });

  const secondsLeft = computed(() => Math.max(0, Math.ceil((waitUntil.value - now.value) / 1_000)));
  /** Until when no try is taken, and how long that is still. */
  const wait = computed(() =>
    secondsLeft.value === 0
      ? undefined
      : { until: clockText(waitUntil.value), left: waitText(secondsLeft.value) },
  );

  /** @returns whether the person is signed in now */
  async function submit(): Promise<boolean> {
    await run();
    const found = problem.value;
    if (!found) return !running.value;
    if (found.code === 'second_factor_required') {
      step.value = 'code';
      clear();
    }
    // Of two codes that are wrong none is worth correcting: the next one is typed anew.
    if (found.code === 'second_factor_wrong') input.code = '';
    if (found.code === 'credentials_wrong') backToPassword();
    keepWaiting(Number(found.params['retryAfterSeconds'] ?? 0));
    return false;
  }

  function tick(): void {
    now.value = Date.now();
    if (secondsLeft.value === 0) clock.pause();
  }

  function keepWaiting(seconds: number): void {
    if (!(seconds > 0)) return;
    now.value = Date.now();
    waitUntil.value = now.value + seconds * 1_000;
    clock.resume();
  }

  function backToPassword(): void {
    step.value = 'password';
    input.code = '';
  }

  return { input, step, problem, running, wait, submit, backToPassword };
}
