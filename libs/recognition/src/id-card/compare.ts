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
/** Nats; a claim that leads by less is as likely to be wrong, however often it is drawn. */
const AHEAD = 0.5;
/** Mean nats a character; below, the strip shows hardly anything of the text even if nothing else fits better. */
const LEAST_A_CHARACTER = -2.5;

/** Signs that no name holds and that look like a character which one may: they are read as that character. */
const PRINTED_ALIKE: Readonly<Record<string, readonly string[]>> = {
  '·': ['•', '‧', '・', '.', '、', '．', '∙', '⋅', '。', ',', '，'],
  一: ['—', '–', '―', '-', '－', '_'],
};
const NUMBER_CHARACTERS = [...'0123456789X'];
const NAME_ALPHABET = 32;

/** A typed text made ready to be weighed against strips. */
export interface Claim {
  /** How many characters it has. */
  readonly length: number;
  weigh(strips: readonly ProbabilityMatrix[]): Evidence;
  /** The same where the recogniser's bias may ask for more, but excuses nothing. */
  weighStrictly(strips: readonly ProbabilityMatrix[]): Evidence;
}

/** A name in canonical spelling, all of whose characters the dictionary holds. */
export function nameClaim(dictionary: Dictionary, bias: RecogniserBias, name: string): Claim {
  const text = dictionary.encode(name)!;
  const space = dictionary.indexOf(' ')!;
  const alike = Object.entries(PRINTED_ALIKE).map(([character, signs]) => ({
    character: dictionary.indexOf(character)!,
    signs: signs.map((sign) => dictionary.indexOf(sign)).filter((index) => index !== undefined),
  }));
  const unified = (strip: ProbabilityMatrix): ProbabilityMatrix =>
    alike.reduce(
      (matrix, { character, signs }) => folded(matrix, signs, character),
      folded(strip, [space], BLANK),
    );
  const weighWith =
    (strict: boolean) =>
    (strips: readonly ProbabilityMatrix[]): Evidence =>
      weigh(strips.map(unified), text, { alphabet: NAME_ALPHABET, sameLength: false, bias, strict });
  return { length: text.length, weigh: weighWith(false), weighStrictly: weighWith(true) };
}

/** A number: only others of its length, of digits and X, are thought possible. */
export function numberClaim(dictionary: Dictionary, number: string): Claim {
  const classes = NUMBER_CHARACTERS.map((character) => dictionary.indexOf(character)!);
  const text = [...number].map((character) => NUMBER_CHARACTERS.indexOf(character) + 1);
  const restricted = (strip: ProbabilityMatrix): ProbabilityMatrix => restrictedTo(strip, classes);
  const alternatives = { alphabet: NUMBER_CHARACTERS.length, sameLength: true, bias: null };
  const weighAll = (strips: readonly ProbabilityMatrix[]): Evidence =>
    weigh(strips.map(restricted), text, alternatives);
  return { length: text.length, weigh: weighAll, weighStrictly: weighAll };
}

/**
 * Compares a claim with a first rendering of its line and, only if that leaves doubt, with others. `fine` are drawn for a
 * claim that is ahead of all else but not by enough: the same margin is asked of their mean, in which chance counts less.
 * What is left then is the recogniser's bias, so it excuses nothing there: of two names that are taken for each other, such
 * as 千 and 干, at most one can pass.
 */
export async function compare(
  claim: Claim,
  first: ProbabilityMatrix,
  others: () => Promise<ProbabilityMatrix[]>,
  fine: () => AsyncIterable<ProbabilityMatrix>,
): Promise<Comparison> {
  if (borneOut(claim, claim.weigh([first]), CLEAR)) return 'borne_out';
  const strips = [first, ...(await others())];
  const evidence = claim.weigh(strips);
  if (borneOut(claim, evidence, CLEAR_TOGETHER)) return 'borne_out';
  if (evidence.margin < -CLEAR) return 'contradicted';
  const strict = claim.weighStrictly(strips);
  if (!borneOut(claim, strict, AHEAD)) return 'doubtful';
  const averaged = await averagedWith(claim, strict, strips.length, fine());
  return borneOut(claim, averaged, CLEAR_TOGETHER) ? 'borne_out' : 'doubtful';
}

type Weight = Pick<Evidence, 'margin' | 'logProbability'>;

/** The mean over renderings of which `count` are weighed already. The others are weighed one at a time, to hold one at a time. */
async function averagedWith(
  claim: Claim,
  weighed: Weight,
  count: number,
  fine: AsyncIterable<ProbabilityMatrix>,
): Promise<Weight> {
  let size = count;
  let { margin, logProbability } = weighed;
  for await (const strip of fine) {
    const one = claim.weighStrictly([strip]);
    size++;
    margin += (one.margin - margin) / size;
    logProbability += (one.logProbability - logProbability) / size;
  }
  return { margin, logProbability };
}

const borneOut = ({ length }: Claim, { margin, logProbability }: Weight, needed: number): boolean =>
  margin >= needed && logProbability >= LEAST_A_CHARACTER * length;
