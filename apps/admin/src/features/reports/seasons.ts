import type { components } from '@htp/api-client';
import { api, take } from '../../platform/api.ts';

export type SeasonItem = components['schemas']['SeasonListItemView'];
export type Season = components['schemas']['SeasonView'];

const MOST_SEASONS = 100;

/** The seasons that have been published, the newest exam year first. */
export async function publishedSeasons(): Promise<SeasonItem[]> {
  const { items } = await take(api.GET('/api/seasons', { params: { query: { limit: MOST_SEASONS } } }));
  return items.filter(({ state }) => state !== 'draft');
}

/** The season that work goes on in: the one that is open or under review, else the newest. */
export function currentSeason(seasons: readonly SeasonItem[]): SeasonItem | undefined {
  return seasons.find(({ state }) => state === 'open' || state === 'review') ?? seasons[0];
}

export const seasonName = ({ project, examYear }: Pick<SeasonItem, 'project' | 'examYear'>) =>
  project.includes(String(examYear)) ? project : `${examYear}年度 ${project}`;
