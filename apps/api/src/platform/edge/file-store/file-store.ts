/** Where encrypted bytes live outside the database. Never call it inside a database transaction: a disk or network may hang. */
export abstract class FileStore {
  /** Stores all of the bytes or, on any error, none; replaces what the key held. @throws FileStoreUnavailable, FileKeyInvalid */
  abstract put(key: string, bytes: Buffer): Promise<void>;

  /** @throws FileAbsent, FileStoreUnavailable, FileKeyInvalid */
  abstract get(key: string): Promise<Buffer>;

  /** Deleting what is absent is no error, so that a purge can be repeated. @throws FileStoreUnavailable, FileKeyInvalid */
  abstract delete(key: string): Promise<void>;

  /** @throws FileStoreUnavailable, FileKeyInvalid */
  abstract exists(key: string): Promise<boolean>;
}

/** Nothing is stored under this key. */
export class FileAbsent extends Error {
  constructor(key: string) {
    super(`no file under ${key}`);
    this.name = 'FileAbsent';
  }
}

/** The store cannot serve now: folder missing or not writable, disk full. Worth another try after an operator has looked. */
export class FileStoreUnavailable extends Error {
  constructor(reason: string) {
    super(`file store unavailable: ${reason}`);
    this.name = 'FileStoreUnavailable';
  }
}

/** A key no caller of ours makes. The message leaves the key out: it may have come from outside. */
export class FileKeyInvalid extends Error {
  constructor() {
    super('file key invalid');
    this.name = 'FileKeyInvalid';
  }
}

const keyPattern = /^[a-z0-9][a-z0-9._-]{0,63}(\/[a-z0-9][a-z0-9._-]{0,63}){0,2}$/;

/**
 * Lower-case names of letters, digits, `.`, `_` and `-`, up to three of them joined by `/`: `attachments/7f1c…`. No name can begin
 * with a dot, so no key can climb out of a folder, and none differs from another by case alone.
 */
export function checkFileKey(key: string): void {
  if (!keyPattern.test(key)) throw new FileKeyInvalid();
}
