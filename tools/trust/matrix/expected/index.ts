import { CASE_WORK } from './cases.ts';
import { PEOPLE } from './people.ts';
import { PROVINCE_WIDE } from './province.ts';
import type { Family } from './reaches.ts';
import { UNITS_AND_STAFF } from './units.ts';

/**
 * Who may ask for what, and over whose records: written down from what the product promises, not from the application's table of
 * permissions. An operation of the document that stands nowhere here fails the build; one on two kinds of records stands twice.
 */
export const FAMILIES: readonly Family[] = [...PEOPLE, ...CASE_WORK, ...UNITS_AND_STAFF, ...PROVINCE_WIDE];
