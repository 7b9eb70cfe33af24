import { useEventListener, useLocalStorage } from '@vueuse/core';
import {
  computed,
  type ComputedRef,
  type MaybeRefOrGetter,
  onScopeDispose,
  shallowReactive,
  toValue,
} from 'vue';

/** One key that does something while nobody is typing. */
export interface Shortcut {
  /** As `KeyboardEvent.key`: `a`, `R`, `]`, `Enter`. */
  readonly keys: readonly string[];
  /** What it does, for the list of shortcuts. */
  readonly does: string;
  readonly act: (key: string) => void;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

const groups = shallowReactive(new Set<MaybeRefOrGetter<ShortcutGroup>>());

/** Whoever works by voice, or hits keys by accident, turns the single keys off (WCAG 2.2, 2.1.4); the browser remembers it. */
export const shortcutsEnabled = useLocalStorage('shortcuts', true);

/** All that can be pressed on the page as it is. */
export const shortcutGroups: ComputedRef<readonly ShortcutGroup[]> = computed(() =>
  [...groups].map((group) => toValue(group)),
);

/** Has these keys do something as long as the component lives: not while somebody types, nor in a dialog that lies over the page. */
export function useShortcuts(group: MaybeRefOrGetter<ShortcutGroup>): void {
  groups.add(group);
  onScopeDispose(() => groups.delete(group));
  useEventListener(document, 'keydown', (event: KeyboardEvent) => {
    if (!shortcutsEnabled.value || isMeantOtherwise(event)) return;
    const shortcut = toValue(group).shortcuts.find(({ keys }) => keys.includes(event.key));
    if (!shortcut) return;
    event.preventDefault();
    shortcut.act(event.key);
  });
}

const TYPING =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true]';
const ELSEWHERE = `${TYPING}, [role=combobox], [role=listbox], [role=menu], [role=dialog]`;

function isMeantOtherwise(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return true;
  return event.target instanceof Element && event.target.closest(ELSEWHERE) !== null;
}
