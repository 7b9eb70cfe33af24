import type { Tried } from '../actors/client.ts';
import { quantile } from '../frame/quantile.ts';

/** How long answers took, and what they were. */
export class Times {
  readonly accepted: number[] = [];
  /** Of the same, when they were asked for and when they came. */
  readonly spans: { readonly from: number; readonly to: number }[] = [];
  readonly refused: number[] = [];
  readonly faults: string[] = [];
  silent = 0;

  readonly see = ({ wish, status, retryAfter, ms }: Tried): void => {
    if (status === undefined) this.silent++;
    else if (status === 503 || status === 429) {
      this.refused.push(ms);
      if (retryAfter === null) this.faults.push(`${status} without Retry-After`);
    } else if (status >= 500) this.faults.push(`${status} ${wish.method}`);
    else {
      this.accepted.push(ms);
      const to = performance.now();
      this.spans.push({ from: to - ms, to });
    }
  };
}

/** In whole milliseconds, as it is told. */
export const quantileMs = (values: readonly number[], share: number): number =>
  Math.round(quantile(values, share));
