import { folded, restrictedTo, type ProbabilityMatrix } from '../ocr/ctc.ts';
import type { Dictionary } from '../ocr/dictionary.ts';
import { weigh, type Evidence } from '../ocr/evidence.ts';
import type { RecogniserBias } from '../ocr/recogniser-bias.ts';

/**
 * How the picture stands to what was typed: it bears it out, it shows something else, or it leaves both open.
 * Only the first accepts.
 */
export type Comparison = 'borne_out' | 'contradicted' | 'doubtful';

/** Nats: what is typed must be e³ ≈ 20 times as probable as anything near it. */
const CLEAR = 3;
/** With several renderings agreeing, less is enough: their errors are only partly the same. */
const CLEAR_TOGETHER = 1.5;
/** Mean nats a character; below, the strip shows hardly anything of the text even if nothing else fits better. */
const LEAST_A_CHARACTER = -2.5;

const MIDDLE_DOT = '·';
const DOTS_PRINTED_ALIKE = ['•', '‧', '・', '.', '、', '．', '∙', '⋅', '。'];
const NUMBER_CHARACTERS = [...'0123456789X'];
const NAME_ALPHABET = 32;

/** A typed text made ready to be weighed against strips. */
export interface Claim {
  weigh(strips: readonly ProbabilityMatrix[]): Evidence;
}

/** A name in canonical spelling, all of whose characters the dictionary holds. */
export function nameClaim(dictionary: Dictionary, bias: RecogniserBias, name: string): Claim {
  const text = dictionary.encode(name)!;
  const dot = dictionary.indexOf(MIDDLE_DOT)!;
  const alike = DOTS_PRINTED_ALIKE.map((sign) => dictionary.indexOf(sign)).filter(
    (index) => index !== undefined,
  );
  const space = dictionary.indexOf(' ')!;
  return {
    weigh: (strips) =>
      weigh(
        strips.map((strip) => folded(folded(strip, alike, dot), [space], 0)),
        text,
        NAME_ALPHABET,
        bias,
      ),
  };
}

/** A number of 18 characters: only digits and X are thought possible. */
export function numberClaim(dictionary: Dictionary, number: string): Claim {
  const classes = NUMBER_CHARACTERS.map((character) => dictionary.indexOf(character)!);
  const text = [...number].map((character) => NUMBER_CHARACTERS.indexOf(character) + 1);
  return {
    weigh: (strips) =>
      weigh(
        strips.map((strip) => restrictedTo(strip, classes)),
        text,
        NUMBER_CHARACTERS.length,
        null,
      ),
  };
}

/**
 * Compares a claim with a first strip and, only if that leaves doubt, with more renderings of the same line.
 */
export async function compare(
  claim: Claim,
  length: number,
  first: ProbabilityMatrix | null,
  more: () => Promise<ProbabilityMatrix[]>,
): Promise<Comparison> {
  if (first && borneOut(claim.weigh([first]), length, CLEAR)) return 'borne_out';
  const all = [...(first ? [first] : []), ...(await more())];
  const evidence = claim.weigh(all);
  if (borneOut(evidence, length, CLEAR_TOGETHER)) return 'borne_out';
  return evidence.margin < -CLEAR ? 'contradicted' : 'doubtful';
}

const borneOut = ({ margin, logProbability }: Evidence, length: number, needed: number): boolean =>
  margin >= needed && logProbability >= LEAST_A_CHARACTER * length;
