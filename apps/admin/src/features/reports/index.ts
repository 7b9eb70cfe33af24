export { exportOrderRoute, type RosterFilter } from './exports/export-filter.ts';
