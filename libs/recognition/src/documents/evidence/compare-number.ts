import type { Comparison } from '@htp/domain';
import { canonicalText } from '../text/characters.ts';
import type { DocumentValue } from './document-value.ts';
import { unpacked } from './kept-strip.ts';
import { folded } from './likelihood.ts';
import { weighStrip } from './weigh-strip.ts';

/** Letters that no eye tells from digits in most typefaces; in a number they count as those. */
const AS_DIGIT: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  〇: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
};
/** Signs that group a number, or stand around it, and may be left out. */
const SIGNS = /[第号字\s\-－.·（）〔〕/]/g;

const plain = (character: string): string => {
  const alike = AS_DIGIT[character] ?? character.toUpperCase();
  return alike.replace(SIGNS, '');
};
const bare = (text: string): string => Array.from(canonicalText(text), plain).join('');

/** Compares numbers and codes as they are printed; characters hidden behind asterisks may be any. */
export function compareNumber(value: DocumentValue, typed: string): Comparison {
  const read = bare(value.printed);
  const claimed = bare(typed);
  if (read === claimed || bare(value.value) === claimed) return 'agrees';
  if (read.includes('*')) return hidden(read).test(claimed) ? 'agrees' : 'differs';
  if (!value.strip) return 'differs';
  if (claimed.length > read.length && claimed.startsWith(read)) return 'unclear';
  return weighStrip(folded(unpacked(value.strip), plain), read, claimed);
}

const hidden = (read: string): RegExp =>
  new RegExp(`^${read.replace(/\*+/g, (stars) => `.{${stars.length}}`)}$`);
