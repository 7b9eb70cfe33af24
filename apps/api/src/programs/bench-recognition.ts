import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { measureRecognition } from '../bench/recognition.ts';
import { aligned } from '../bench/report.ts';

/** Cheap requests answer within this while cards are read. */
const OTHERS_P95_MS = 100;

const print = (line: string) => process.stdout.write(`${line}\n`);

/** `npm run bench:recognition -- [--json FILE] [--check]` (docs/benchmarks.md). */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'string' }, check: { type: 'boolean', default: false } },
  });
  const rows = await measureRecognition((line) => print(`… ${line}`));
  const head = [
    'at once',
    'per minute',
    'p95 ms',
    'verified',
    'others p50 ms',
    'others p95 ms',
    'refused',
    'memory MB',
  ];
  const lines = rows.map((row) => [
    String(row.concurrent),
    row.perMinute.toFixed(1),
    row.p95Ms.toFixed(0),
    `${row.verified} of ${row.requests}`,
    row.othersP50Ms.toFixed(1),
    row.othersP95Ms.toFixed(1),
    String(row.othersRefused),
    row.memoryMb.toFixed(0),
  ]);
  print(`\n${aligned([head, ...lines])}`);
  if (values.json) await writeFile(values.json, `${JSON.stringify({ rows }, null, 2)}\n`);
  const missed = rows.filter(({ othersP95Ms }) => othersP95Ms > OTHERS_P95_MS);
  for (const { concurrent, othersP95Ms } of missed)
    print(
      `missed: others' p95 ${othersP95Ms.toFixed(0)} ms beside ${concurrent}, target ${OTHERS_P95_MS} ms`,
    );
  if (values.check && missed.length > 0) process.exitCode = 1;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
