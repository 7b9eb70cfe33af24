import { greedyReading, likelyClasses, logProbability, type ProbabilityMatrix } from './ctc.ts';
import type { RecogniserBias } from './recogniser-bias.ts';

/** How well strips of one line bear out one text against every near one. */
export interface Evidence {
  /** Mean natural logarithm of the probability of the text. */
  readonly logProbability: number;
  /** How much more probable the text is than the rival that comes nearest, in nats, the recogniser's bias allowed for. */
  readonly margin: number;
  /** The classes of that rival. */
  readonly rival: readonly number[];
}

/**
 * A character that is not printed has next to no probability anywhere; one that is printed but strange to the recogniser
 * may have less than the blank. So the text needs this much less over itself with a character dropped.
 */
const EXTRA_NEED_OVER_DROPPED = -6;

/** What else the strips could show. */
export interface Alternatives {
  /** How many of the likeliest characters are tried in each place. */
  readonly alphabet: number;
  /** Whether every such text has as many characters as the one that is weighed. */
  readonly sameLength: boolean;
  readonly bias: RecogniserBias | null;
  /** Whether the bias may only add to what the text needs, never take from it. */
  readonly strict?: boolean;
}

/**
 * Weighs a text against what the strips could show instead: the plain readings, and the text with any one character
 * replaced or, unless the length is given, dropped or added. Several renderings of one line count by their mean, as
 * experts of equal standing.
 */
export function weigh(
  strips: readonly ProbabilityMatrix[],
  text: readonly number[],
  alternatives: Alternatives,
): Evidence {
  const score = (classes: readonly number[]): number =>
    strips.reduce((sum, strip) => sum + logProbability(strip, classes), 0) / strips.length;
  const own = score(text);
  let nearest = { margin: Infinity, rival: [] as readonly number[] };
  for (const rival of rivals(strips, text, alternatives)) {
    const need = extraNeed(text, rival, alternatives.bias);
    const margin = own - score(rival) - (alternatives.strict ? Math.max(0, need) : need);
    if (margin < nearest.margin) nearest = { margin, rival };
  }
  return { logProbability: own, ...nearest };
}

function rivals(
  strips: readonly ProbabilityMatrix[],
  text: readonly number[],
  { alphabet, sameLength, bias }: Alternatives,
): number[][] {
  const likely = [...new Set(strips.flatMap((strip) => likelyClasses(strip, alphabet)))];
  const found = strips.map((strip) => greedyReading(strip).map(({ index }) => index));
  text.forEach((own, at) => {
    const others = new Set([...likely, ...(bias?.othersOf(own) ?? [])]);
    for (const index of others) found.push(text.toSpliced(at, 1, index));
    found.push(text.toSpliced(at, 1));
  });
  for (let at = 0; at <= text.length; at++) {
    for (const index of likely) found.push(text.toSpliced(at, 0, index));
  }
  const same = text.join();
  return found.filter(
    (classes) => classes.join() !== same && (!sameLength || classes.length === text.length),
  );
}

function extraNeed(text: readonly number[], rival: readonly number[], bias: RecogniserBias | null): number {
  if (!bias) return 0;
  if (rival.length === text.length - 1) return isWithout(rival, text) ? EXTRA_NEED_OVER_DROPPED : 0;
  if (rival.length !== text.length) return 0;
  return text.reduce(
    (sum, index, at) => sum + (index === rival[at] ? 0 : bias.extraNeed(index, rival[at]!)),
    0,
  );
}

/** Whether `shorter` is `text` with one character dropped. */
function isWithout(shorter: readonly number[], text: readonly number[]): boolean {
  const at = text.findIndex((index, place) => index !== shorter[place]);
  return shorter.every((index, place) => index === text[place < at ? place : place + 1]);
}
