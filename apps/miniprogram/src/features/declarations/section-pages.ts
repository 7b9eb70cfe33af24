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

/** Where what a section's papers say otherwise is mended: in the chosen credential itself. Undefined where nothing may be changed now. */
export function mendingPage(
  { section, credentialId, editable }: Pick<DeclaredSection, 'section' | 'credentialId' | 'editable'>,
  id: string,
): ReturnType<typeof sectionPage> | undefined {
  if (!editable) return undefined;
  return credentialId ? { page: 'credential', query: { id: credentialId } } : sectionPage(section, id);
}
