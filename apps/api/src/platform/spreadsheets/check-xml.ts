import { Parser } from 'saxen';
import type { SpreadsheetLimits, SpreadsheetRefusal } from './spreadsheet-outcome.ts';

/** More than the longest text of a cell. The reader takes a sheet in pieces, and goes through a tag or a text again with every piece of it. */
const LONGEST_TOKEN = 40_000;
/** `A1`, in capital letters and digits: the reader computes with whatever characters stand there. */
const PLACE = /^([A-Z]{1,3})([1-9]\d{0,6})$/;
const ROW = /^[1-9]\d{0,6}$/;

type Attributes = Readonly<Record<string, string>>;
type Decode = (text: string) => string;

/**
 * Why a part of XML is refused, by the parser that the reader itself uses: what one of them takes for an element, a name or a place,
 * the other does too. Cells may stand in any part: it is the workbook who says in which.
 * @throws Error for what is no XML
 */
export function xmlRefusal(xml: string, limits: SpreadsheetLimits): SpreadsheetRefusal | undefined {
  let refusal: SpreadsheetRefusal | undefined;
  const cells = cellCheck(limits);
  const parser = new Parser();
  const refuse = (found: SpreadsheetRefusal | undefined) => {
    if (found === undefined) return;
    refusal = found;
    parser.stop();
  };
  parser.on('error', (error) => {
    throw error;
  });
  // What a parser has to guess at, another one reads otherwise.
  parser.on('warn', () => refuse('file_broken'));
  for (const token of ['text', 'comment', 'cdata', 'question', 'attention'] as const)
    parser.on(token, (text) => refuse(tooLarge(text.length > LONGEST_TOKEN)));
  parser.on('openTag', (name, attributesOf, decode) => {
    const attributes = attributesOf();
    refuse(tooLarge(lengthOf(attributes) > LONGEST_TOKEN) ?? cells(localName(name), attributes, decode));
  });
  parser.parse(xml);
  return refusal;
}

/** Tells of one element after the other why it is refused, once it has seen where the cells begin. */
function cellCheck(limits: SpreadsheetLimits) {
  let inCells = false;
  let rows = 0;
  return (element: string, attributes: Attributes, decode: Decode): SpreadsheetRefusal | undefined => {
    inCells ||= element === 'sheetData';
    if (!inCells) return undefined;
    if (element === 'f') return 'spreadsheet_formulas';
    if (element === 'row' && ++rows > limits.rows) return 'spreadsheet_too_large';
    if (element !== 'row' && element !== 'c') return undefined;
    return placesIn(attributes, decode).map(PLACE_CHECKS[element](limits)).find(Boolean);
  };
}

const PLACE_CHECKS = {
  row: (limits: SpreadsheetLimits) => (place: string) =>
    ROW.test(place) ? tooLarge(Number(place) > limits.rows) : 'file_broken',
  c: (limits: SpreadsheetLimits) => (place: string) => {
    const [, column, row] = PLACE.exec(place) ?? [];
    if (column === undefined) return 'file_broken';
    return tooLarge(columnNumber(column) > limits.columns || Number(row) > limits.rows);
  },
} as const satisfies Record<
  string,
  (limits: SpreadsheetLimits) => (place: string) => SpreadsheetRefusal | undefined
>;

/** An element or an attribute without its prefix: the reader knows no namespaces. */
const localName = (name: string) => name.slice(name.lastIndexOf(':') + 1);

/** Every `r` that an element has, also under a prefix. */
function placesIn(attributes: Attributes, decode: Decode): string[] {
  return Object.keys(attributes)
    .filter((name) => localName(name) === 'r')
    .map((name) => decode(attributes[name]!));
}

const lengthOf = (attributes: Attributes) =>
  Object.entries(attributes).reduce((sum, [name, value]) => sum + name.length + value.length, 0);

const tooLarge = (is: boolean) => (is ? 'spreadsheet_too_large' : undefined);

/** A is 1, Z is 26, AA is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
