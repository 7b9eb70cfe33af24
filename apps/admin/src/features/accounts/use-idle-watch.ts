import { useEventListener, useIntervalFn } from '@vueuse/core';
import { onScopeDispose, shallowRef } from 'vue';
import { hearTabs, tellTabs } from '../../platform/tabs.ts';
import { type IdleState, idleState } from './idle-state.ts';

/** What somebody does who is at the desk. The mouse alone is none: it moves when the desk is bumped. */
const SIGNS = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;
/** How often the other tabs are told: whoever works in one of them is there. */
const TELL_EVERY_MS = 5_000;

/** Watches whether somebody is at the desk, in any tab. By the clock, since timers stand still while a machine sleeps. */
export function useIdleWatch(limitMinutes: () => number | undefined, whenIdle: () => void) {
  const state = shallowRef<IdleState>({ kind: 'active' });
  let lastActive = Date.now();
  let lastTold = 0;

  function look(): void {
    const limit = limitMinutes();
    const before = state.value.kind;
    state.value = limit === undefined ? { kind: 'active' } : idleState(lastActive, Date.now(), limit);
    if (state.value.kind === 'idle' && before !== 'idle') whenIdle();
  }

  /** Somebody says so who was asked. What comes after the time is over, and before it was looked at, must not undo it. */
  function stay(): void {
    look();
    if (state.value.kind === 'idle') return;
    lastActive = Date.now();
    if (lastActive - lastTold >= TELL_EVERY_MS) {
      lastTold = lastActive;
      tellTabs({ kind: 'active', at: lastActive });
    }
    look();
  }

  /** While the question stands, only its answer counts: a press on 退出登录 is a press too. */
  function notice(): void {
    if (state.value.kind === 'active') stay();
  }

  /** Somebody has just signed in. */
  function restart(): void {
    lastActive = Date.now();
    state.value = { kind: 'active' };
  }

  for (const sign of SIGNS) useEventListener(window, sign, notice, { capture: true, passive: true });
  useIntervalFn(look, 1_000);
  onScopeDispose(
    hearTabs((news) => {
      if (news.kind === 'active') lastActive = Math.max(lastActive, news.at);
    }),
  );
  return { state, stay, restart };
}
