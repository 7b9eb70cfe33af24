import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proofNamed, PROOFS } from './proofs.ts';

/** What the proofs share. */
const SHARED = ['actors', 'document', 'frame', 'ground', 'journey', 'spoiled', 'traces', 'wire'];

/** Before any test: on a busy machine it takes longer than one may. */
const proofs = new Map(
  await Promise.all(PROOFS.map(async (name) => [name, await proofNamed(name)] as const)),
);

describe('proofs', () => {
  it('are all there is, and have a command each', () => {
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !SHARED.includes(entry.name))
      .map(({ name }) => name);
    expect(folders.sort()).toEqual([...PROOFS].sort());
    const manifest = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
    const { scripts } = JSON.parse(manifest) as { scripts: object };
    const commands = Object.keys(scripts).filter((name) => name.startsWith('trust:'));
    expect(commands).toEqual(PROOFS.map((name) => `trust:${name}`));
  });

  it.each(PROOFS)('%s has a short form among the tests', (name) => {
    expect(proofs.get(name)!.name).toBe(name);
    expect(existsSync(join(import.meta.dirname, name, `${name}.trust.spec.ts`))).toBe(true);
  });
});
