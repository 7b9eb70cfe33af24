import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runOf, SEED_OF_TESTS } from './frame/proof.ts';
import { Report } from './frame/report.ts';
import { keepTemplates } from './ground/template.ts';
import { proofNamed, PROOFS, type ProofName } from './proofs.ts';

/**
 * `npm run trust:NAME -- [--scale S] [--seed N]`; `npm run trust` takes the same for all, one after the other. Prints figures as lines of JSON; exit
 * code 1 when one falls short.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      scale: { type: 'string', default: '1' },
      seed: { type: 'string', default: String(SEED_OF_TESTS) },
    },
    allowPositionals: true,
  });
  const scale = Number(values.scale);
  if (!(scale > 0)) throw new Error('--scale is a number above 0');
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed)) throw new Error('--seed is an integer');
  const unknown = positionals.filter((name) => !(PROOFS as readonly string[]).includes(name));
  if (unknown.length > 0) throw new Error(`no such proof: ${unknown.join(', ')}`);
  if (positionals.length === 1) return prove(positionals[0] as ProofName, scale, seed);
  await proveAll(positionals.length === 0 ? PROOFS : positionals, values);
}

async function prove(name: ProofName, scale: number, seed: number): Promise<void> {
  const proof = await proofNamed(name);
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const report = new Report({ proof: name, judgeTimes: true, print });
  const begun = performance.now();
  await proof.run(runOf(scale, resolve('apps/api/dist'), report, seed));
  report.figure('took', Math.round((performance.now() - begun) / 1000), { unit: 's' });
  if (report.shortfalls.length > 0) process.exitCode = 1;
}

/** Each in a process of its own, so that none inherits what another left. */
async function proveAll(
  names: readonly string[],
  { scale, seed }: { scale: string; seed: string },
): Promise<void> {
  const forget = await keepTemplates();
  const failed: string[] = [];
  for (const name of names) {
    const given = [name, '--scale', scale, '--seed', seed];
    const child = spawn(process.execPath, [import.meta.filename, ...given], { stdio: 'inherit' });
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) failed.push(name);
  }
  await forget();
  process.stdout.write(`${JSON.stringify({ proofs: names.length, failed })}\n`);
  if (failed.length > 0) process.exitCode = 1;
}

// An exit that is announced ends what was started; a signal alone would leave servers behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
