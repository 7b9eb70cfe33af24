export { seedDemoSeasons } from './demo-season.ts';
export type { FilingReopening } from './filing-reopening.entity.ts';
export { FilingReopenings } from './filing-reopenings.ts';
export { MAX_NOTICE } from './season-definition.fields.ts';
export { SeasonDeclarations, TOUCHED_CAP } from './season-declarations.ts';
export { type PublishedSeason, SeasonService } from './season.service.ts';
export { NamedSpecialtyView } from './season-draft.view.ts';
export { currentVersionOf } from './season.sql.ts';
export { SeasonsModule } from './seasons.module.ts';
