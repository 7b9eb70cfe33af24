import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';
import { routesOf } from '../access/index.ts';
import { refuseUnlimitedRoutes } from './limits-table.ts';
import { RateLimiter } from './rate-limiter.ts';
import { RequestCounts } from './request-counts.ts';

/** Stops the start when a route has no limits. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [RateLimiter, RequestCounts],
  exports: [RateLimiter, RequestCounts],
})
export class LimitsModule implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    refuseUnlimitedRoutes(routesOf(this.discovery, this.scanner));
  }
}
