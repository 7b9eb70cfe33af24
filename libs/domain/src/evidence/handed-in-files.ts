import type { DeclarationSnapshot } from '../declarations/snapshot.ts';
import type { Section } from '../declarations/sections.ts';
import type { FormValues } from '../forms/fields.ts';
import { type DocumentSlot, SLOT_DOCUMENTS } from './document-kinds.ts';

/** A file, and where it was handed in. */
export interface HandedInFile extends DocumentSlot {
  fileId: string;
}

/** The files of a declaration in the fields whose papers are read. */
export function filesIn({
  credentials,
  details,
}: {
  credentials: Readonly<Partial<Record<string, { fields: FormValues } | null>>>;
  details: DeclarationSnapshot['details'];
}): HandedInFile[] {
  return Object.entries(SLOT_DOCUMENTS).flatMap(([section, slots]) => {
    const fields = section === 'declaration_details' ? details : (credentials[section]?.fields ?? {});
    return Object.keys(slots).flatMap((field) =>
      [fields[field]]
        .flat()
        .filter((id): id is string => typeof id === 'string')
        .map((fileId) => ({ section: section as Section, field, fileId })),
    );
  });
}
