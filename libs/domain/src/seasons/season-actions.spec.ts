import { describe, expect, it } from 'vitest';
import { roleHolds } from '../access/permissions.ts';
import { allowedSeasonActions } from './season-actions.ts';
import { SEASON_STATES } from './season-windows.ts';

const lead = (permission: Parameters<typeof roleHolds>[1]) => roleHolds('provincial_lead', permission);
const reviewer = (permission: Parameters<typeof roleHolds>[1]) =>
  roleHolds('provincial_reviewer', permission);

describe('what may be done with a season', () => {
  it('is a lead’s in every state but the draft; nobody is reopened for before it has begun', () => {
    expect(SEASON_STATES.map((state) => [state, allowedSeasonActions(state, lead)])).toEqual([
      ['draft', []],
      ['announced', ['copy', 'next_version', 'extend_window']],
      ['open', ['copy', 'next_version', 'extend_window', 'reopen']],
      ['review', ['copy', 'next_version', 'extend_window', 'reopen']],
      ['closed', ['copy', 'next_version', 'extend_window', 'reopen']],
    ]);
  });

  it('is nothing for whoever only reads it', () => {
    expect(SEASON_STATES.flatMap((state) => allowedSeasonActions(state, reviewer))).toEqual([]);
  });
});
