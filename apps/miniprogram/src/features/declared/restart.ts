import type { DeclarationStatus } from '@htp/domain';

/** What somebody who has withdrawn can do in the same season. */
export type Restart =
  { readonly way: 'start' } | { readonly way: 'another'; readonly id: string } | { readonly way: 'closed' };

interface Filed {
  readonly id: string;
  readonly status: DeclarationStatus;
}

/**
 * @param openSeasonIds the seasons in which the person may file now
 * @param filed his declarations in the season, newest first
 */
export function restartAfter(
  seasonId: string,
  openSeasonIds: readonly string[],
  filed: readonly Filed[],
): Restart {
  const live = filed.find(({ status }) => status !== 'withdrawn');
  if (live) return { way: 'another', id: live.id };
  return { way: openSeasonIds.includes(seasonId) ? 'start' : 'closed' };
}
