import type { PageName, PageQuery } from '../../platform/pages.ts';
import type { DeclaredSection } from '../../ui/declaration-facts.ts';

/** Where a section of a declaration is filled. */
export function sectionPage(
  section: DeclaredSection['section'],
  id: string,
): { readonly page: PageName; readonly query: PageQuery } {
  if (section === 'declaration_details') return { page: 'details', query: { id } };
  return section === 'work_period'
    ? { page: 'credentials', query: { kind: section } }
    : { page: 'credentialChoice', query: { id, section } };
}
