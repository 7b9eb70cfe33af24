interface Completable {
  readonly id: string;
  readonly state: string;
}

/**
 * The credential that was completed while the list was left for it, to be chosen at once.
 * @param completeBefore ids
 * @returns undefined when there is none, or when several make it unclear which is meant
 */
export function justCompleted(
  credentials: readonly Completable[],
  completeBefore: readonly string[],
): string | undefined {
  const made = credentials.filter(({ id, state }) => state === 'complete' && !completeBefore.includes(id));
  return made.length === 1 ? made[0]?.id : undefined;
}
