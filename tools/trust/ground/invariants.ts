import type { Ground } from './ground.ts';

/** What `npm run invariants` says of the database: every invariant, and what violates it. */
export interface Invariants {
  readonly looked: readonly string[];
  /** By name: up to a hundred ids. */
  readonly violated: ReadonlyMap<string, readonly string[]>;
}

/** Looks whether the rows agree with each other, by the program that operators have. */
export async function lookAtInvariants(
  ground: Ground,
  settings: Record<string, string> = {},
): Promise<Invariants> {
  const { output } = await ground.program('check-invariants.js', [], settings);
  const lines = output.split('\n');
  const looked = lines.flatMap((line) => /^(?:holds|VIOLATED) {2}(\w+):/.exec(line)?.[1] ?? []);
  if (looked.length === 0) throw new Error('the program looked at no invariant');
  const named = lines.flatMap((line) => {
    const [, name, ids] = /^(\w+): (.+)$/.exec(line) ?? [];
    return name && ids ? [[name, ids.split(', ')] as const] : [];
  });
  return { looked, violated: new Map(named) };
}
