import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

const IDLE_CHECK_MS = 50;

/**
 * Whether this process still wants requests: it says no before it stops listening, so that a balancer looks away. While
 * it stops, connections are closed as soon as their last request is answered, so that kept-alive ones do not hold it up; those that
 * have asked for nothing yet, which Node counts as busy, are closed too.
 */
@Injectable()
export class Readiness implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  stopping = false;
  private readonly silent = new Set<Socket>();
  private closing: NodeJS.Timeout | undefined;

  constructor(private readonly adapter: HttpAdapterHost) {}

  onApplicationBootstrap(): void {
    this.server?.on('connection', (socket: Socket) => {
      this.silent.add(socket);
      socket.once('close', () => this.silent.delete(socket));
    });
    this.server?.on('request', ({ socket }) => this.silent.delete(socket));
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
    this.closing = setInterval(() => this.closeUnused(), IDLE_CHECK_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.closing);
  }

  private closeUnused(): void {
    this.server?.closeIdleConnections();
    for (const socket of this.silent) socket.destroy();
  }

  /** Without HTTP (the worker) there is none. */
  private get server(): Server | undefined {
    return this.adapter.httpAdapter?.getHttpServer() as Server | undefined;
  }
}
