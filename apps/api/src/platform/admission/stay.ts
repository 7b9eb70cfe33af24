import type { Request, Response } from 'express';
import { currentRequest } from '../http/request-context.ts';

/** A request that was let in. It gives its place back when nothing is done for it any more, be it that nobody waits for its end. */
export class Stay {
  private readonly abandonment: AbortController | undefined;
  private reasons = 1;

  /** @param leave gives its place back */
  constructor(
    private readonly leave: () => void,
    request: Request,
    response: Response,
  ) {
    const onlyReads = request.method === 'GET' || request.method === 'HEAD';
    const current = currentRequest();
    if (onlyReads && current) {
      this.abandonment = new AbortController();
      current.abandoned = this.abandonment.signal;
    }
    response.once('close', () => {
      if (!response.writableFinished) this.abandon();
      this.end();
    });
  }

  /** Its handler has begun. */
  handled(work: Promise<unknown>): void {
    this.reasons++;
    const end = () => this.end();
    work.then(end, end);
  }

  /** Nobody waits for the answer: what is read for it ends in the database too. A change goes on (docs/adr/0008-three-strikes.md). */
  abandon(): void {
    this.abandonment?.abort();
  }

  private end(): void {
    this.reasons--;
    if (this.reasons === 0) this.leave();
  }
}

export type StayingRequest = Request & { stay?: Stay };
