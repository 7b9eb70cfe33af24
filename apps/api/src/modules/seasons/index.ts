export { seedDemoSeason } from './demo-season.ts';
export { type PublishedSeason, SeasonService, type SeasonVersionId } from './season.service.ts';
export type { SeasonSummary } from './seasons.repository.ts';
export { SeasonsModule } from './seasons.module.ts';
