export { networkOf } from './client-network.ts';
export { Limited } from './limited.ts';
export type { Budget } from './limits.ts';
export { AccountLimitGuard, AddressLimitGuard } from './limits.guards.ts';
export { LimitsModule } from './limits.module.ts';
export { limitsOfRoute, limitsTable } from './limits-table.ts';
export { RequestCounts } from './request-counts.ts';
