import type { QueryResultRow } from 'pg';

/**
 * A prepared statement: PostgreSQL parses and plans it once per connection under its name, which is what keeps a hot
 * route close to hand-written `pg` (docs/adr/0003-hot-paths-in-sql.md). `Row` is the shape of what it returns.
 */
export interface Statement<Row extends QueryResultRow = QueryResultRow> {
  readonly name: string;
  readonly text: string;
  readonly row?: Row;
}

const textByName = new Map<string, string>();

/**
 * Declares a prepared statement.
 * @param name unique in the program, `<table or module>.<verb>`; PostgreSQL refuses one name for two texts.
 */
export function statement<Row extends QueryResultRow = QueryResultRow>(
  name: string,
  text: string,
): Statement<Row> {
  const known = textByName.get(name);
  if (known !== undefined && known !== text) throw new Error(`two statements are named ${name}`);
  textByName.set(name, text);
  return { name, text };
}

/** Every statement declared so far, its text by its name. */
export const declaredStatements = (): Readonly<Record<string, string>> => Object.fromEntries(textByName);
