import { computed, shallowRef, watch } from 'vue';
import { countText, type FindingView, type OwnFindings } from './finding-lines.ts';

/** Saving and reading come in bursts; what they say together is asked for once. */
const QUIET_MS = 800;

/**
 * 自动核对: what somebody's papers and form say against each other. It helps and is not needed: where it cannot be asked for, nothing is said.
 * @param load undefined while there is nothing to compare
 * @param changed another value each time that there is something new to compare
 */
export function useFindings(load: () => Promise<OwnFindings> | undefined, changed: () => unknown) {
  const findings = shallowRef<readonly FindingView[]>([]);
  const summary = computed(() => countText(findings.value.length));
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function compare(): Promise<void> {
    clearTimeout(timer);
    const mine = ++asked;
    const answer = await load()?.catch(() => undefined);
    if (answer && mine === asked) findings.value = answer.items;
  }

  watch(changed, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void compare(), QUIET_MS);
  });
  return { findings, summary, compare };
}
