import type { SpreadsheetLimits, SpreadsheetRefusal } from './spreadsheet-outcome.ts';
import { zipParts } from './zip-parts.ts';

/** What 10,000 rows of text take, several times over; a bomb takes a thousand times more. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_PARTS = 500;

const WORKBOOK = 'xl/workbook.xml';
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const ACTIVE = /vbaProject|\/macrosheets\/|\/externalLinks\/|\/embeddings\/|\/activeX\/|\/ctrlProps\//i;
/** A document type is where entities are declared; no spreadsheet program writes one. */
const DOCUMENT_TYPE = /<!(DOCTYPE|ENTITY)/i;
const FORMULA = /<(?:\w+:)?f[\s/>]/;
const CELL_PLACE = /\sr\s*=\s*["']([A-Za-z]{1,7})(\d{1,12})["']/g;

/**
 * Looks through the parts of a workbook before a parser sees them: unpacked size, what could act, document types,
 * formulas, and how far its cells reach.
 * @returns why it is refused, or undefined
 */
export function refusalOf(bytes: Buffer, limits: SpreadsheetLimits): SpreadsheetRefusal | undefined {
  const parts = zipParts(bytes);
  if (!parts.some(({ name }) => name === WORKBOOK)) return 'media_type_unsupported';
  const total = parts.reduce((sum, { length }) => sum + length, 0);
  if (parts.length > MOST_PARTS || total > MOST_BYTES) return 'spreadsheet_too_large';
  if (parts.some(({ name }) => ACTIVE.test(name))) return 'file_active_content';
  for (const { name, unpack } of parts) {
    const refusal = refusalOfPart(name, unpack().toString('utf8'), limits);
    if (refusal) return refusal;
  }
  return undefined;
}

function refusalOfPart(
  name: string,
  text: string,
  limits: SpreadsheetLimits,
): SpreadsheetRefusal | undefined {
  if (/\.(xml|rels)$/i.test(name) && DOCUMENT_TYPE.test(text)) return 'file_active_content';
  if (!SHEET.test(name)) return undefined;
  if (FORMULA.test(text)) return 'spreadsheet_formulas';
  for (const [, column = '', row = ''] of text.matchAll(CELL_PLACE))
    if (columnNumber(column) > limits.columns || Number(row) > limits.rows) return 'spreadsheet_too_large';
  return undefined;
}

/** A is 1, Z is 26, AA is 27. */
function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
