import { writeFile } from 'node:fs/promises';
import { logProbability, type ProbabilityMatrix } from '../src/ocr/ctc.ts';
import { OcrEngine } from '../src/ocr/engine.ts';
import { extraNeed } from './need.ts';
import { coverageOf, randomFrom, renderStrip, TYPEFACES } from './rendered-text.ts';

const OUTPUT = new URL('../src/ocr/recogniser-bias.json', import.meta.url);
/** A lead over another character below this makes a pair worth measuring, in nats. */
const NARROW = 3;
const GRADES = [0, 0.6, 1];
const ROUNDS: readonly (readonly [string, number])[] = [
  ['Noto Sans CJK SC', 1],
  ['WenQuanYi Zen Hei', 0.6],
  ['WenQuanYi Micro Hei', 1.3],
  ['Noto Serif CJK SC', 0.6],
  ['Noto Sans CJK SC', 0],
  ['LXGW WenKai', 0.7],
  ['WenQuanYi Micro Hei', 0.4],
  ['WenQuanYi Zen Hei', 1.3],
  ['AR PL UMing CN', 0.3],
  ['Noto Sans CJK SC', 1.5],
];

/** Rare characters that parents do choose, beside those of GB 2312. */
const RARE_IN_NAMES = [...'喆珩彧玥琰翊昕晗琬懿璟祎祺垚犇淼芃頔堃烜珺暄旸骐珑瑄甯燚昇劭旖钰昶煊颍'];

const engine = await OcrEngine.load();
const random = randomFrom(7);
const classOf = (character: string): number => engine.dictionary.indexOf(character)!;
const shuffled = <Value>(values: readonly Value[]): Value[] =>
  values
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);

/** All characters of GB 2312 between two lead bytes; the first level, the common ones, ends with D7. */
function gb2312(first: number, last: number): string[] {
  const decoder = new TextDecoder('gb2312');
  const found: string[] = [];
  for (let lead = first; lead <= last; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) found.push(decoder.decode(new Uint8Array([lead, trail])));
  }
  return found.filter((character) => engine.dictionary.indexOf(character) !== undefined);
}

interface Showing {
  readonly shown: readonly string[];
  readonly matrix: ProbabilityMatrix;
  /** Nats by which a shown character leads another in its place. */
  lead(at: number, other: string): number;
}

/** Shows the characters a typeface has, in random company, some to a strip. */
async function* showings(
  characters: readonly string[],
  typeface: string,
  grade: number,
  each: number,
): AsyncGenerator<Showing> {
  const order = shuffled(characters.filter(coverageOf(typeface)));
  for (let start = 0; start + each <= order.length; start += each) {
    const shown = order.slice(start, start + each);
    const matrix = await engine.recognise(await renderStrip(shown.join(''), typeface, grade, random));
    const classes = shown.map(classOf);
    const own = logProbability(matrix, classes);
    const lead = (at: number, other: string): number =>
      own - logProbability(matrix, classes.with(at, classOf(other)));
    yield { shown, matrix, lead };
  }
}

/** The characters that come nearest to the one at a place of a strip. */
function nearest({ matrix, shown }: Showing, at: number): string[] {
  const width = matrix.steps / shown.length;
  const peaks = new Map<number, number>();
  for (
    let step = Math.max(0, Math.floor(at * width - 2));
    step < Math.min(matrix.steps, (at + 1) * width + 2);
    step++
  ) {
    for (let index = 1; index < matrix.classes; index++) {
      const probability = matrix.data[step * matrix.classes + index]!;
      if (probability > 1e-4 && probability > (peaks.get(index) ?? 0)) peaks.set(index, probability);
    }
  }
  const best = [...peaks].sort((a, b) => b[1] - a[1]).slice(0, 8);
  return best
    .map(([index]) => engine.dictionary.characters[index]!)
    .filter((character) => !shown.includes(character));
}

/** Pairs of characters that the recogniser mixes up, each under both. */
async function mixedUp(characters: readonly string[]): Promise<Map<string, Set<string>>> {
  const known = new Set(characters);
  const partners = new Map<string, Set<string>>(characters.map((character) => [character, new Set()]));
  for (const [round, typeface] of TYPEFACES.entries()) {
    for await (const showing of showings(characters, typeface, GRADES[round % GRADES.length]!, 4)) {
      for (const [at, character] of showing.shown.entries()) {
        for (const other of nearest(showing, at)) {
          if (!known.has(other) || showing.lead(at, other) >= NARROW) continue;
          partners.get(character)!.add(other);
          partners.get(other)!.add(character);
        }
      }
    }
  }
  return partners;
}

/** Leads of one character over another, under `shown + other`. */
async function leadsOf(partners: ReadonlyMap<string, ReadonlySet<string>>): Promise<Map<string, number[]>> {
  const leads = new Map<string, number[]>();
  const mixed = [...partners].filter(([, others]) => others.size > 0).map(([character]) => character);
  for (const [typeface, grade] of ROUNDS) {
    for await (const { shown, lead } of showings(mixed, typeface, grade, 3)) {
      for (const [at, character] of shown.entries()) {
        for (const other of partners.get(character)!) {
          if (shown.includes(other)) continue;
          const key = character + other;
          leads.set(key, [...(leads.get(key) ?? []), lead(at, other)]);
        }
      }
    }
  }
  return leads;
}

const plausible = new Set([...gb2312(0xb0, 0xd7), ...RARE_IN_NAMES]);
const partners = await mixedUp([...new Set([...gb2312(0xb0, 0xf7), ...RARE_IN_NAMES])]);
const leads = await leadsOf(partners);
const table: Record<string, string> = {};
for (const claimed of [...partners.keys()].sort()) {
  const entries: string[] = [];
  for (const other of partners.get(claimed)!) {
    const whenClaimed = leads.get(claimed + other) ?? [];
    const whenOther = (leads.get(other + claimed) ?? []).map((lead) => -lead);
    if (Math.min(whenClaimed.length, whenOther.length) < 4) continue;
    const extra = extraNeed(whenClaimed, whenOther, plausible.has(other));
    if (extra !== 0) entries.push(`${other}${extra}`);
  }
  if (entries.length > 0) table[claimed] = entries.join(' ');
}
await writeFile(OUTPUT, `${JSON.stringify(table, null, 2)}\n`);
