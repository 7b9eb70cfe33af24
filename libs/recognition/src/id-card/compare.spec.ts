import { describe, expect, test } from 'vitest';
import type { ProbabilityMatrix } from '../ocr/ctc.ts';
import { Dictionary } from '../ocr/dictionary.ts';
import { RecogniserBias } from '../ocr/recogniser-bias.ts';
import { compare, nameClaim } from './compare.ts';

const dictionary = new Dictionary([...'旦且·•一—三']);

/** A strip that shows 旦 with this lead, in nats, over 且. */
function showing(lead: number): ProbabilityMatrix {
  const first = 1 / (1 + Math.exp(-lead));
  const classes = dictionary.characters.length;
  const data = new Float32Array(classes);
  data[dictionary.indexOf('旦')!] = first;
  data[dictionary.indexOf('且')!] = 1 - first;
  return { steps: 1, classes, data };
}

interface Drawn {
  first: number;
  others: number[];
  fine: number[];
  bias?: Record<string, string>;
}

function compared({ first, others, fine, bias = {} }: Drawn) {
  const claim = nameClaim(dictionary, new RecogniserBias(dictionary, bias), '旦');
  return compare(
    claim,
    showing(first),
    async () => others.map(showing),
    async function* () {
      yield* fine.map(showing);
    },
  );
}

/** A strip that shows one of the signs, and hardly anything else. */
function showingOnly(sign: string): ProbabilityMatrix {
  const classes = dictionary.characters.length;
  const data = new Float32Array(classes).fill(0.001 / classes);
  data[dictionary.indexOf(sign)!] = 0.999;
  return { steps: 1, classes, data };
}

test('一 is borne out by a dash, which no name holds, and 三 is not', async () => {
  const nothing = async function* () {};
  const weigh = (name: string) =>
    compare(
      nameClaim(dictionary, new RecogniserBias(dictionary, {}), name),
      showingOnly('—'),
      async () => [],
      nothing,
    );
  expect(await weigh('一')).toBe('borne_out');
  expect(await weigh('三')).toBe('contradicted');
});

describe('a claim', () => {
  test('that is clear at once needs no second look', async () => {
    expect(await compared({ first: 4, others: [-9], fine: [-9] })).toBe('borne_out');
  });

  test('that others make clear needs no third', async () => {
    expect(await compared({ first: 1, others: [2, 3], fine: [-9] })).toBe('borne_out');
  });

  test('a little short of clear is judged by many renderings', async () => {
    expect(await compared({ first: 1, others: [1.4, 1.4], fine: [2, 2, 2] })).toBe('borne_out');
    expect(await compared({ first: 1, others: [1.4, 1.4], fine: [1, 1, 1] })).toBe('doubtful');
  });

  test('that is hardly ahead is not drawn until chance favours it', async () => {
    expect(await compared({ first: 0.2, others: [0.4], fine: [9, 9, 9] })).toBe('doubtful');
  });

  test('that is ahead only by what the bias excuses is not borne out by many renderings', async () => {
    const excused = { first: -1, others: [-1], fine: [0.4, 0.4, 0.4], bias: { 旦: '且-2' } };
    expect(await compared(excused)).toBe('doubtful');
  });

  test('far behind another is contradicted', async () => {
    expect(await compared({ first: -5, others: [-5], fine: [] })).toBe('contradicted');
  });
});
