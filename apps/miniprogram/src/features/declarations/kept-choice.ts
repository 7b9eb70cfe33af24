import { type Choice, NOTHING_CHOSEN } from './choice.ts';

/** What is chosen before there is a declaration to save it in: it outlives a killed client, and goes with the start. */
const NAME = 'htp-choice';

interface Kept {
  readonly seasonId: string;
  readonly choice: Choice;
}

export function keepChoice(seasonId: string, choice: Choice): void {
  uni.setStorageSync(NAME, JSON.stringify({ seasonId, choice } satisfies Kept));
}

export function keptChoice(seasonId: string): Choice {
  try {
    const kept = JSON.parse(String(uni.getStorageSync(NAME))) as Kept;
    return kept.seasonId === seasonId ? { ...NOTHING_CHOSEN, ...kept.choice } : NOTHING_CHOSEN;
  } catch {
    return NOTHING_CHOSEN;
  }
}

export const forgetChoice = (): void => uni.removeStorageSync(NAME);
