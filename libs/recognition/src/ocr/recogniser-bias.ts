import type { Dictionary } from './dictionary.ts';
import table from './recogniser-bias.json' with { type: 'json' };

/**
 * How much the recogniser favours or disfavours one character against another, whatever is printed. It learned from
 * ordinary text: it takes a printed 颍 for the commoner 颖, and doubts a clear 侯 for 候. The table says by how many nats
 * the margin that a character needs over another differs from the usual one. It was measured on rendered text of several
 * typefaces and grades of blur: the need lies where what is seen when the one is printed parts from what is seen when
 * the other is (calibration/README.md).
 */
export class RecogniserBias {
  readonly #needs: ReadonlyMap<number, ReadonlyMap<number, number>>;

  constructor(dictionary: Dictionary, entries: Readonly<Record<string, string>> = table) {
    const rows = Object.entries(entries).map(
      ([character, others]) => [dictionary.indexOf(character)!, parseOthers(dictionary, others)] as const,
    );
    this.#needs = new Map(rows);
  }

  /** Nats that a claimed class needs over another one beyond the usual margin; below 0 it needs less. */
  extraNeed(claimed: number, other: number): number {
    return this.#needs.get(claimed)?.get(other) ?? 0;
  }

  /** The classes that a claimed one is known to be mixed up with. */
  othersOf(claimed: number): number[] {
    return [...(this.#needs.get(claimed)?.keys() ?? [])];
  }
}

/** Reads `候-3.5 俟0.5`. */
function parseOthers(dictionary: Dictionary, others: string): Map<number, number> {
  const pairs = others.split(' ').map((entry) => {
    const [character = ''] = entry;
    return [dictionary.indexOf(character)!, Number(entry.slice(character.length))] as const;
  });
  return new Map(pairs);
}
