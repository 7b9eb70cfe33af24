export { Lanes } from './lanes.ts';
export { inThread, type ThreadLimits } from './limited-thread.ts';
