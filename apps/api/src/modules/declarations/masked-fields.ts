import {
  credentialFields,
  DETAILS_FIELDS,
  type FormDefinition,
  type FormValues,
  maskNumber,
  type Section,
} from '@htp/domain';

/** The fields of a section as they may leave: its secret numbers as 3 + 2 characters (trust.md, abuse 14 and 19). */
export function maskedFields(section: Section, fields: FormValues): FormValues {
  const masked = Object.entries(fields).map(([name, value]) => {
    const secret = isSecretField(section, name) && typeof value === 'string';
    return [name, secret ? maskNumber(value) : value] as const;
  });
  return Object.fromEntries(masked);
}

/** Whether a field leaves masked only. */
export function isSecretField(section: Section, name: string): boolean {
  const definition = fieldsOfSection(section);
  return Object.hasOwn(definition, name) && definition[name]?.secret === true;
}

function fieldsOfSection(section: Section): FormDefinition {
  return section === 'declaration_details' ? DETAILS_FIELDS : credentialFields(section);
}
