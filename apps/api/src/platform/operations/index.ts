export { Metrics } from './metrics.ts';
export { OperationsModule } from './operations.module.ts';
