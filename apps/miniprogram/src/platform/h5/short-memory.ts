import type { ShortMemory } from '../target.ts';

/** Lives as long as the tab, through reloads and a tab that the phone has put away; never written where another tab reads it. */
export const shortMemory: ShortMemory = {
  read(key) {
    const kept = sessionStorage.getItem(key);
    return kept === null ? undefined : (JSON.parse(kept) as unknown);
  },
  write: (key, value) => sessionStorage.setItem(key, JSON.stringify(value)),
  forget: (key) => sessionStorage.removeItem(key),
};
