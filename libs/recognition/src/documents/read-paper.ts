import type { DocumentKind } from '@htp/domain';
import type { RecognisedDocument } from './evidence/document-value.ts';
import { PARSERS } from './kinds/index.ts';
import type { PaperParser } from './labels/parser.ts';
import { readLabelled, type ReadFields } from './labels/read-fields.ts';
import type { PageLine } from './page/glyph.ts';
import { rowsOf, type Row } from './page/rows.ts';

/** How strongly a heading speaks for a kind, in fields found. */
const TITLE = 4;
/** What the slot expects is taken for granted unless another kind is plainly ahead. */
const EXPECTED = 3;
/** A paper shows at least its heading or so many fields. */
const LEAST = 3;

/** The paper that some lines of text are of; null when they are of none. */
export function readPaper(
  lines: readonly PageLine[],
  expected: readonly DocumentKind[],
): RecognisedDocument | null {
  const rows = rowsOf(lines);
  const readings = PARSERS.map((parser) => {
    const fields = fieldsOf(parser, rows);
    const bonus = expected.includes(parser.kind) ? EXPECTED : 0;
    return { kind: parser.kind, fields, score: likeness(parser, rows, fields), bonus };
  });
  const best = readings.reduce((a, b) => (b.score + b.bonus > a.score + a.bonus ? b : a));
  return best.score >= LEAST ? { kind: best.kind, fields: best.fields } : null;
}

function fieldsOf(parser: PaperParser, rows: readonly Row[]): ReadFields {
  const fields = readLabelled(rows, parser.rules);
  return parser.complete ? parser.complete(fields, rows) : fields;
}

function likeness({ titles }: PaperParser, rows: readonly Row[], fields: ReadFields): number {
  const titled = titles.some((title) => rows.some(({ text }) => title.test(text)));
  return (titled ? TITLE : 0) + Object.keys(fields).length;
}
