import { unzipSync } from 'fflate';

/** Parts that a workbook of text is made of; anything else could fetch or run something. */
const PLAIN_PART =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/\w+\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/sharedStrings\.xml|xl\/theme\/theme1\.xml|xl\/worksheets\/[\w.]+\.xml)$/;
/** What stands in a sheet of text. */
const PLAIN_ELEMENT = /^(worksheet|sheetViews|sheetView|pane|cols|col|sheetData|row|c|is|t)$/;
/** Judged apart from the writer's own rule: what spreadsheet programs take for the beginning of a formula, whatever is hidden before it. */
const LIVE_TEXT = /^[\p{Z}\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠﹢﹣﹦﹫−]|^[\t\r\n]/u;
const TAG = /<([/?!]?)([^\s/>]+)([^>]*)>/g;
const CELL = /<c ([^>]*)>(.*?)<\/c>|<c ([^>]*)\/>/gs;
const ENTITY: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export interface Inspected {
  /** Everything that is not text. */
  readonly live: readonly string[];
  /** The texts of all cells. */
  readonly cells: readonly string[];
  /** The same by line and column. */
  readonly lines: readonly (readonly string[])[];
}

/** Reads a workbook by its parts, markup and cells, as a program that opens it does. */
export function inspectWorkbook(bytes: Uint8Array): Inspected {
  const live: string[] = [];
  const lines: string[][] = [];
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(content);
    if (!PLAIN_PART.test(name)) live.push(`part ${name}`);
    if (/TargetMode\s*=\s*"External"/.test(xml)) live.push(`external target in ${name}`);
    if (name.startsWith('xl/worksheets/')) lines.push(...inspectSheet(xml, live));
  }
  return { live, cells: lines.flat(), lines };
}

function inspectSheet(xml: string, live: string[]): string[][] {
  for (const [, sign, element] of xml.replace(/^<\?xml[^>]*\?>/, '').matchAll(TAG))
    if (sign === '?' || sign === '!' || !PLAIN_ELEMENT.test(element!)) live.push(`<${element!}>`);
  return xml
    .split('</row>')
    .map((row) => cellsOf(row, live))
    .filter((cells) => cells.length > 0);
}

function cellsOf(row: string, live: string[]): string[] {
  return [...row.matchAll(CELL)].map(([, attributes = '', inside = '']) => {
    if (!/\bt="inlineStr"/.test(attributes)) live.push(`a cell that is no text: ${attributes}`);
    const text = textOf(inside);
    if (LIVE_TEXT.test(text)) live.push(`begins like a formula: ${JSON.stringify(text.slice(0, 20))}`);
    return text;
  });
}

/** As Excel reads it: entities, then its own codes for characters. */
const textOf = (inside: string): string =>
  (/<t[^>]*>(.*?)<\/t>/s.exec(inside)?.[1] ?? '')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITY[name] ?? whole)
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
