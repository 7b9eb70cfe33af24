import { Global, Module } from '@nestjs/common';
import { HealthController } from './health.controller.ts';
import { Metrics } from './metrics.ts';
import { MetricsController } from './metrics.controller.ts';
import { Readiness } from './readiness.ts';

/** What those who run the process need: health, readiness, metrics. */
@Global()
@Module({
  controllers: [HealthController, MetricsController],
  providers: [Metrics, Readiness],
  exports: [Metrics],
})
export class OperationsModule {}
