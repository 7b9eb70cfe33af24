/** All places in the queue are taken: nothing was read, and the same request may succeed later. */
export class RecognizerBusyError extends Error {
  override readonly name = 'RecognizerBusyError';
  /** Whole seconds after which a place is likely to be free, at least 1. */
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('the recogniser has no free place');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The recogniser failed, not the picture: a worker died, took too long, or threw. */
export class RecognizerFaultError extends Error {
  override readonly name = 'RecognizerFaultError';
}
