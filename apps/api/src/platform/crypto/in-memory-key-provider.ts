import { KeyProvider, keyPurposes, type KeyMaterial, type KeyPurpose } from './key-provider.ts';
import { withNewKey, type KeyRing } from './key-ring.ts';

/** Random keys that die with the process; for tests. */
export class InMemoryKeyProvider extends KeyProvider {
  private ring = Object.fromEntries(
    keyPurposes.map((purpose) => [purpose, withNewKey({ current: 1, keys: [], retired: 0 })]),
  ) as unknown as KeyRing;

  /** New data of this purpose is written with a new key; the old ones stay readable. */
  rotate(purpose: KeyPurpose): void {
    const grown = withNewKey(this.ring[purpose]);
    this.ring = { ...this.ring, [purpose]: { ...grown, current: grown.keys.at(-1)!.version } };
  }

  override current(purpose: KeyPurpose): KeyMaterial {
    return this.find(purpose, this.ring[purpose].current)!;
  }

  override readable(purpose: KeyPurpose): readonly KeyMaterial[] {
    return this.ring[purpose].keys;
  }
}
