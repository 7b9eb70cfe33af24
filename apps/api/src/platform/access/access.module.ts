import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';
import { LinkTickets } from './link-tickets.ts';
import { refuseUndeclaredRoutes, routesOf } from './route-table.ts';

/** Stops the start when a route declares no access. */
@Global()
@Module({ imports: [DiscoveryModule], providers: [LinkTickets], exports: [LinkTickets] })
export class AccessModule implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    refuseUndeclaredRoutes(routesOf(this.discovery, this.scanner));
  }
}
