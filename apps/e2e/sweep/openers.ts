import type { PAGES } from '@htp/admin/pages';
import { DEMO_STAFF } from '@htp/api/testing';
import { roleHolds } from '@htp/domain';

type Page = (typeof PAGES)[number];

const STAFF = DEMO_STAFF.map(({ userName, grant }) => ({ userName, role: grant(() => '').role }));

const opens = ({ permissions }: Page, role: (typeof STAFF)[number]['role']) =>
  permissions === undefined || permissions.some((permission) => roleHolds(role, permission));

/** The first of the demo's staff to whom the page is offered. @throws Error when it is offered to nobody */
export function openerOf(page: Page): string {
  const opener = STAFF.find(({ role }) => opens(page, role));
  if (!opener) throw new Error(`nobody may open ${page.path}`);
  return opener.userName;
}

/** The first of the demo's staff to whom the page is not offered; undefined when everybody has it. */
export const strangerTo = (page: Page): string | undefined =>
  STAFF.find(({ role }) => !opens(page, role))?.userName;
