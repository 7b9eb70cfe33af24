import type { Comparison } from '@htp/domain';
import { readDictionary } from '../../ocr/models.ts';
import { RecogniserBias } from '../../ocr/recogniser-bias.ts';
import { canonicalText } from '../text/characters.ts';
import type { DocumentValue } from './document-value.ts';
import { unpacked } from './kept-strip.ts';
import { ANY } from './likelihood.ts';
import { weighStrip } from './weigh-strip.ts';

const dictionary = await readDictionary();
const bias = new RecogniserBias(dictionary);

/** A reading as poor as this contradicts nobody. */
const LEAST_TO_CONTRADICT = 0.4;

/** Compares words as they are printed. */
export function compareText(value: DocumentValue, typed: string): Comparison {
  const read = canonicalText(value.printed);
  const claimed = withoutSigns(canonicalText(typed));
  if (withoutSigns(read) === claimed) return 'agrees';
  if (isPartOf(value, withoutSigns(read), claimed)) return 'unclear';
  if (!value.strip) return 'differs';
  if (value.confidence < LEAST_TO_CONTRADICT) return 'unclear';
  const unknown = dictionary.unknownIn(claimed);
  const weighable = Array.from(claimed, (one) => (unknown.includes(one) ? ANY : one)).join('');
  const found = weighStrip(unpacked(value.strip), read, weighable, allowanceFor(weighable, read));
  return unknown.length > 0 && found === 'agrees' ? 'unclear' : found;
}

/**
 * Whether one is only a piece of the other: a reading may end too early or begin too late, at a fold or where a line wraps, and may
 * run on into what stands beside it. Of a name each character counts.
 */
function isPartOf({ spelling, strip }: DocumentValue, read: string, claimed: string): boolean {
  if (spelling === 'text')
    return claimed.startsWith(read) || claimed.endsWith(read) || read.startsWith(claimed);
  return strip !== null && claimed.startsWith(read);
}

/** Brackets and dots are set in many ways, or left out. */
const withoutSigns = (text: string): string => text.replace(/[\s，。、；：.'"“”‘’]/g, '');

/** What the recogniser is known to have against the characters that were typed, in favour of those that were read. */
function allowanceFor(typed: string, read: string): number {
  if (typed.length !== read.length) return 0;
  let nats = 0;
  for (let at = 0; at < typed.length; at++) {
    const claimed = dictionary.indexOf(typed[at]!);
    const other = dictionary.indexOf(read[at]!);
    if (claimed === undefined || other === undefined || claimed === other) continue;
    nats += Math.max(0, -bias.extraNeed(claimed, other));
  }
  return nats;
}
