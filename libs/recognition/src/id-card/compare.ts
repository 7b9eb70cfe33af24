import { BLANK, folded, restrictedTo, type ProbabilityMatrix } from '../ocr/ctc.ts';
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
  /** How many characters it has. */
  readonly length: number;
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
  const unified = (strip: ProbabilityMatrix): ProbabilityMatrix =>
    folded(folded(strip, alike, dot), [space], BLANK);
  return {
    length: text.length,
    weigh: (strips) => weigh(strips.map(unified), text, { alphabet: NAME_ALPHABET, sameLength: false, bias }),
  };
}

/** A number: only others of its length, of digits and X, are thought possible. */
export function numberClaim(dictionary: Dictionary, number: string): Claim {
  const classes = NUMBER_CHARACTERS.map((character) => dictionary.indexOf(character)!);
  const text = [...number].map((character) => NUMBER_CHARACTERS.indexOf(character) + 1);
  const restricted = (strip: ProbabilityMatrix): ProbabilityMatrix => restrictedTo(strip, classes);
  return {
    length: text.length,
    weigh: (strips) =>
      weigh(strips.map(restricted), text, {
        alphabet: NUMBER_CHARACTERS.length,
        sameLength: true,
        bias: null,
      }),
  };
}

/** Compares a claim with a first rendering of its line and, only if that leaves doubt, with others. */
export async function compare(
  claim: Claim,
  first: ProbabilityMatrix,
  others: () => Promise<ProbabilityMatrix[]>,
): Promise<Comparison> {
  if (borneOut(claim, claim.weigh([first]), CLEAR)) return 'borne_out';
  const evidence = claim.weigh([first, ...(await others())]);
  if (borneOut(claim, evidence, CLEAR_TOGETHER)) return 'borne_out';
  return evidence.margin < -CLEAR ? 'contradicted' : 'doubtful';
}

const borneOut = ({ length }: Claim, { margin, logProbability }: Evidence, needed: number): boolean =>
  margin >= needed && logProbability >= LEAST_A_CHARACTER * length;
