import type { ComposedDocument } from './compose.ts';

export function labelsFile(set: string, referenceDate: string, documents: object[]): object {
  return {
    set,
    note: 'All people, schools, units and numbers are invented; the papers are set and photographed by a program.',
    fictional: true,
    reference_date: referenceDate,
    documents,
  };
}

/** One entry of `documents`, in the form of samples/documents with what was typed and seeded. */
export function documentLabel(file: string, document: ComposedDocument): object {
  const { type, style, capture, holder } = document;
  return { file, type, style, capture, holder, ...document.case };
}
