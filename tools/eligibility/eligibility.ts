import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { answerTo, type Answer } from './answer.ts';
import { readCases } from './case-file.ts';
import { differences } from './differences.ts';

const USAGE = 'npm run eligibility -- FILE [--json OUT]';
const EXIT = { asExpected: 0, differs: 1, cannotBegin: 2 };

/** Judges a file of cases and prints where the answers are not the expected ones. */
async function main(): Promise<number> {
  const { file, json } = readArguments();
  const cases = await readCases(file);
  const answers: Answer[] = [];
  let differing = 0;
  for (const one of cases) {
    const answer = answerTo(one);
    answers.push(answer);
    const lines = one.expected ? differences(answer, one.expected) : [];
    if (lines.length > 0) differing++;
    for (const line of lines) console.log(`${one.id}: ${line}`);
  }
  console.log(`${cases.length} cases, ${differing} not as expected`);
  if (json !== undefined) await writeFile(json, `${JSON.stringify(answers, null, 2)}\n`);
  return differing === 0 ? EXIT.asExpected : EXIT.differs;
}

function readArguments(): { file: string; json: string | undefined } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string' } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(`give one file of cases: ${USAGE}`);
  return { file, json: values.json };
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = EXIT.cannotBegin;
}
