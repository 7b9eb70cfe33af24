import type { TouchedGroup } from '@htp/domain';

/** Counts stop here: publishing a season must not read through a million declarations. */
export const TOUCHED_CAP = 1_000;

/** What seasons have to know of declarations, which stand above them and cannot be asked directly. */
export abstract class SeasonDeclarations {
  /**
   * How many declarations of a season are in a group; `TOUCHED_CAP + 1` stands for more.
   * @param specialties codes; null for all
   */
  abstract count(
    seasonId: string,
    group: TouchedGroup,
    specialties: readonly string[] | null,
  ): Promise<number>;
}
