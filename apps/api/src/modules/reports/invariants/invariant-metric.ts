import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '../../../platform/operations/index.ts';
import { InvariantChecks } from './invariant-checks.ts';

/** Shows those who run the product what the latest look has found, whichever process looked. */
@Injectable()
export class InvariantMetric implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly checks: InvariantChecks,
  ) {}

  onModuleInit(): void {
    this.metrics.gaugeByLabel(
      'invariant_violations',
      'Violations that the latest hourly look has found',
      'invariant',
      () => this.checks.latest(),
    );
  }
}
