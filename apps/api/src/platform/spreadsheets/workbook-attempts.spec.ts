import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { workbookWith, zipOf } from '@htp/test-kit/hostile-workbooks';
import { readInThread } from './read-in-thread.ts';

const LIMITS = { rows: 50, columns: 20 };
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const outcomeOf = async (bytes: Buffer, limits = LIMITS) => {
  const outcome = await readInThread(bytes, limits);
  return 'rows' in outcome ? outcome.rows : outcome.refusal;
};
const cell = (attributes: string, inside = '<v>1</v>') => `<row r="1"><c ${attributes}>${inside}</c></row>`;
const formula = (element: string) => cell('r="A1"', `${element}<v>2</v>`);
/** A workbook whose sheet stands wherever its relation says. */
const sheetAt = (path: string, rows: string) =>
  workbookWith('', {
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="/${path}"/></Relationships>`,
    [path]: `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
  });

describe('what a parser sees and a check may not', () => {
  it.each([
    ['in a sheet outside of its folder', sheetAt('data.xml', formula('<f>1+1</f>'))],
    ['in a sheet deeper inside', sheetAt('xl/worksheets/a/b.xml', formula('<f>1+1</f>'))],
    ['under a prefix with a hyphen', workbookWith(formula('<a-b:f>1+1</a-b:f>'))],
    ['over two lines', workbookWith(formula('<f\n>1+1</f>'))],
    ['without its words', workbookWith(formula('<f/>'))],
  ])('is a formula %s', async (_, bytes) => {
    expect(await outcomeOf(bytes)).toBe('spreadsheet_formulas');
  });

  it.each([
    ['by letters that are none', cell('r="\ud55c1"')],
    ['by small letters', cell('r="t1"')],
    ['by references to characters', cell('r="&#65;&#65;&#65;1"')],
    ['under a prefix', cell('x:r="ZZ1"')],
    ['under a prefix beside a near one', cell('r="A1" x:r="ZZ1"')],
    ['without a blank in front', cell('t="n"r="ZZ1"')],
    ['by a row without cells', '<row r="60"></row>'],
    ['by a row with an exponent', '<row r="1e9"></row>'],
    ['by a row without end', '<row r="Infinity"></row>'],
    ['by a row that is another than its cell says', '<row r="60"><c r="A1"><v>1</v></c></row>'],
    ['by rows that say nothing of their place', '<row></row>'.repeat(60)],
  ])('is a far cell %s', async (_, rows) => {
    expect(['spreadsheet_too_large', 'file_broken']).toContain(await outcomeOf(workbookWith(rows)));
  });

  it.each([
    ['letter by letter', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xmL'],
    ['for a system that knows no capitals', 'xl/worksheets/sheet1.xml', 'XL/worksheets/sheet1.xml'],
  ])('are two parts of one name, %s', async (_, name, other) => {
    const bytes = workbookWith(cell('r="A1"'), { [other]: '<worksheet/>' });
    // The second one gets the name of the first in the directory, where it is of the same length.
    const at = bytes.lastIndexOf(other);
    bytes.write(name, at, 'latin1');
    expect(await outcomeOf(bytes)).toBe('file_broken');
  });

  it('is no formula outside of cells: a chart names what it shows', async () => {
    const chart = '<c:chart><c:f>Sheet1!$A$1</c:f></c:chart>';
    expect(await outcomeOf(workbookWith(cell('r="A1"'), { 'xl/charts/chart1.xml': chart }))).toEqual([['1']]);
  });

  it('in another encoding is nothing that anybody reads', async () => {
    const sheet = `<worksheet xmlns="${MAIN}"><sheetData>${formula('<f>1+1</f>')}</sheetData></worksheet>`;
    const text = Buffer.from(`\ufeff${sheet}`, 'utf16le');
    const part = { packed: deflateRawSync(text), length: text.length };
    expect(await outcomeOf(workbookWith('', { 'xl/worksheets/sheet1.xml': part }))).toBe('file_broken');
  });
});

describe('a bomb', () => {
  it('of one long text that every cell shares is refused before it is copied for each', async () => {
    const strings = `<sst xmlns="${MAIN}"><si><t>${'长'.repeat(20_000)}</t></si></sst>`;
    const rows = Array.from({ length: 50 }, (_, row) => {
      const cells = [...'ABCDEFGHIJKLMNOPQRST'].map(
        (column) => `<c r="${column}${row + 1}" t="s"><v>0</v></c>`,
      );
      return `<row r="${row + 1}">${cells.join('')}</row>`;
    });
    const bytes = workbookWith(rows.join(''), { 'xl/sharedStrings.xml': strings });
    expect(await outcomeOf(bytes)).toBe('spreadsheet_too_large');
  });

  const attributes = Array.from({ length: 50_000 }, (_, n) => `a${n}="1"`).join(' ');
  it.each([
    ['attributes', `<row r="1" ${attributes}></row>`],
    ['a comment', `<!-- ${'<>'.repeat(500_000)} -->`],
    ['a text', `<row r="1"><c r="A1"><v>${'1'.repeat(1_000_000)}</v></c></row>`],
    ['elements without an end', '<a>'.repeat(200_000)],
    ['attributes that are none', `<row r="1" ${'1="<>"'.repeat(100_000)}></row>`],
  ])('of %s is refused in a moment', async (_, rows) => {
    expect(['spreadsheet_too_large', 'file_broken']).toContain(await outcomeOf(workbookWith(rows)));
  });

  it('of entities that nobody declared says what it says', async () => {
    const text = '&lol;'.repeat(5_000);
    const rows = cell('r="A1" t="inlineStr"', `<is><t>${text}</t></is>`);
    expect(await outcomeOf(workbookWith(rows))).toEqual([[text]]);
  });

  it('of brackets in a format is refused', async () => {
    const format = `<numFmt numFmtId="200" formatCode="${'['.repeat(200_000)}"/>`;
    const styles = `<styleSheet><numFmts>${format}</numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`;
    const bytes = workbookWith(cell('r="A1" s="0"'), { 'xl/styles.xml': styles });
    expect(await outcomeOf(bytes)).toBe('spreadsheet_too_large');
  });
});

describe('a cell', () => {
  it('with NUL, half a character or what begins a formula is text as it stands', async () => {
    const cells = ['a_x0000_b', 'a_xD800_b', "=cmd|'/c calc'!A1"].map(
      (text, n) => `<c r="${'ABC'[n]}1" t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    const rows = await outcomeOf(workbookWith(`<row r="1">${cells.join('')}</row>`));
    expect(rows).toEqual([['a\0b', 'a\ud800b', "=cmd|'/c calc'!A1"]]);
  });
});

describe('an archive', () => {
  it('whose main part has another case is none of ours', async () => {
    expect(await outcomeOf(zipOf({ 'XL/Workbook.xml': '<workbook/>' }))).toBe('media_type_unsupported');
  });
});
