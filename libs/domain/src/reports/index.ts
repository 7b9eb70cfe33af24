export * from './export-state.ts';
export * from './figures.ts';
export * from './flows.ts';
export * from './roster.ts';
export * from './visits.ts';
export * from './work-list.ts';
