import type { DocumentKind, ReadValue } from '@htp/domain';

/** How the values of a field are spelt, and compared with what is typed. */
export type Spelling = 'text' | 'name' | 'number' | 'date' | 'level' | 'years' | 'study_form' | 'list';

/** A value with what the picture says of it, so that something typed later can be weighed against the picture without it. */
export interface DocumentValue extends ReadValue {
  readonly spelling: Spelling;
  /** As it stands on the paper, in half-width letters and without blanks. */
  readonly printed: string;
  /** What the picture shows from place to place (base64); null where the text was not read of a picture. */
  readonly strip: string | null;
}

/** What was read of a paper, ready to be kept as JSON. */
export interface RecognisedDocument {
  readonly kind: DocumentKind;
  readonly fields: Readonly<Partial<Record<string, DocumentValue>>>;
}
