import { deflateRawSync } from 'node:zlib';
import { workbookWith, zipOf } from '@htp/test-kit/hostile-workbooks';
import type { Specimen } from './specimen.ts';

/** Workbooks that no import may take. */
export function hostileWorkbooks(): Specimen[] {
  const refused = (name: string, bytes: Buffer): Specimen => ({
    name,
    bytes,
    meant: 'refused',
    fileName: 'a.xlsx',
  });
  const big = deflateRawSync(Buffer.alloc(200_000_000, ' '), { level: 9 });
  const formula = '<row r="1"><c r="A1"><f>HYPERLINK("http://x")</f><v>1</v></c></row>';
  return [
    refused(
      'workbook that unpacks to 200 MB',
      workbookWith('', { 'xl/big.xml': { packed: big, length: 200_000_000 } }),
    ),
    refused(
      'workbook that says it unpacks to little',
      workbookWith('', { 'xl/big.xml': { packed: big, length: 10 } }),
    ),
    refused(
      'workbook of 5,000 parts',
      workbookWith('', Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`xl/${n}.xml`, 'x']))),
    ),
    refused('workbook with macros', workbookWith('', { 'xl/vbaProject.bin': 'x' })),
    refused('workbook with a formula', workbookWith(formula)),
    refused(
      'workbook with entities',
      workbookWith('', { 'xl/styles.xml': '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>' }),
    ),
    refused(
      'workbook with a cell far away',
      workbookWith('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    ),
    refused('workbook with a part outside', workbookWith('', { '../../../tmp/outside.xml': '<!DOCTYPE a>' })),
    refused('ZIP that is no workbook', zipOf({ 'a.txt': 'a' })),
  ];
}
