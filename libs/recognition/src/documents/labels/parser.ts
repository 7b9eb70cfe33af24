import type { DocumentKind } from '@htp/domain';
import type { Row } from '../page/rows.ts';
import type { FieldRules, ReadFields } from './read-fields.ts';

/** How papers of one kind are told from others and read. */
export interface PaperParser {
  readonly kind: DocumentKind;
  /** What only papers of this kind have in their heading, in canonical spelling without blanks. */
  readonly titles: readonly RegExp[];
  readonly rules: FieldRules;
  /** What labels alone do not tell: running text, lists, one field told by another. */
  readonly complete?: (fields: ReadFields, rows: readonly Row[]) => ReadFields;
}
