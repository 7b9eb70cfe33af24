import { type Statement, statement } from '../../../platform/database/index.ts';

/** Something that must hold over the rows, whatever code wrote them. */
export interface Invariant {
  readonly name: string;
  /** What holds, in one sentence. */
  readonly meaning: string;
  /** Selects up to `MOST_NAMED` ids of what violates it; no rows while it holds. */
  readonly violations: Statement<{ id: string }>;
}

/** More than these need not be named to know that something is wrong. */
const MOST_NAMED = 100;

export function invariant(name: string, meaning: string, sql: string): Invariant {
  const text = `SELECT id::text AS id FROM (${sql}) AS violating LIMIT ${MOST_NAMED}`;
  return { name, meaning, violations: statement(`invariant.${name}`, text) };
}
