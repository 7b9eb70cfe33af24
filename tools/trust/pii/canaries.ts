import { residentCheckCharacter } from '@htp/domain';
import type { Shingle } from '../traces/shingles.ts';
import { shinglesOfWord } from '../traces/shingles.ts';

/** What is personal or secret, in the form that it has, of nobody. */
export const CANARIES = {
  name: '司徒金丝雀',
  'document number': `42010619880314461${residentCheckCharacter('42010619880314461')}`,
  'permit number': 'H27394815',
  phone: '13971948203',
  'registration code': '739201846205',
  'access token': 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.Q2FuYXJ5Q2FuYXJ5',
  'refresh token': 'rt-Ck9mQ2FuYXJ5TWluZTQ3MTE',
  'registration receipt': 'QC7K-CANA-RY47-11XW',
  password: 'Canary-Lantern-4711!',
  'one-time code': 'canary-552871-once',
  openid: 'oCanary47Xk2LmNq9RtVw1ZyB3aDf',
} as const;

export type CanaryName = keyof typeof CANARIES;
export const CANARY_NAMES = Object.keys(CANARIES) as CanaryName[];

/** What `traces/` does not look for: how a person or an address would write a word. */
const SPELLINGS: readonly (readonly [string, (word: string) => string])[] = [
  ['URL-encoded', encodeURIComponent],
  ['url-encoded', (word) => encodeURIComponent(word).toLowerCase()],
  ['full-width', fullWidth],
  ['with blanks', (word) => [...word].join(' ')],
  ['in groups of four', (word) => (word.match(/.{1,4}/gu) ?? []).join(' ')],
  ['in capitals', (word) => word.toUpperCase()],
  ['in small letters', (word) => word.toLowerCase()],
  ['backwards', (word) => [...word].reverse().join('')],
];

/** Every form of a word in which it might have been written down. */
export function* formsOf(of: string, word: string): Generator<Shingle> {
  yield* shinglesOfWord(of, word);
  const seen = new Set([word]);
  for (const [form, spell] of SPELLINGS) {
    const text = spell(word);
    if (seen.has(text)) continue;
    seen.add(text);
    const bytes = Buffer.from(text);
    if (bytes.length >= 8) yield { of, form, bytes };
  }
}

function fullWidth(word: string): string {
  return word.replaceAll(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}
