import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { isProblem } from '@htp/domain';
import { readInThread } from './read-in-thread.ts';
import { SpreadsheetReader } from './spreadsheet-reader.ts';
import { workbookWith, zipOf } from '@htp/test-kit/hostile-workbooks';

const LIMITS = { rows: 50, columns: 20 };
const reader = new SpreadsheetReader();

const workbook = (rows: (string | number | null)[][]) =>
  writeXlsxFile(rows.map((row) => row.map((value) => (value === null ? null : { value })))).toBuffer();

async function codeOf(bytes: Buffer): Promise<string> {
  try {
    await reader.read(bytes, LIMITS);
    return 'read';
  } catch (error) {
    return isProblem(error) ? error.code : String(error);
  }
}

describe('a workbook', () => {
  it('is read back as it was written: texts as they are, numbers as their digits', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...'江城样例医院<&">\'𠮷a1'),
      minLength: 1,
      maxLength: 8,
    });
    const rows = fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        expect(await readInThread(await workbook(written), LIMITS)).toEqual({ rows: written });
      }),
      { numRuns: 10 },
    );
    const sheet = '<row r="1"><c r="A1"><v>123456789012345678</v></c><c r="C1"><v>0.10</v></c></row>';
    expect(await reader.read(workbookWith(sheet), LIMITS)).toEqual([['123456789012345678', null, '0.10']]);
  });

  it.each([
    ['text', Buffer.from('机构名称,机构编码'), 'media_type_unsupported'],
    ['an old or encrypted workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'media_type_unsupported'],
    ['another archive', zipOf({ 'readme.txt': 'hello' }), 'media_type_unsupported'],
    ['a torn one', workbookWith('<row/>').subarray(0, -40), 'file_broken'],
    ['a formula', workbookWith('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'), 'spreadsheet_formulas'],
    ['a far column', workbookWith('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'spreadsheet_too_large'],
    [
      'a far row',
      workbookWith('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
      'spreadsheet_too_large',
    ],
    ['macros', workbookWith('<row/>', { 'xl/vbaProject.bin': 'x' }), 'file_active_content'],
    [
      'entities',
      workbookWith('<row/>', { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><sst>&b;</sst>' }),
      'file_active_content',
    ],
  ])('that is %s is refused', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('that is a bomb is refused, whether it tells its size or lies', async () => {
    const zeros = Buffer.alloc(200 * 1024 * 1024);
    const packed = deflateRawSync(zeros);
    const honest = workbookWith('<row/>', { 'xl/media/a.xml': { packed, length: zeros.length } });
    const lying = workbookWith('<row/>', { 'xl/media/a.xml': { packed, length: 1000 } });
    expect(await codeOf(honest)).toBe('spreadsheet_too_large');
    expect(await codeOf(lying)).toBe('file_broken');
  });

  it('that promises more before a part than its directory says is read by its directory', async () => {
    const bytes = workbookWith('<row r="1"><c r="A1"><v>1</v></c></row>');
    const lengthBeforeFirstPart = 22;
    bytes.writeUInt32LE(0x40000000, lengthBeforeFirstPart);
    const before = process.memoryUsage().arrayBuffers;
    expect(await readInThread(bytes, LIMITS)).toEqual({ rows: [['1']] });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('of any bytes is read or refused, never more', async () => {
    const sound = workbookWith('<row r="1"><c r="A1"><v>1</v></c></row>');
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = Buffer.from(sound);
        bytes[at] = byte;
        const outcome = await readInThread(bytes, LIMITS);
        if ('rows' in outcome)
          expect(outcome.rows.flat().length).toBeLessThanOrEqual(LIMITS.rows * LIMITS.columns);
        else expect(outcome.refusal).toMatch(/^(file_|media_|spreadsheet_)/);
      }),
    );
  });
});
