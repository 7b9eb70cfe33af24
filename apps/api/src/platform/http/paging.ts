import { DomainError } from '@htp/domain';
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

/** The keys after which the page starts, or undefined for the first. @throws DomainError `cursor_invalid` */
export function cursorKeys(cursor: string | undefined, keys: number): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed.length === keys && parsed.every((key) => typeof key === 'string'))
      return parsed;
  } catch {
    // Falls through: whatever it is, it is no cursor of ours.
  }
  throw new DomainError('cursor_invalid');
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
    nextCursor: more ? Buffer.from(JSON.stringify(keysOf(last))).toString('base64url') : null,
  };
}
