import { REVIEW_STAGES, type Role, ROLES_OF_STAGE } from '@htp/domain';
import type { RosterFilter } from '../../reports/index.ts';
import type { QueueFilter } from './queue-filter.ts';

type Grants = readonly { readonly role: Role }[];

/** As much of a list's filter as a roster can be narrowed by. Claims change by the minute and are no part of one. */
export function rosterFilterOf(filter: QueueFilter, grants: Grants): Partial<RosterFilter> {
  const { claim: _, queue = ownStage(grants), ...rest } = filter;
  return { ...rest, queue };
}

/** The list that is shown where none is named; undefined for whoever reviews at several stages. */
function ownStage(grants: Grants) {
  const stages = REVIEW_STAGES.filter((stage) => {
    const reviewers: readonly Role[] = ROLES_OF_STAGE[stage];
    return grants.some(({ role }) => reviewers.includes(role));
  });
  return stages.length === 1 ? stages[0] : undefined;
}
