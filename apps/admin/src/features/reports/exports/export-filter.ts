import type { components } from '@htp/api-client';
import { CASE_FLAGS, type CaseFlag } from '@htp/domain';
import { CASE_FLAG_TEXTS, EXAM_LEVEL_NAMES, queueName } from '@htp/wording';
import { divisionCodeIn } from '../divisions.ts';
import type { LocationQuery, LocationQueryRaw, RouteLocationRaw } from 'vue-router';

type RosterRequest = components['schemas']['RequestExportInput'];
type ShownFilter = components['schemas']['ExportFilterView'];

/** Which declarations a roster lists. */
export type RosterFilter = Omit<RosterRequest, 'unmaskReason'>;

/** In an address every value is text; nothing here tells who anybody is. */
const KEYS = ['seasonId', 'queue', 'level', 'specialtyCode', 'unitId'] as const;
const FLAG_KEYS = ['flags', 'withoutFlags'] as const;

/** Where rosters are ordered, with a filter filled in: for pages that list declarations. */
export function exportOrderRoute(filter: Partial<RosterFilter>): RouteLocationRaw {
  const query: LocationQueryRaw = { order: '1' };
  for (const [key, value] of Object.entries(filter)) if (value !== undefined) query[key] = String(value);
  return { name: 'exports', query };
}

/** The filter that an address asks for; undefined when it asks for none. */
export function filterOfQuery(query: LocationQuery): Partial<RosterFilter> | undefined {
  if (query['order'] !== '1') return undefined;
  const filter: Record<string, unknown> = {};
  for (const key of KEYS) if (typeof query[key] === 'string') filter[key] = query[key];
  const divisionCode = divisionCodeIn(query['divisionCode']);
  if (divisionCode) filter['divisionCode'] = divisionCode;
  for (const key of FLAG_KEYS) {
    const named = String(query[key] ?? '').split(',');
    const flags = CASE_FLAGS.filter((flag) => named.includes(flag));
    if (flags.length > 0) filter[key] = flags;
  }
  if (/^\d{1,4}$/.test(String(query['waitingDays']))) filter['waitingDays'] = Number(query['waitingDays']);
  return filter as Partial<RosterFilter>;
}

const flagNames = (flags: readonly CaseFlag[]) => flags.map((flag) => CASE_FLAG_TEXTS[flag].name).join('、');

/** What a roster lists, in words; `divisionName` says what its codes mean. */
export function filterTexts(filter: ShownFilter, divisionName: (code: string) => string): string[] {
  const { queue, level, specialtyCode, specialtyName, unitName, divisionCode, waitingDays } = filter;
  return [
    queue === null ? '全部已提交的申报' : queueName(queue),
    ...(level === null ? [] : [EXAM_LEVEL_NAMES[level]]),
    ...(specialtyCode === null ? [] : [specialtyName ?? `专业${specialtyCode}`]),
    ...(unitName === null ? [] : [unitName]),
    ...(divisionCode === null ? [] : [divisionName(divisionCode)]),
    ...(waitingDays === null ? [] : [`等待超过${waitingDays}天`]),
    ...(filter.flags.length === 0 ? [] : [`有“${flagNames(filter.flags)}”标记`]),
    ...(filter.withoutFlags.length === 0 ? [] : [`没有“${flagNames(filter.withoutFlags)}”标记`]),
  ];
}
