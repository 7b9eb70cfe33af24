import { readFile, writeFile } from 'node:fs/promises';

const MEGABYTE = 1024;

/** How much more memory a process had at its peak than when the work began, in megabytes; undefined where the system does not tell. */
export async function peakDuring(pid: number, work: () => Promise<void>): Promise<number | undefined> {
  const begun = await beginAnew(pid);
  await work();
  const peak = await kilobytes(pid, 'VmHWM').catch(() => undefined);
  return begun === undefined || peak === undefined ? undefined : Math.max(0, peak - begun) / MEGABYTE;
}

/** Sets the process's high-water mark to what it has now (proc(5), clear_refs). */
async function beginAnew(pid: number): Promise<number | undefined> {
  try {
    await writeFile(`/proc/${pid}/clear_refs`, '5');
    return await kilobytes(pid, 'VmRSS');
  } catch {
    return undefined;
  }
}

async function kilobytes(pid: number, name: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)![1]);
}
