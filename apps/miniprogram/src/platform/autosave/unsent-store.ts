import { same, type UnsentField, type UnsentFields } from './unsent-fields.ts';

/** Where the unsent fields of one record are kept on the device, for one account. */
export interface UnsentStore {
  /** Whether that account is still the one that is signed in: nobody else sends, or sees, what it has typed. */
  isOwners(): boolean;
  read(): UnsentFields;
  /** Keeps what has changed between the two. */
  change(before: UnsentFields, after: UnsentFields): void;
}

/** A store over text that is kept by name, such as uni-app's. */
export interface TextStorage {
  get(name: string): unknown;
  set(name: string, text: string): void;
  remove(name: string): void;
}

/**
 * Two tabs of a browser share what is kept: each changes only the fields that were typed in it, and takes away only the very
 * value that it has sent.
 */
export function unsentStore(storage: TextStorage, name: string, isOwners: () => boolean): UnsentStore {
  const read = () => readFields(storage.get(name));
  return {
    isOwners,
    read,
    change(before, after) {
      const kept = Object.entries(changed(read(), before, after));
      if (kept.length > 0) storage.set(name, JSON.stringify(Object.fromEntries(kept)));
      else storage.remove(name);
    },
  };
}

function changed(kept: UnsentFields, before: UnsentFields, after: UnsentFields): UnsentFields {
  const isDone = ([name, { value }]: [string, UnsentField]) =>
    before[name] !== undefined && after[name] === undefined && same(value, before[name].value);
  const fresh = Object.entries(after).filter(([name, field]) => before[name] !== field);
  return {
    ...Object.fromEntries(Object.entries(kept).filter((entry) => !isDone(entry))),
    ...Object.fromEntries(fresh),
  };
}

/** What lies on a device may have been left by an earlier version of this client: what is not understood is let go. */
function readFields(text: unknown): UnsentFields {
  if (typeof text !== 'string' || text === '') return {};
  try {
    const fields = Object.entries(JSON.parse(text) as object).filter(([, field]) => isField(field));
    return Object.fromEntries(fields) as UnsentFields;
  } catch {
    return {};
  }
}

function isField(field: unknown): field is UnsentField {
  return (
    typeof field === 'object' &&
    field !== null &&
    'value' in field &&
    'known' in field &&
    Array.isArray(field.known)
  );
}
