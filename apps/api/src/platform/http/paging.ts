import { DomainError, isRealDate } from '@htp/domain';
import { QueryIntegerField, TextField } from './fields.ts';

const MAX_PAGE_SIZE = 100;

/** Keyset paging: a page continues after the last row of the one before, at the same cost for every page. */
export class PageInput {
  @TextField({ max: 400, optional: true, description: '`nextCursor` of the page before' })
  cursor?: string;

  @QueryIntegerField({ min: 1, max: MAX_PAGE_SIZE, optional: true })
  limit?: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Pass it as `cursor` for the next page; null on the last one. */
  readonly nextCursor: string | null;
}

const DEFAULT_PAGE_SIZE = 20;

export const pageSize = ({ limit }: PageInput): number => limit ?? DEFAULT_PAGE_SIZE;

/** What a key of a cursor must look like before PostgreSQL is asked to read it. */
const KEY_FORMATS = {
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  instant:
    /^\d{4}-\d{2}-\d{2}[T ]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4])(:?[0-5]\d)?)$/,
  /** A bigint of PostgreSQL. */
  sequence: /^\d{1,18}$/,
  integer: /^\d{1,9}$/,
  /** A smallint. */
  small: /^\d{1,4}$/,
} as const;

export type CursorKey = keyof typeof KEY_FORMATS;

/**
 * The keys after which the page starts, or undefined for the first page.
 * @param kinds what the keys are, in the order of the list
 * @throws DomainError `cursor_invalid` for whatever is no cursor of ours
 */
export function cursorKeys(cursor: string | undefined, ...kinds: readonly CursorKey[]): string[] | undefined {
  if (cursor === undefined) return undefined;
  const keys = decoded(cursor);
  const fits = keys?.length === kinds.length && kinds.every((kind, place) => isKey(kind, keys[place]));
  if (!fits) throw new DomainError('cursor_invalid');
  return keys as string[];
}

function decoded(cursor: string): unknown[] | undefined {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(keys) ? keys : undefined;
  } catch {
    return undefined;
  }
}

function isKey(kind: CursorKey, key: unknown): boolean {
  if (typeof key !== 'string' || !KEY_FORMATS[kind].test(key)) return false;
  return kind !== 'instant' || isRealDate(key.slice(0, 10));
}

/** The cursor of the page that starts after these keys. */
export function cursorAfter(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/**
 * Makes a page of rows that were read with `LIMIT size + 1`.
 * @param keysOf the ordering keys of a row, as text exactly as PostgreSQL reads them back.
 */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  size: number,
  keysOf: (row: Row) => readonly string[],
  itemOf: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const more = rows.length > size && last !== undefined;
  return {
    items: shown.map(itemOf),
    nextCursor: more ? cursorAfter(keysOf(last)) : null,
  };
}
