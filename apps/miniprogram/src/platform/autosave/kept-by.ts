import { type FormDefinition, maskNumber, tidyForm } from '@htp/domain';

/** How the server shows the fields of this form once it has kept them. */
export function keptBy(definition: FormDefinition, masked: readonly string[]) {
  const isMasked = (name: string) => masked.indexOf(name) >= 0;
  return {
    isMasked,
    asKept(name: string, value: unknown): unknown {
      const field = definition[name];
      const tidy = field ? (tidyForm({ [name]: field }, { [name]: value })[name] ?? null) : value;
      return isMasked(name) && typeof tidy === 'string' ? maskNumber(tidy) : tidy;
    },
  };
}
