import { hkdfSync, randomBytes } from 'node:crypto';

const KEY_LENGTH = 32;

/** A new part: an epoch key or a case's share. */
export const newPart = (): Buffer => randomBytes(KEY_LENGTH);

/** The key that both parts make together (HKDF-SHA256, the share as salt); without either it cannot be found. */
export function wrappingKeyOf(epochKey: Buffer, share: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', epochKey, share, 'epoch-wrap', KEY_LENGTH));
}
