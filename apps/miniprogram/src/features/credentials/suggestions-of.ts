import type { components } from '@htp/api-client';
import type { CredentialKind } from '@htp/domain';

type Suggestions = components['schemas']['CredentialSuggestionsView'];

/** What is offered in the fields of one kind; nothing while it has not come, for it is only a help. */
export function suggestionsOf(
  kind: CredentialKind,
  suggestions: Suggestions | undefined,
): Readonly<Record<string, readonly string[]>> {
  if (!suggestions) return {};
  const { majors, schools, scopes, specialties } = suggestions;
  switch (kind) {
    case 'education':
      return { major: majors, school: schools };
    case 'physician_licence':
      return { scope: scopes };
    case 'professional_title':
    case 'work_period':
      return { specialty: specialties };
    case 'physician_qualification':
    case 'nurse_licence':
      return {};
  }
}
