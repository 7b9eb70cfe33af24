/** A piece of something that must be nowhere, in one of the forms in which it could be written down. */
export interface Shingle {
  /** Of what it is a piece. */
  readonly of: string;
  readonly form: string;
  readonly bytes: Buffer;
}

const LENGTH = 24;
/** Bytes as they are may have been written in part: a block, a chunk, what was in a buffer. */
const APART = 1024;
/** Who writes text writes more of it. */
const TEXT_APART = 16 * 1024;
/** Headers and tables are the same in many pictures. */
const BEGINNING = 2048;
/** Less is a pattern that other files have too, such as a stretch of one colour. */
const LEAST_DISTINCT = 14;
/** As text, fewer bytes come about by chance: four given letters stand somewhere in every long text of base64. */
const LEAST_WRITTEN = 6;

/** Pieces of these bytes so close to each other that no stretch of some kilobytes is without one, in every form. */
export function* shinglesOf(of: string, bytes: Buffer, apart = APART): Generator<Shingle> {
  let text = 0;
  for (let at = BEGINNING; at + LENGTH + 2 <= bytes.length; at += apart) {
    // A copy: the piece is kept, and what it was cut from need not be.
    const piece = Buffer.from(bytes.subarray(at, at + LENGTH));
    if (new Set(piece).size < LEAST_DISTINCT) continue;
    yield { of, form: 'bytes', bytes: piece };
    if (at < text) continue;
    text = at + TEXT_APART;
    for (const [form, written] of textsOf(bytes, at)) yield { of, form, bytes: written };
  }
}

/** A word that must be nowhere, as text would be written. */
export function* shinglesOfWord(of: string, word: string): Generator<Shingle> {
  const plain = Buffer.from(word);
  for (const [form, written] of [...textsOf(plain, 0, plain.length), ...wordsOf(word)])
    if (written.length >= 8) yield { of, form, bytes: written };
}

const wordsOf = (word: string): [string, Buffer][] => [
  ['UTF-8', Buffer.from(word)],
  ['UTF-16', Buffer.from(word, 'utf16le')],
  ['UTF-16 BE', bigEndian(word)],
  ['JSON escapes', Buffer.from(escaped(word))],
];

/** Hexadecimal is also how PostgreSQL writes a bytea; a Buffer in JSON is a list of decimal numbers. */
function* textsOf(bytes: Buffer, at: number, length = LENGTH): Generator<[string, Buffer]> {
  const piece = bytes.subarray(at, at + length);
  const texts: [string, string][] = [
    ['hexadecimal', piece.toString('hex')],
    ['HEXADECIMAL', piece.toString('hex').toUpperCase()],
    ['decimal', [...piece].join(',')],
    ['octal escapes', [...piece].map((byte) => escapedByte(byte)).join('')],
  ];
  // Three bytes are four letters; where the triples begin depends on what stands before.
  for (const shift of [0, 1, 2]) {
    const from = bytes.subarray(at + shift, at + shift + length);
    const triples = from.subarray(0, from.length - (from.length % 3));
    if (triples.length < LEAST_WRITTEN) continue;
    texts.push(['base64', triples.toString('base64')], ['base64url', triples.toString('base64url')]);
  }
  for (const [form, text] of texts) {
    yield [form, Buffer.from(text)];
    yield [`${form} in UTF-16`, Buffer.from(text, 'utf16le')];
  }
  const letters = piece.toString('latin1');
  yield ['Latin-1 in UTF-8', Buffer.from(letters)];
  yield ['Latin-1 in UTF-16', Buffer.from(letters, 'utf16le')];
}

/** As PostgreSQL's `bytea_output = escape`. */
function escapedByte(byte: number): string {
  if (byte === 0x5c) return '\\\\';
  if (byte >= 0x20 && byte < 0x7f) return String.fromCharCode(byte);
  return `\\${byte.toString(8).padStart(3, '0')}`;
}

const escaped = (word: string) =>
  [...word].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

function bigEndian(word: string): Buffer {
  return Buffer.from(word, 'utf16le').swap16();
}
