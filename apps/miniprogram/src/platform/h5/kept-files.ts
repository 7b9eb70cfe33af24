import type { KeptFile } from '../file-target.ts';
import { addressOf, blobAt } from './blobs.ts';

const DATABASE = 'htp-uploads';
const STORE = 'files';
const LONGEST_MS = 24 * 3_600_000;

interface Row {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly blob: Blob;
  readonly at: number;
}

/** A browser that keeps nothing (a private window, a full disk) sends all the same: only a killed page loses the file then. */
export async function keepFile(owner: string, { id, file }: KeptFile): Promise<void> {
  const row: Row = { id, owner, name: file.name, blob: blobAt(file.path), at: Date.now() };
  await inStore('readwrite', (store) => store.put(row)).catch(() => undefined);
}

export async function keptFiles(owner: string): Promise<KeptFile[]> {
  const rows = (await inStore<Row[]>('readonly', (store) => store.getAll()).catch(() => undefined)) ?? [];
  const isOver = ({ at }: Row) => at < Date.now() - LONGEST_MS;
  await Promise.all(rows.filter(isOver).map(({ id }) => forgetFile(id)));
  return rows
    .filter((row) => row.owner === owner && !isOver(row))
    .sort((one, other) => one.at - other.at)
    .map(({ id, name, blob }) => ({ id, file: addressOf(name, blob) }));
}

export async function forgetFile(id: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(id)).catch(() => undefined);
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<Result> {
  const database = await opened();
  try {
    return await done<Result>(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
  return done(request);
}

function done<Result>(request: IDBRequest): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Result);
    request.onerror = () => reject(request.error ?? new Error('nothing is kept'));
  });
}
