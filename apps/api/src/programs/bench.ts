import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
// All of the application, so that every statement is declared.
import '../app.module.ts';
import { missedTargets, tableOf } from '../bench/report.ts';
import { runBench } from '../bench/run-bench.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

/** `npm run bench -- [--quick] [--declarations N,N] [--only WORKLOAD,…] [--json FILE] [--check]` (docs/benchmarks.md). */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      declarations: { type: 'string', default: '10000,1000000' },
      only: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const report = await runBench({
    sizes: values.declarations.split(',').map(Number),
    rounds: values.quick ? 2 : 7,
    round: values.quick ? { reads: 1_000, writes: 400 } : { reads: 4_000, writes: 1_200 },
    only: values.only?.split(','),
    onProgress: (line) => print(`… ${line}`),
  });
  print(`\n${tableOf(report)}`);
  if (values.json) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
  const missed = missedTargets(report);
  print(missed.length === 0 ? '\nevery target is met' : `\nmissed: ${missed.join('; ')}`);
  if (values.check && missed.length > 0) process.exitCode = 1;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
