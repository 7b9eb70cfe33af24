import type { Report } from '../frame/report.ts';
import { MARK, type Specimen } from './corpus/specimen.ts';
import { faultsOf } from './inspector.ts';
import { peakDuring } from './memory.ts';
import type { Outcome, Route } from './routes.ts';

const MOST_SECONDS = 2;
const MOST_MEGABYTES = 300;
/** Nobody looked at the file: the route is another, or is not for whoever sent it. */
const UNSEEN = [401, 403, 404, 405];
/** So many are named in a note. */
const NAMED = 5;

/** What came of all files that were sent. */
export class Tally {
  private readonly sent = new Map<string, number>();
  private kept = 0;
  private readonly accepted: string[] = [];
  private readonly faults: string[] = [];
  private readonly broken: string[] = [];
  private readonly unseen: string[] = [];
  private readonly costs: { name: string; seconds: number; megabytes: number }[] = [];
  private readonly pid: number;

  constructor(pid: number) {
    this.pid = pid;
  }

  /** Sends one by itself, so that time and memory are its own. */
  async send(route: Route, specimen: Specimen): Promise<void> {
    const begun = performance.now();
    let outcome: Outcome | undefined;
    const megabytes = await peakDuring(this.pid, async () => {
      outcome = await route.send(specimen);
    });
    const name = `${specimen.name} by ${route.name}`;
    this.costs.push({ name, seconds: (performance.now() - begun) / 1000, megabytes: megabytes ?? 0 });
    await this.note(route, specimen, outcome!);
  }

  async note({ name: route }: Route, specimen: Specimen, { status, served }: Outcome): Promise<void> {
    const name = `${specimen.name} by ${route}`;
    this.sent.set(route, (this.sent.get(route) ?? 0) + 1);
    if (status >= 500) this.broken.push(`${status} ${name}`);
    if (UNSEEN.includes(status)) this.unseen.push(`${status} ${name}`);
    if (status < 300 && specimen.meant === 'refused') this.accepted.push(name);
    if (status === 201) this.kept += 1;
    if (served) for (const fault of await faultsOf(served, [MARK])) this.faults.push(`${fault}: ${name}`);
  }

  report(report: Report): void {
    for (const [route, count] of this.sent) report.figure(`files sent to ${route}`, count, { atLeast: 1 });
    report.figure('files that were kept', this.kept, { atLeast: 1 });
    report.figure('files that nobody looked at', this.unseen.length, none(this.unseen));
    report.figure('files off the list that were kept', this.accepted.length, none(this.accepted));
    report.figure('faults in what is served', this.faults.length, none(this.faults));
    report.figure('answers of 5xx', this.broken.length, none(this.broken));
    const slowest = [...this.costs].sort((a, b) => b.seconds - a.seconds);
    const largest = [...this.costs].sort((a, b) => b.megabytes - a.megabytes);
    report.figure('longest', slowest[0]?.seconds ?? 0, {
      atMost: MOST_SECONDS,
      unit: 's',
      timed: true,
      note: slowest
        .slice(0, NAMED)
        .map(({ name, seconds }) => `${seconds.toFixed(2)} ${name}`)
        .join('; '),
    });
    report.figure('most memory', largest[0]?.megabytes ?? 0, {
      atMost: MOST_MEGABYTES,
      unit: 'MB',
      note: largest
        .slice(0, NAMED)
        .map(({ name, megabytes }) => `${megabytes.toFixed(0)} ${name}`)
        .join('; '),
    });
  }
}

const none = (names: readonly string[]) => ({
  atMost: 0,
  note: names.slice(0, NAMED).join('; ') || undefined,
});
