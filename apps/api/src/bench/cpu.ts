import { readdir, readFile } from 'node:fs/promises';

/** Of `/proc`: clock ticks are hundredths of a second on every Linux that Node runs on. */
const TICK_US = 10_000;

/** Processor time that a process and its threads have used so far, in µs. */
export async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) * TICK_US;
}

/** The same of every connection that a role has to PostgreSQL, by process: connections come and go. */
export async function cpuOfBackends(role: string): Promise<ReadonlyMap<string, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const used = await Promise.all(
    pids.map(async (pid): Promise<[string, number][]> => {
      const title = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      if (!title.startsWith(`postgres: ${role} `)) return [];
      return [[pid, await cpuOf(Number(pid)).catch(() => 0)]];
    }),
  );
  return new Map(used.flat());
}

/** What processes have used since; one that has ended meanwhile takes what it used with it. */
export function cpuSince(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): number {
  return [...after].reduce((sum, [pid, used]) => sum + used - (before.get(pid) ?? 0), 0);
}

/** Resident memory in bytes. */
export async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}
