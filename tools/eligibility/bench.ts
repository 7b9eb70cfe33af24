import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluateEligibility, findBuiltInRuleSet, specialtiesOf } from '@htp/domain';
import { factsOf, readCases } from './case-file.ts';

const EVALUATIONS = 1_000;
const ROUNDS = 51;

/**
 * How much of a core a thousand evaluations take: the golden cases one after the other, as often as it takes, in many rounds. Time of
 * the processor, which other programs on a shared machine change less than time on the wall.
 */
const folder = fileURLToPath(new URL('golden/', import.meta.url));
const files = await Promise.all(readdirSync(folder).map((file) => readCases(folder + file)));
const inputs = files.flat().flatMap(({ ruleSet, specialtyCode, examYear, cutoff, candidate }) => {
  const specialty = specialtiesOf(examYear).find(({ code }) => code === specialtyCode);
  const rules = findBuiltInRuleSet(ruleSet);
  return specialty && rules ? [[rules, specialty, cutoff, factsOf(candidate)] as const] : [];
});

function round(): number {
  const before = process.cpuUsage();
  for (let index = 0; index < EVALUATIONS; index += 1) evaluateEligibility(...inputs[index % inputs.length]!);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const times = Array.from({ length: ROUNDS }, round).sort((one, other) => one - other);
const at = (share: number) => times[Math.floor((times.length - 1) * share)]!.toFixed(1);
console.log(
  `${EVALUATIONS} evaluations of ${inputs.length} cases, milliseconds of a core: median ${at(0.5)}, p95 ${at(0.95)}, slowest ${at(1)}`,
);
