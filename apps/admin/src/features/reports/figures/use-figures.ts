import type { components } from '@htp/api-client';
import type { ReviewStage } from '@htp/domain';
import { computed, ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { api, take } from '../../../platform/api.ts';
import { useRecord } from '../../../platform/record.ts';
import { type DivisionCode, divisionCodeIn } from '../divisions.ts';
import { currentSeason, publishedSeasons, type SeasonItem } from '../seasons.ts';
import type { SeasonDays } from './day-chart.ts';
import type { SeasonFigures } from './figure-groups.ts';
import { lastDays } from './periods.ts';

type SeasonUnits = components['schemas']['SeasonUnitsView'];

const MOST_UNITS = 100;
const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** The figures of a season, of one's whole scope or of a unit or division in it, as the address says. */
export function useFigures() {
  const route = useRoute();
  const router = useRouter();
  const now = ref(new Date());
  const stage = ref<ReviewStage>('unit');
  const dayCount = ref(30);

  const seasons = useRecord<SeasonItem[]>(() => publishedSeasons());
  const seasonId = computed(
    () => textOf(route.query['seasonId']) ?? currentSeason(seasons.record.value ?? [])?.id,
  );
  const unitId = computed(() => textOf(route.query['unitId']));
  const divisionCode = computed(() =>
    unitId.value ? undefined : divisionCodeIn(route.query['divisionCode']),
  );
  const period = computed(() => lastDays(dayCount.value, now.value));

  const scoped = () => ({
    seasonId: seasonId.value ?? '',
    ...(unitId.value ? { unitId: unitId.value } : {}),
    ...(divisionCode.value ? { divisionCode: divisionCode.value } : {}),
  });
  const counts = useRecord<SeasonFigures>((signal) =>
    take(api.GET('/api/reports/season-counts', { params: { query: scoped() }, signal })),
  );
  const days = useRecord<SeasonDays>((signal) =>
    take(
      api.GET('/api/reports/season-days', { params: { query: { ...scoped(), ...period.value } }, signal }),
    ),
  );
  const units = useRecord<SeasonUnits>((signal) => {
    const query = { ...scoped(), stage: stage.value, limit: MOST_UNITS };
    return take(api.GET('/api/reports/season-units', { params: { query }, signal }));
  });

  /** Reads everything anew, at the time that it is now. */
  async function reload(): Promise<void> {
    if (seasons.record.value === undefined) await seasons.reload();
    if (seasonId.value === undefined) return;
    now.value = new Date();
    await Promise.all([counts.reload(), days.reload(), units.reload()]);
  }

  watch([seasonId, unitId, divisionCode], reload, { immediate: true });
  watch(stage, () => units.reload());
  watch(dayCount, () => days.reload());

  /** Narrows what is shown; a unit and a division exclude each other. */
  function show(narrowing: { seasonId?: string; unitId?: string; divisionCode?: DivisionCode }): void {
    void router.push({ query: { ...(seasonId.value ? { seasonId: seasonId.value } : {}), ...narrowing } });
  }

  return {
    seasons,
    seasonId,
    unitId,
    divisionCode,
    stage,
    dayCount,
    period,
    now,
    counts,
    days,
    units,
    reload,
    show,
  };
}
