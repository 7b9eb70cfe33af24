import type { Report } from '../frame/report.ts';
import type { Tried } from './client.ts';

/** The API's own limit for an answer. */
const ANSWERED_WITHIN_S = 20;

/** What clients saw of a service in trouble: it may say that it is away, and nothing else may go wrong. */
export class Weather {
  private tries = 0;
  private unanswered = 0;
  private hung = 0;
  private away = 0;
  private longestMs = 0;
  private readonly faults = new Map<string, number>();

  see({ wish, status, retryAfter, ms, hung }: Tried): void {
    this.tries++;
    this.longestMs = Math.max(this.longestMs, ms);
    if (hung) this.hung++;
    else if (status === undefined) this.unanswered++;
    else if (status === 503 && retryAfter !== null) this.away++;
    else if (status >= 500) {
      const fault = `${status} ${wish.method} ${wish.path.replaceAll(/[0-9a-f-]{36}/g, ':id')}`;
      this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
    }
  }

  tell(report: Report): void {
    report.figure('tries', this.tries);
    report.figure('tries without an answer', this.unanswered);
    report.figure('answers 503 with Retry-After', this.away);
    report.figure(
      'other answers of 5xx',
      [...this.faults.values()].reduce((sum, count) => sum + count, 0),
      {
        atMost: 0,
        note: [...this.faults].map(([fault, count]) => `${count} × ${fault}`).join(', ') || undefined,
      },
    );
    report.figure('tries that hung', this.hung, { atMost: 0 });
    report.figure('longest try', Math.round(this.longestMs) / 1000, {
      atMost: ANSWERED_WITHIN_S,
      unit: 's',
      timed: true,
    });
  }
}
