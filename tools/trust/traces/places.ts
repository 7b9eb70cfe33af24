import { readdir, readlink, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ground } from '../ground/ground.ts';
import type { Find, Search, Searched } from './search.ts';

/**
 * Looks through everything that processes of a ground may have written since then: its folder (PostgreSQL's data, WAL and temporary
 * files, the file store, keys), the folder for temporary files that they were given, what lies openly in the system's own, shared
 * memory, the working directory (where cores fall), files that are open though they have no name any more, and all logs.
 */
export async function searchEverywhere(
  ground: Ground,
  search: Search,
  temporary: string,
  since: number,
): Promise<Searched> {
  const parts = [
    await search.inFolder(ground.folder),
    await search.inFolder(temporary),
    ...(await openPlaces(search, since)),
    await inOpenFiles(
      search,
      ground.processes.map(({ pid }) => pid),
    ),
    inLogs(ground, search),
  ];
  return {
    finds: parts.flatMap(({ finds }) => finds),
    files: parts.reduce((sum, { files }) => sum + files, 0),
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** Files that lie directly in folders which are not ours alone, changed since then. */
async function openPlaces(search: Search, since: number): Promise<Searched[]> {
  const searched: Searched[] = [];
  for (const folder of new Set([tmpdir(), '/tmp', '/var/tmp', '/dev/shm', process.cwd()])) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.filter((found) => found.isFile()))
      searched.push(await inFileSince(search, join(folder, entry.name), since));
  }
  return searched;
}

async function inFileSince(search: Search, path: string, since: number): Promise<Searched> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts || facts.mtimeMs < since) return { finds: [], files: 0, bytes: 0 };
  return { finds: await search.inFile(path), files: 1, bytes: facts.size };
}

/** Only where the system tells them. */
async function inOpenFiles(search: Search, pids: readonly number[]): Promise<Searched> {
  const finds: Find[] = [];
  let files = 0;
  for (const pid of pids) {
    const folder = `/proc/${pid}/fd`;
    for (const name of await readdir(folder).catch(() => [])) {
      const target = await readlink(join(folder, name)).catch(() => '');
      if (!target.endsWith('(deleted)') || target.startsWith('/memfd:')) continue;
      finds.push(...(await search.inFile(join(folder, name))));
      files += 1;
    }
  }
  return { finds, files, bytes: 0 };
}

function inLogs({ processes, postgres }: Ground, search: Search): Searched {
  const logs = [...processes, postgres].map(({ log }) => Buffer.from(log));
  return {
    finds: logs.flatMap((log) => search.in(log, 'a log')),
    files: logs.length,
    bytes: logs.reduce((sum, { length }) => sum + length, 0),
  };
}
