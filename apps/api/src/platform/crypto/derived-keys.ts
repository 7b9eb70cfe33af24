import { hkdfSync } from 'node:crypto';
import type { KeyMaterial } from './key-provider.ts';
import { lengthPrefixed } from './length-prefixed.ts';

/** Derived keys live as long as the material they come from; their labels are table and suite names, so they are few. */
const derived = new WeakMap<KeyMaterial, Map<string, Buffer>>();

/**
 * A key of `length` bytes for one narrow use of a purpose key (HKDF-SHA256, RFC 5869; the labels are its `info`).
 * The same material and labels give the same key always.
 */
export function deriveKey(material: KeyMaterial, labels: readonly string[], length: number): Buffer {
  const name = JSON.stringify([length, labels]);
  const known = derived.get(material) ?? new Map<string, Buffer>();
  derived.set(material, known);
  const key = known.get(name) ?? derive(material, lengthPrefixed(labels), length);
  known.set(name, key);
  return key;
}

const derive = (material: KeyMaterial, info: Buffer, length: number) =>
  Buffer.from(hkdfSync('sha256', material.bytes, Buffer.alloc(0), info, length));
