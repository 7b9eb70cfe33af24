import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 10;
const WINDOW_MS = 1_000;
/** One long step (a start, a large file) makes few samples and is over; many late ones in a window are a loop that does not keep up. */
const FEWEST_SAMPLES = 4;

/** How late the event loop is, as a rule, in the last second, or longer where it comes by less often than that. */
export class LoopDelay {
  private readonly histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  private timer: NodeJS.Timeout | undefined;
  private median = 0;

  get milliseconds(): number {
    return this.median;
  }

  start(): void {
    this.histogram.enable();
    this.timer = setInterval(() => this.look(), WINDOW_MS).unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.histogram.disable();
  }

  /** A loop that is late by half a second makes two samples in a second: they are kept until there are enough to judge by. */
  private look(): void {
    if (this.histogram.count < FEWEST_SAMPLES) return;
    this.median = Math.max(0, this.histogram.percentile(50) / 1e6 - RESOLUTION_MS);
    this.histogram.reset();
  }
}
