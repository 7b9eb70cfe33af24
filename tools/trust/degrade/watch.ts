import type { Tried } from '../actors/client.ts';

interface Seen {
  readonly at: number;
  readonly what: 'success' | 'refused' | 'fault' | 'silence' | 'hung';
  readonly writes: boolean;
  readonly ms: number;
  readonly name: string;
}

/** What clients were answered, and when. */
export class Watch {
  private seen: Seen[] = [];

  readonly see = ({ wish, status, retryAfter, ms, hung }: Tried): void => {
    const what = hung ? 'hung' : kindOf(status, retryAfter);
    const name = `${status} ${wish.method} ${wish.path.replaceAll(/[0-9a-f-]{36}/g, ':id')}`;
    this.seen.push({ at: performance.now(), what, writes: wish.method !== 'GET', ms, name });
  };

  /** Between these instants. */
  count(what: Seen['what'], from: number, to = Infinity): number {
    return this.between(from, to).filter((each) => each.what === what).length;
  }

  faults(from: number, to = Infinity): string[] {
    return this.between(from, to)
      .filter(({ what }) => what === 'fault')
      .map(({ name }) => name);
  }

  longestMs(from: number, to = Infinity): number {
    return Math.max(0, ...this.between(from, to).map(({ ms }) => ms));
  }

  /**
   * When everything succeeded again: after the last answer that was none, with reads and writes that did since.
   * @returns undefined as long as it does not
   */
  wellSince(from: number): number | undefined {
    const since = this.between(from, Infinity);
    const lastBad = since.findLastIndex(({ what }) => what !== 'success');
    const good = since.slice(lastBad + 1);
    const enough = good.filter(({ writes }) => writes).length >= ENOUGH && good.length >= 2 * ENOUGH;
    return enough ? (since[lastBad]?.at ?? from) : undefined;
  }

  private between(from: number, to: number): Seen[] {
    return this.seen.filter(({ at }) => at >= from && at < to);
  }
}

/** Reads and writes that succeed one after the other, before we call it well. */
const ENOUGH = 10;

/** A refusal by a rule is an answer like any other. */
function kindOf(status: number | undefined, retryAfter: string | null): Seen['what'] {
  if (status === undefined) return 'silence';
  if (status < 500 && status !== 429) return 'success';
  return (status === 503 || status === 429) && retryAfter !== null ? 'refused' : 'fault';
}
