import type { Server } from 'node:http';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

const IDLE_CHECK_MS = 50;

/**
 * Whether this process still wants requests: it says no before it stops listening, so that a balancer looks away. While
 * it stops, connections are closed as soon as their last request is answered, so that kept-alive ones do not hold it up.
 */
@Injectable()
export class Readiness implements BeforeApplicationShutdown, OnApplicationShutdown {
  stopping = false;
  private closing: NodeJS.Timeout | undefined;

  constructor(private readonly adapter: HttpAdapterHost) {}

  beforeApplicationShutdown(): void {
    this.stopping = true;
    // Without HTTP (the worker) there is nothing to close.
    const server = this.adapter.httpAdapter?.getHttpServer() as Server | undefined;
    this.closing = setInterval(() => server?.closeIdleConnections(), IDLE_CHECK_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.closing);
  }
}
