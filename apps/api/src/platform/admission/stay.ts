import type { Request, Response } from 'express';
import { currentRequest } from '../http/request-context.ts';

/**
 * A request that was let in. It gives its place back when nothing is done for it any more: when its handler is done, be it that nobody
 * waits for that, or the client reads the answer by drops (`UnreadAnswers`).
 */
export class Stay {
  private readonly abandonment: AbortController | undefined;
  private isHandled = false;
  private hasLeft = false;

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
      if (!this.isHandled) this.end();
    });
  }

  /** Its client went away before its handler began, and its place is somebody else's: nothing is to be done for it. */
  get isOver(): boolean {
    return this.hasLeft;
  }

  /** Its handler has begun. */
  handled(work: Promise<unknown>): void {
    this.isHandled = true;
    const end = () => this.end();
    work.then(end, end);
  }

  /** Nobody waits for the answer: what is read for it ends in the database too. A change goes on (docs/adr/0008-three-strikes.md). */
  abandon(): void {
    this.abandonment?.abort();
  }

  /** Once, whatever comes first and second. */
  private end(): void {
    if (this.hasLeft) return;
    this.hasLeft = true;
    this.leave();
  }
}

export type StayingRequest = Request & { stay?: Stay };
