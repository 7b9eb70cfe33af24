import type { SpreadsheetLimits, SpreadsheetRefusal } from './spreadsheet-outcome.ts';
import { xmlRefusal } from './check-xml.ts';
import { zipParts } from './zip-parts.ts';

/** What 10,000 rows of text take, several times over; a bomb takes a thousand times more. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_PARTS = 500;

const WORKBOOK = 'xl/workbook.xml';
const ACTIVE = /vbaProject|\/macrosheets\/|\/externalLinks\/|\/embeddings\/|\/activeX\/|\/ctrlProps\//i;
/** A document type is where entities are declared; no spreadsheet program writes one. */
const DOCUMENT_TYPE = /<!(DOCTYPE|ENTITY)/i;

export interface CheckedPart {
  readonly name: string;
  readonly content: Buffer;
}

export type CheckedParts =
  { readonly parts: readonly CheckedPart[] } | { readonly refusal: SpreadsheetRefusal };

/**
 * Looks through the parts of a workbook before a parser sees them: unpacked size, what could act, document types,
 * formulas, and how far its cells reach, in whichever part they stand.
 * @returns the parts as they were looked through, or why the workbook is refused
 */
export function checkedParts(bytes: Buffer, limits: SpreadsheetLimits): CheckedParts {
  const listed = zipParts(bytes);
  if (!listed.some(({ name }) => name === WORKBOOK)) return { refusal: 'media_type_unsupported' };
  const total = listed.reduce((sum, { length }) => sum + length, 0);
  if (listed.length > MOST_PARTS || total > MOST_BYTES) return { refusal: 'spreadsheet_too_large' };
  if (listed.some(({ name }) => ACTIVE.test(name))) return { refusal: 'file_active_content' };
  // Of two parts of one name another program would show another one.
  if (new Set(listed.map(({ name }) => name.toLowerCase())).size < listed.length)
    return { refusal: 'file_broken' };
  const parts: CheckedPart[] = [];
  for (const { name, unpack } of listed) {
    const content = unpack();
    const refusal = refusalOfPart(name, new TextDecoder().decode(content), limits);
    if (refusal) return { refusal };
    parts.push({ name, content });
  }
  return { parts };
}

function refusalOfPart(
  name: string,
  text: string,
  limits: SpreadsheetLimits,
): SpreadsheetRefusal | undefined {
  if (!/\.(xml|rels)$/i.test(name)) return undefined;
  return DOCUMENT_TYPE.test(text) ? 'file_active_content' : xmlRefusal(text, limits);
}
