/** What one round of one server cost. */
export interface Round {
  readonly requests: number;
  readonly seconds: number;
  readonly cpuUs: number;
  readonly latencies: readonly number[];
}

/** A workload at one size, beside the floor. Times in ms; processor time of server and PostgreSQL per request in µs. */
export interface Row {
  readonly workload: string;
  readonly declarations: number;
  readonly rps: number;
  readonly floorRps: number;
  readonly ratio: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuUs: number;
  readonly floorCpuUs: number;
}

/** How much more a request costs with the most declarations than with the fewest. */
export interface Growth {
  readonly workload: string;
  /** By processor time, which other work on the machine disturbs least. */
  readonly ratio: number;
  readonly p50Ratio: number;
}

export interface Report {
  readonly rows: readonly Row[];
  readonly growth: readonly Growth[];
  readonly startSeconds: number;
  readonly memoryMb: number;
}

const TARGETS = { read: 0.7, write: 0.6, growth: 1.3, startSeconds: 2, memoryMb: 400 } as const;
const WRITES: readonly string[] = ['draft_save', 'submit', 'decision'];

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('nothing to take the median of');
  return (upper + lower) / 2;
}

/** The value below which the share lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('nothing to take a percentile of');
  return found;
}

/** Rounds alternate, so each is compared with the one that ran beside it; the median round speaks. */
export function rowOf(
  workload: string,
  declarations: number,
  app: readonly Round[],
  floor: readonly Round[],
): Row {
  const latencies = app.flatMap((round) => round.latencies);
  return {
    workload,
    declarations,
    rps: median(app.map(rps)),
    floorRps: median(floor.map(rps)),
    ratio: median(app.map((round, index) => rps(round) / rps(floor[index]!))),
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    cpuUs: median(app.map(cpuPerRequest)),
    floorCpuUs: median(floor.map(cpuPerRequest)),
  };
}

export function growthOf(rows: readonly Row[]): Growth[] {
  const sizes = rows.map(({ declarations }) => declarations);
  const [fewest, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (fewest === most) return [];
  const at = (size: number) => rows.filter(({ declarations }) => declarations === size);
  return at(fewest).flatMap((small) => {
    const large = at(most).find(({ workload }) => workload === small.workload);
    if (!large) return [];
    return {
      workload: small.workload,
      ratio: large.cpuUs / small.cpuUs,
      p50Ratio: large.p50Ms / small.p50Ms,
    };
  });
}

/** Every target that was missed, said plainly. */
export function missedTargets({ rows, growth, startSeconds, memoryMb }: Report): string[] {
  const missed = rows.flatMap(({ workload, declarations, ratio }) => {
    const target = WRITES.includes(workload) ? TARGETS.write : TARGETS.read;
    const shown = `${workload} at ${declarations}: ${percent(ratio)} of the floor, target ${percent(target)}`;
    return ratio < target ? [shown] : [];
  });
  for (const { workload, ratio } of growth)
    if (ratio > TARGETS.growth)
      missed.push(`${workload} grows by ${ratio.toFixed(2)}, target ${TARGETS.growth}`);
  if (startSeconds > TARGETS.startSeconds)
    missed.push(`start ${startSeconds.toFixed(2)} s, target ${TARGETS.startSeconds} s`);
  if (memoryMb > TARGETS.memoryMb)
    missed.push(`memory ${memoryMb.toFixed(0)} MB, target ${TARGETS.memoryMb} MB`);
  return missed;
}

/** The report for people. */
export function tableOf({ rows, growth, startSeconds, memoryMb }: Report): string {
  const lines = rows.map((row) => [
    row.workload,
    String(row.declarations),
    row.rps.toFixed(0),
    row.floorRps.toFixed(0),
    percent(row.ratio),
    row.p50Ms.toFixed(1),
    row.p99Ms.toFixed(1),
    row.cpuUs.toFixed(0),
    row.floorCpuUs.toFixed(0),
  ]);
  const head = [
    'workload',
    'rows',
    'rps',
    'floor rps',
    'ratio',
    'p50 ms',
    'p99 ms',
    'cpu µs',
    'floor cpu µs',
  ];
  const grown = growth.map(({ workload, ratio, p50Ratio }) => [
    workload,
    ratio.toFixed(2),
    p50Ratio.toFixed(2),
  ]);
  return [
    aligned([head, ...lines]),
    ...(grown.length > 0 ? ['', aligned([['growth', 'cpu', 'p50'], ...grown])] : []),
    '',
    `start to ready: ${startSeconds.toFixed(2)} s; memory with idle recogniser: ${memoryMb.toFixed(0)} MB`,
  ].join('\n');
}

const rps = ({ requests, seconds }: Round) => requests / seconds;
const cpuPerRequest = ({ requests, cpuUs }: Round) => cpuUs / requests;
const percent = (share: number) => `${(share * 100).toFixed(0)} %`;

/** Columns under one another, the first to the left. */
export function aligned(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const cell = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!);
  return lines.map((line) => line.map(cell).join('  ')).join('\n');
}
