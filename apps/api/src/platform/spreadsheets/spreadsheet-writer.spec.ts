import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { inertText } from './inert-text.ts';
import { writeSpreadsheet } from './spreadsheet-writer.ts';
import { zipParts } from './zip-parts.ts';

const HOSTILE = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM',
  '\u200b=1',
  `=cmd|'/c calc'!A1`,
  '=HYPERLINK("http://example.test","x")',
  '|cmd',
];
const columns = [
  { title: '姓名', width: 10 },
  { title: '备注', width: 20 },
];

async function* once(rows: readonly (readonly string[])[]) {
  yield rows;
}

const written = (rows: readonly (readonly string[])[]) =>
  writeSpreadsheet({ name: '汇总表', columns, batches: once(rows) });
const partsOf = (file: Buffer) =>
  new Map(zipParts(file).map((part) => [part.name, part.unpack().toString('utf8')]));

describe('a written spreadsheet', () => {
  it('reads back as it was written', async () => {
    const rows = [
      ['张三', '甲 & 乙 <丙> "丁"'],
      ['𠮷野', '两行\n文字'],
    ];
    const [sheet] = await readXlsxFile(await written(rows));
    expect(sheet?.sheet).toBe('汇总表');
    expect(sheet?.data).toEqual([['姓名', '备注'], ...rows]);
  });

  it('holds text and nothing that acts, whatever the cells say', async () => {
    const file = await written(
      [...HOSTILE, '<f>1+1</f>', '_x003D_1', ']]>', '\u0000\ud800'].map((text) => [text, text]),
    );
    const parts = partsOf(file);
    expect([...parts.keys()].filter((name) => /externalLink|connections|drawing|vba/i.test(name))).toEqual(
      [],
    );
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).not.toMatch(/<f[ >]|hyperlink r:id|<hyperlink|ddeLink/i);
    const cells = sheet.match(/<c /g) ?? [];
    expect(cells.length).toBe((1 + HOSTILE.length + 4) * 2);
    expect(sheet.match(/<c r="[A-Z]+\d+" s="[12]" t="inlineStr"><is><t xml:space="preserve">/g)).toHaveLength(
      cells.length,
    );
    expect(parts.get('xl/styles.xml')).toContain('numFmtId="49"');
  });

  it.each(HOSTILE)('puts an apostrophe before %j', (text) => {
    expect(inertText(text)).toBe(`'${text}`);
  });

  it('leaves alone what begins no formula', () => {
    for (const text of ['张三', '420106199001010011', '70元', '2027年', ''])
      expect(inertText(text)).toBe(text);
  });

  it('is a readable file for any text, and never live', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string())), async (rows) => {
        const sheet = partsOf(await written(rows)).get('xl/worksheets/sheet1.xml') ?? '';
        expect(
          sheet
            .match(/<\/?[a-z]\w*/gi)
            ?.every((tag) => /^<\/?(worksheet|sheetViews?|pane|cols?|sheetData|row|c|is|t)$/.test(tag)),
        ).toBe(true);
        expect(sheet.match(/<row /g)).toHaveLength(rows.length + 1);
      }),
      { numRuns: 50 },
    );
  });

  it('names columns beyond Z', async () => {
    const wide = Array.from({ length: 28 }, (_, index) => ({ title: `列${index}`, width: 5 }));
    const file = await writeSpreadsheet({ name: '宽', columns: wide, batches: once([]) });
    expect(partsOf(file).get('xl/worksheets/sheet1.xml')).toContain('r="AB1"');
  });
});
