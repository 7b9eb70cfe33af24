import { describe, expect, it } from 'vitest';
import {
  growthOf,
  median,
  missedTargets,
  percentile,
  type Round,
  type Row,
  rowOf,
  tableOf,
} from './report.ts';

const round = (requests: number, seconds: number, cpuUs: number, latencies = [1]): Round => ({
  requests,
  seconds,
  cpuUs,
  latencies,
});
const row = (values: Partial<Row>): Row => ({
  ...rowOf('detail', 10_000, [round(100, 1, 100)], [round(100, 1, 100)]),
  ...values,
});

describe('the report of the benchmark', () => {
  it('takes the middle of an odd number, and of an even one the mean of the two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  it('takes percentiles by nearest rank', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([percentile(values, 0.5), percentile(values, 0.99), percentile([7], 0.99)]).toEqual([50, 99, 7]);
  });

  it('compares each round with the one beside it, so that noise that hits both does not count', () => {
    const app = [round(100, 1, 20_000), round(100, 10, 21_000), round(100, 1, 30_000)];
    const floor = [round(100, 0.8, 10_000), round(100, 8, 10_000), round(100, 0.8, 10_000)];
    const compared = rowOf('detail', 10_000, app, floor);
    expect(compared.ratio).toBeCloseTo(0.8);
    expect(compared).toMatchObject({ rps: 100, cpuUs: 210, floorCpuUs: 100 });
  });

  it('tells growth by processor time between the fewest and the most, and none of a single size', () => {
    const rows = [row({ cpuUs: 200, p50Ms: 2 }), row({ declarations: 1_000_000, cpuUs: 250, p50Ms: 3 })];
    expect(growthOf(rows)).toEqual([{ workload: 'detail', ratio: 1.25, p50Ratio: 1.5 }]);
    expect(growthOf(rows.slice(0, 1))).toEqual([]);
  });

  it('names each target that is missed: reads and writes have different ones', () => {
    const rows = [
      row({ ratio: 0.69 }),
      row({ workload: 'submit', ratio: 0.61 }),
      row({ workload: 'decision', ratio: 0.59 }),
    ];
    const growth = [{ workload: 'detail', ratio: 1.31, p50Ratio: 1 }];
    const missed = missedTargets({ rows, growth, startSeconds: 2.1, memoryMb: 401 });
    expect(missed.map((line) => line.split(' ')[0])).toEqual([
      'detail',
      'decision',
      'detail',
      'start',
      'memory',
    ]);
    expect(missedTargets({ rows: [row({})], growth: [], startSeconds: 2, memoryMb: 400 })).toEqual([]);
  });

  it('prints a line for each row', () => {
    const table = tableOf({ rows: [row({ ratio: 0.85 })], growth: [], startSeconds: 1, memoryMb: 150 });
    expect(table).toContain('85 %');
  });
});
