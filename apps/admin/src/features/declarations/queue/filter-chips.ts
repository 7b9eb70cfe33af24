import { CASE_FLAG_TEXTS, CLAIM_HOLDER_NAMES, EXAM_LEVEL_NAMES, queueName } from '@htp/wording';
import type { QueueFilter } from './queue-filter.ts';

export interface FilterChip {
  readonly label: string;
  /** The filter without it. */
  readonly without: QueueFilter;
}

/** How the parts of a filter that are ids are called. */
export interface FilterNames {
  readonly seasonName: (id: string) => string;
  readonly specialtyName: (code: string) => string;
  readonly unitName: (id: string) => string;
}

/** Everything that narrows the list, in words, each to be taken away by itself. */
export function chipsOf(filter: QueueFilter, names: FilterNames): FilterChip[] {
  const { queue, seasonId, level, specialtyCode, unitId, waitingDays, claim } = filter;
  const { flags = [], withoutFlags = [] } = filter;
  const chip = (label: string | false | undefined, changed: QueueFilter): FilterChip[] =>
    label ? [{ label, without: { ...filter, ...changed } }] : [];
  return [
    ...chip(queue && queueName(queue), { queue: undefined }),
    ...chip(claim && CLAIM_HOLDER_NAMES[claim], { claim: undefined }),
    ...chip(level && EXAM_LEVEL_NAMES[level], { level: undefined }),
    ...chip(specialtyCode && names.specialtyName(specialtyCode), { specialtyCode: undefined }),
    ...chip(unitId && names.unitName(unitId), { unitId: undefined }),
    ...chip(waitingDays !== undefined && `等待超过 ${waitingDays} 天`, { waitingDays: undefined }),
    ...chip(seasonId && names.seasonName(seasonId), { seasonId: undefined }),
    ...flags.flatMap((flag) =>
      chip(CASE_FLAG_TEXTS[flag].name, { flags: flags.filter((other) => other !== flag) }),
    ),
    ...withoutFlags.flatMap((flag) =>
      chip(`不含：${CASE_FLAG_TEXTS[flag].name}`, {
        withoutFlags: withoutFlags.filter((other) => other !== flag),
      }),
    ),
  ];
}
