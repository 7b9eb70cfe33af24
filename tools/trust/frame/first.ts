/** The first few of what was found, as the note of a figure. */
export const first = (found: readonly string[]): { readonly note?: string } =>
  found.length === 0 ? {} : { note: found.slice(0, 5).join('; ') };
