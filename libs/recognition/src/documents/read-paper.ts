import { documentFields, type DocumentKind } from '@htp/domain';
import type { RecognisedDocument } from './evidence/document-value.ts';
import { PARSERS } from './kinds/index.ts';
import { holderSentence } from './kinds/holder-sentence.ts';
import type { PaperParser } from './labels/parser.ts';
import { readLabelled, type ReadFields } from './labels/read-fields.ts';
import type { PageLine } from './page/glyph.ts';
import { rowsOf, type Row } from './page/rows.ts';

/** How strongly a heading speaks for a kind, beside the share of its fields that are found (0 … 1). */
const TITLE = 1;
/** What the slot expects is taken for granted unless another kind is plainly ahead. */
const EXPECTED = 0.6;
/** A paper shows its heading, or so many of its fields. */
const LEAST_SHARE = 0.4;

/** The paper that some lines of text are of; null when they are of none. */
export function readPaper(
  lines: readonly PageLine[],
  expected: readonly DocumentKind[],
): RecognisedDocument | null {
  const rows = rowsOf(lines);
  const readings = PARSERS.map((parser) => {
    const fields = fieldsOf(parser, rows);
    const likeness = likenessOf(parser, rows, fields);
    return {
      kind: parser.kind,
      fields,
      likeness,
      score: likeness + (expected.includes(parser.kind) ? EXPECTED : 0),
    };
  });
  const { kind, fields, likeness } = readings.reduce((a, b) => (b.score > a.score ? b : a));
  return likeness >= LEAST_SHARE && Object.keys(fields).length > 0 ? { kind, fields } : null;
}

function fieldsOf(parser: PaperParser, rows: readonly Row[]): ReadFields {
  const known = documentFields(parser.kind);
  const holder = Object.entries(holderSentence(rows)).filter(([field]) => field in known);
  const fields = { ...Object.fromEntries(holder), ...readLabelled(rows, parser.rules) };
  return parser.complete ? parser.complete(fields, rows) : fields;
}

function likenessOf({ kind, titles }: PaperParser, rows: readonly Row[], fields: ReadFields): number {
  const titled = titles.some((title) => rows.some(({ text }) => title.test(text)));
  const share = Object.keys(fields).length / Object.keys(documentFields(kind)).length;
  return (titled ? TITLE : 0) + share;
}
