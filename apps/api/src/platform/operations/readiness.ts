import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';

/** Whether this process still wants requests: it says no before it stops listening, so that a balancer looks away. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  stopping = false;

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }
}
