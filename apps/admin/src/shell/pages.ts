import { pages as accounts } from '../features/accounts/pages.ts';
import { pages as affiliations } from '../features/affiliations/pages.ts';
import { pages as corrections } from '../features/corrections/pages.ts';
import { pages as declarations } from '../features/declarations/pages.ts';
import { pages as eligibility } from '../features/eligibility/pages.ts';
import { pages as help } from '../features/help/pages.ts';
import { pages as identity } from '../features/identity/pages.ts';
import { pages as notifications } from '../features/notifications/pages.ts';
import { pages as registrations } from '../features/registrations/pages.ts';
import { pages as reports } from '../features/reports/pages.ts';
import { pages as seasons } from '../features/seasons/pages.ts';
import { pages as staff } from '../features/staff/pages.ts';
import { pages as units } from '../features/units/pages.ts';
import type { Page } from '../platform/page.ts';

/** Every page of the app. */
export const PAGES: readonly Page[] = [
  ...accounts,
  ...affiliations,
  ...corrections,
  ...declarations,
  ...eligibility,
  ...help,
  ...identity,
  ...notifications,
  ...registrations,
  ...reports,
  ...seasons,
  ...staff,
  ...units,
];
