import type { Permission } from '../access/permissions.ts';
import type { SeasonState } from './season-windows.ts';

/** What leads do with a published season, which itself never changes; `reopen`: for single candidates. */
export const SEASON_ACTIONS = ['copy', 'next_version', 'extend_window', 'reopen'] as const;
export type SeasonAction = (typeof SEASON_ACTIONS)[number];

const PERMISSION_OF_ACTION = {
  copy: 'season:edit',
  next_version: 'season:edit',
  extend_window: 'season:publish',
  reopen: 'declaration:reopen',
} as const satisfies Record<SeasonAction, Permission>;

/**
 * What somebody may do with a season now. A draft has no published season yet; before candidates may declare there is nothing to reopen.
 * @param holds whether he has a permission
 */
export function allowedSeasonActions(
  state: SeasonState,
  holds: (permission: Permission) => boolean,
): SeasonAction[] {
  if (state === 'draft') return [];
  return SEASON_ACTIONS.filter(
    (action) => holds(PERMISSION_OF_ACTION[action]) && !(action === 'reopen' && state === 'announced'),
  );
}
