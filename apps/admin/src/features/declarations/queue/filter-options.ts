import { type components, problemOf } from '@htp/api-client';
import type { ExamLevel } from '@htp/domain';
import { EXAM_LEVEL_NAMES } from '@htp/wording';
import { computed, type MaybeRefOrGetter, ref, shallowRef, toValue, watch } from 'vue';
import { api, take } from '../../../platform/api.ts';
import type { QueueFilter } from './queue-filter.ts';

type Season = components['schemas']['SeasonListItemView'];
type Specialties = readonly {
  readonly label: string;
  readonly level: ExamLevel;
  readonly options: readonly Option[];
}[];

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What a list can be narrowed by, by name: seasons, the specialties of the one that is meant, units as they are looked up. */
export function useFilterOptions(filter: MaybeRefOrGetter<QueueFilter>) {
  const seasons = shallowRef<readonly Season[]>([]);
  const specialties = shallowRef<Specialties>([]);
  const units = ref(new Map<string, string>());
  const found = shallowRef<readonly Option[]>([]);
  const seeking = ref(false);

  /** The season chosen, else the newest: its specialties are offered. */
  const meant = computed(
    () => toValue(filter).seasonId ?? seasons.value.find(({ state }) => state !== 'draft')?.id,
  );

  watch(meant, async (id) => {
    if (id !== undefined) await quietly(async () => void (specialties.value = await specialtiesOf(id)));
  });
  watch(
    () => toValue(filter).unitId,
    async (id) => {
      if (id !== undefined && !units.value.has(id)) await quietly(() => nameUnit(id));
    },
    { immediate: true },
  );
  void quietly(async () => {
    const { items } = await take(api.GET('/api/seasons', {}));
    seasons.value = items.filter(({ state }) => state !== 'draft');
  });

  async function nameUnit(id: string): Promise<void> {
    const { name } = await take(api.GET('/api/units/{id}', { params: { path: { id } } }));
    units.value.set(id, name);
  }

  async function seekUnits(name: string): Promise<void> {
    if (name.trim() === '') return;
    seeking.value = true;
    await quietly(async () => {
      const { items } = await take(api.GET('/api/units', { params: { query: { name: name.trim() } } }));
      for (const unit of items) units.value.set(unit.id, unit.name);
      found.value = items.map(({ id, name: label }) => ({ value: id, label }));
    });
    seeking.value = false;
  }

  const seasonName = (id: string): string => {
    const season = seasons.value.find((each) => each.id === id);
    return season ? nameOf(season) : '所选考试年度';
  };
  const specialtyName = (code: string): string =>
    specialties.value.flatMap(({ options }) => options).find(({ value }) => value === code)?.label ?? code;

  return {
    seasons: computed(() => seasons.value.map((season) => ({ value: season.id, label: nameOf(season) }))),
    specialties,
    units: computed(() => {
      const { unitId } = toValue(filter);
      const known = unitId === undefined || found.value.some(({ value }) => value === unitId);
      return known ? found.value : [{ value: unitId, label: unitName(unitId) }, ...found.value];
    }),
    seeking,
    seekUnits,
    seasonName,
    specialtyName,
    unitName,
  };

  function unitName(id: string): string {
    return units.value.get(id) ?? '所选单位';
  }
}

const nameOf = ({ examYear, project }: Season) => `${examYear} 年 ${project}`;

async function specialtiesOf(id: string): Promise<Specialties> {
  const { levels } = await take(api.GET('/api/seasons/{id}', { params: { path: { id } } }));
  return levels.map(({ level, specialties }) => ({
    level,
    label: EXAM_LEVEL_NAMES[level],
    options: specialties.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
  }));
}

/** A name that cannot be read now narrows no list: the filter works without it. */
async function quietly(read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (thrown) {
    problemOf(thrown);
  }
}
