import type { components } from '@htp/api-client';
import { EXAM_LEVEL_NAMES, queueName } from '@htp/wording';
import { divisionCodeIn } from '../divisions.ts';
import type { LocationQuery, LocationQueryRaw, RouteLocationRaw } from 'vue-router';

type RosterRequest = components['schemas']['RequestExportInput'];
type ShownFilter = components['schemas']['ExportFilterView'];

/** Which declarations a roster lists. */
export type RosterFilter = Omit<RosterRequest, 'unmaskReason'>;

/** In an address every value is text; nothing here tells who anybody is. */
const KEYS = ['seasonId', 'queue', 'level', 'specialtyCode', 'unitId'] as const;
const FLAGS = ['resubmitted', 'formOutdated'] as const;

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
  for (const key of FLAGS)
    if (query[key] === 'true' || query[key] === 'false') filter[key] = query[key] === 'true';
  if (/^\d{1,4}$/.test(String(query['waitingDays']))) filter['waitingDays'] = Number(query['waitingDays']);
  return filter as Partial<RosterFilter>;
}

const flagText = (flag: boolean | null, yes: string, no: string) => (flag === null ? [] : [flag ? yes : no]);

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
    ...flagText(filter.resubmitted, '重新提交的', '首次提交的'),
    ...flagText(filter.formOutdated, '申请表过期的', '申请表未过期的'),
  ];
}
