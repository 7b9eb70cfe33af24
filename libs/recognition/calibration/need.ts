/** Margins seen when one character was printed. */
interface Heap {
  readonly mean: number;
  readonly deviation: number;
}

/** What the comparison asks for without a bias, several renderings together (compare.ts). */
const USUAL_NEED = 1.5;
/** Ten margins tell their spread badly: never believe it to be less. */
const LEAST_DEVIATION = 1;
/** So far from the heap of the other character a margin is hardly chance. */
const FAR = 2.5;
const MOST_EXTRA = 6.5;
const MOST_EXTRA_IMPLAUSIBLE = 3;

/**
 * Nats that a claimed character needs over another beyond the usual ones, from the margins of the claimed over the other
 * when the claimed was printed and when the other was. `plausible`: the other may stand in a name.
 */
export function extraNeed(
  whenClaimed: readonly number[],
  whenOther: readonly number[],
  plausible: boolean,
): number {
  const own = heapOf(whenClaimed);
  const other = heapOf(whenOther);
  // As many deviations from the one mean as from the other.
  const parting =
    (other.mean * own.deviation + own.mean * other.deviation) / (own.deviation + other.deviation);
  const safe = other.mean + FAR * other.deviation;
  const least = Math.min(USUAL_NEED, parting);
  const wanted = plausible
    ? Math.min(safe, parting + 0.3)
    : Math.min(safe, Math.max(own.mean - 3 * own.deviation, least));
  const most = plausible ? MOST_EXTRA : MOST_EXTRA_IMPLAUSIBLE;
  const extra = Math.round(Math.min(most, Math.max(wanted, least) - USUAL_NEED) * 2) / 2;
  const toldApart = own.mean - 1.5 * own.deviation > 2 * USUAL_NEED;
  return toldApart ? Math.max(0, extra) : extra;
}

function heapOf(margins: readonly number[]): Heap {
  const mean = margins.reduce((sum, margin) => sum + margin, 0) / margins.length;
  const variance = margins.reduce((sum, margin) => sum + (margin - mean) ** 2, 0) / margins.length;
  return { mean, deviation: Math.max(LEAST_DEVIATION, Math.sqrt(variance)) };
}
