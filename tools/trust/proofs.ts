import type { Proof } from './frame/proof.ts';

/** Every promise that is proven, in the order of trust.md's table; each has a folder with its `proof.ts`. */
export const PROOFS = [
  'storm',
  'lost-answer',
  'degrade',
  'strikes',
  'residue',
  'purge',
  'pii',
  'at-rest',
  'matrix',
  'fuzz',
  'uploads',
  'histories',
  'record',
  'codes',
  'revocation',
  'exports',
  'deadline-day',
  'restore',
  'invariants',
  'rotate',
] as const;
export type ProofName = (typeof PROOFS)[number];

export async function proofNamed(name: ProofName): Promise<Proof> {
  const { proof } = (await import(`./${name}/proof.ts`)) as { proof: Proof };
  return proof;
}
