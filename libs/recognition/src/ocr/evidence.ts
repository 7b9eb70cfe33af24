import { greedyReading, likelyClasses, logProbability, type ProbabilityMatrix } from './ctc.ts';

/** How well strips of one line bear out one text against every near one. */
export interface Evidence {
  /** Mean natural logarithm of the probability of the text. */
  readonly logProbability: number;
  /** How much more probable the text is than its strongest rival, in nats; below 0 the rival wins. */
  readonly margin: number;
  /** The classes of the strongest rival. */
  readonly rival: readonly number[];
}

/**
 * Weighs a text against what the strips could show instead: the plain readings, and the text with any one character
 * replaced, dropped or added. Several renderings of one line count by their mean, as experts of equal standing.
 */
export function weigh(
  strips: readonly ProbabilityMatrix[],
  text: readonly number[],
  alphabet: number,
): Evidence {
  const score = (classes: readonly number[]): number =>
    strips.reduce((sum, strip) => sum + logProbability(strip, classes), 0) / strips.length;
  const own = score(text);
  let best = { score: -Infinity, classes: [] as readonly number[] };
  for (const classes of rivals(strips, text, alphabet)) {
    const reached = score(classes);
    if (reached > best.score) best = { score: reached, classes };
  }
  return { logProbability: own, margin: own - best.score, rival: best.classes };
}

function rivals(strips: readonly ProbabilityMatrix[], text: readonly number[], alphabet: number): number[][] {
  const likely = [...new Set(strips.flatMap((strip) => likelyClasses(strip, alphabet)))];
  const readings = strips.map((strip) => greedyReading(strip).map(({ index }) => index));
  const found = [...readings];
  for (let at = 0; at <= text.length; at++) {
    for (const index of likely) found.push(text.toSpliced(at, 0, index));
    if (at === text.length) break;
    found.push(text.toSpliced(at, 1));
    for (const index of likely) found.push(text.toSpliced(at, 1, index));
  }
  const same = text.join();
  return found.filter((classes) => classes.join() !== same);
}
