import type { ChosenFile } from '../file-target.ts';

/** Files of this page by their addresses: no policy lets a page ask for one of its own `blob:` addresses. */
const blobs = new Map<string, Blob>();

export function addressOf(name: string, blob: Blob): ChosenFile {
  const path = URL.createObjectURL(blob);
  blobs.set(path, blob);
  return { name, bytes: blob.size, path };
}

/** @throws Error when it was let go of */
export function blobAt(path: string): Blob {
  const blob = blobs.get(path);
  if (!blob) throw new Error('this file is no longer there');
  return blob;
}

export function releaseBlob(path: string): void {
  URL.revokeObjectURL(path);
  blobs.delete(path);
}
