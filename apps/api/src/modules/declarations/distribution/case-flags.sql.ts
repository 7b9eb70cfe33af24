import type { StandingFlag } from '@htp/domain';
import { FINDING_FLAG_CONDITIONS } from '../findings/finding.sql.ts';

const UNDER_REVIEW = "d.status = 'in_review'";

/**
 * `caseFlags` of libs/domain again, for what a list is narrowed by: an array of the flags, over `declaration d` and its
 * `declaration_submission s`.
 * @param near parameter with the windows that end soon, as `<season> <stage>` (`QueueWindows`); `shut`: those that are not open
 */
export function flagsIn(near: string, shut: string): string {
  const standing: Readonly<Record<StandingFlag, string>> = {
    form_outdated: 'd.form_outdated',
    resubmitted: 's.number > 1',
    returned_before: `${UNDER_REVIEW} AND EXISTS (SELECT FROM declaration_decision x
      WHERE x.declaration_id = d.id AND x.stage = d.stage AND x.decision = 'returned')`,
    near_deadline: `${UNDER_REVIEW} AND d.season_id || ' ' || d.stage = ANY(${near}::text[])`,
    window_shut: `${UNDER_REVIEW} AND d.season_id || ' ' || d.stage = ANY(${shut}::text[])`,
  };
  const conditions = Object.entries({ ...standing, ...FINDING_FLAG_CONDITIONS });
  const found = conditions.map(([flag, holds]) => `CASE WHEN ${holds} THEN '${flag}' END`);
  return `(s.flags || array_remove(ARRAY[${found.join(', ')}], NULL))`;
}
