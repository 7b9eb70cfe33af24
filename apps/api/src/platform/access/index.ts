export { Allow, type AuthenticatedRequest, CurrentActor, Public } from './access.decorators.ts';
export { AccessGuard } from './access.guard.ts';
export { AccessModule } from './access.module.ts';
export { type Actor, ActorSource, type SetupStep } from './actor.ts';
export { LinkTickets } from './link-tickets.ts';
export { accessTable, type Route, routesOf } from './route-table.ts';
