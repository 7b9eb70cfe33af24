import { UNIT_STATUSES, type UnitStatus } from '@htp/domain';
import { computed } from 'vue';
import { type LocationQuery, useRoute, useRouter } from 'vue-router';

/** What a list of units is narrowed to; it stands in the address, so that going back finds it again. Nothing in it is personal. */
export interface UnitFilter {
  readonly name?: string;
  readonly institutionCode?: string;
  readonly divisionCode?: string;
  readonly categoryCode?: string;
  readonly status?: UnitStatus;
  /** The 主管单位, with everything below it. */
  readonly under?: string;
  readonly depth?: 'all';
}

const TEXTS = ['name', 'institutionCode', 'divisionCode', 'categoryCode', 'under'] as const;

export function filterIn(query: LocationQuery): UnitFilter {
  const texts = TEXTS.flatMap((field) => {
    const value = query[field];
    return typeof value === 'string' && value !== '' ? [[field, value]] : [];
  });
  const status = UNIT_STATUSES.find((known) => known === query['status']);
  return {
    ...Object.fromEntries(texts),
    ...(status && { status }),
    ...(query['under'] ? { depth: 'all' } : {}),
  };
}

export function useRegistryFilter() {
  const [route, router] = [useRoute(), useRouter()];
  const filter = computed(() => filterIn(route.query));
  const narrow = ({ depth: _, ...to }: UnitFilter) => router.replace({ query: { ...to } });
  return { filter, narrow };
}
