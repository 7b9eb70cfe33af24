import type { ActionTable, Subject } from './action-table.ts';
import { AFFILIATIONS } from './affiliations.ts';
import { CORRECTIONS } from './corrections.ts';
import { DECLARATIONS } from './declarations.ts';
import { DELIVERIES } from './deliveries.ts';
import { EXPORTS } from './exports.ts';
import { HELD_IDENTITY_CASES, IDENTITY_CASES, IDENTITY_CORRECTIONS } from './identity-cases.ts';
import { CREDENTIALS, FILES, SESSIONS } from './own-records.ts';
import { REGISTRATIONS } from './registrations.ts';
import { RULE_SET_DRAFTS } from './rule-set-drafts.ts';
import { SEASON_DRAFTS } from './season-drafts.ts';
import { STAFF } from './staff.ts';
import { UNITS } from './units.ts';

/** A table whose actions, states and subjects nobody asks about. */
export type AnyTable = ActionTable<string, never, Subject>;

export const ALL_TABLES = [
  AFFILIATIONS,
  CORRECTIONS,
  CREDENTIALS,
  DECLARATIONS,
  DELIVERIES,
  EXPORTS,
  FILES,
  HELD_IDENTITY_CASES,
  IDENTITY_CASES,
  IDENTITY_CORRECTIONS,
  ...REGISTRATIONS,
  RULE_SET_DRAFTS,
  SEASON_DRAFTS,
  SESSIONS,
  STAFF,
  UNITS,
] as unknown as readonly AnyTable[];
