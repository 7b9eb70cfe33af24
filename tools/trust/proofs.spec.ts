import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { proofNamed, PROOFS } from './proofs.ts';

/** What the proofs share. */
const SHARED = ['frame', 'ground'];

describe('proofs', () => {
  it('are all there is, and have a command each', () => {
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !SHARED.includes(entry.name))
      .map(({ name }) => name);
    expect(folders.sort()).toEqual([...PROOFS].sort());
    const commands = Object.keys(manifest.scripts).filter((name) => name.startsWith('trust:'));
    expect(commands).toEqual(PROOFS.map((name) => `trust:${name}`));
  });

  it.each(PROOFS)('%s has a short form among the tests', async (name) => {
    expect((await proofNamed(name)).name).toBe(name);
    expect(existsSync(join(import.meta.dirname, name, `${name}.trust.spec.ts`))).toBe(true);
  });
});
