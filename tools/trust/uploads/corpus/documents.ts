import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { HEAVY_PDFS, VAST_PICTURE_PDFS } from '@htp/test-kit/heavy-pdfs';
import {
  ACTIVE_PDFS,
  annotate,
  disguisedScript,
  encryptedPdf,
  pdf,
  pdfBomb,
  photographWithPlace,
} from '@htp/test-kit/hostile-files';
import { MARK, type Specimen } from './specimen.ts';

/** Documents that act, or hide something that does. */
export async function acting(): Promise<Specimen[]> {
  const specimens: Specimen[] = [];
  for (const [name, change] of Object.entries(ACTIVE_PDFS)) {
    const bytes = await pdf(change);
    specimens.push({ name: `PDF with ${name}`, bytes, meant: 'refused' });
    specimens.push({
      name: `PDF with ${name}, in a packed object`,
      bytes: await packed(change),
      meant: 'refused',
    });
  }
  return [
    ...specimens,
    { name: 'PDF with a script in disguise', bytes: await disguisedScript(), meant: 'refused', dirty: true },
    {
      name: 'PDF with a script in a later revision',
      bytes: await laterRevision(),
      meant: 'refused',
      dirty: true,
    },
    { name: 'encrypted PDF', bytes: await encryptedPdf(), meant: 'refused', dirty: true },
    { name: 'PDF with a link', bytes: await withLink(), meant: 'clean', dirty: true },
  ];
}

/** Documents that are taken, with something in them that must not be kept. */
export async function tellingDocuments(): Promise<Specimen[]> {
  const titled = await pdf((document) => {
    document.setTitle(MARK);
    document.setAuthor(MARK);
  });
  const plain = await pdf();
  const photograph = await photographWithPlace();
  const illustrated = await pdf(async (document) =>
    document.getPage(0).drawImage(await document.embedJpg(photograph)),
  );
  const dirty = (name: string, bytes: Buffer, dirty = true): Specimen => ({
    name,
    bytes,
    meant: 'clean',
    dirty,
  });
  return [
    dirty('PDF with title and author', titled),
    dirty('PDF with bytes behind', Buffer.concat([plain, Buffer.from(MARK)])),
    dirty(
      'PDF and ZIP',
      Buffer.concat([plain, Buffer.from(`PK\x03\x04${MARK}PK\x05\x06${'\0'.repeat(18)}`)]),
    ),
    dirty('PDF with a photograph with its place', illustrated),
    dirty('PDF with XMP', await withMetadata()),
  ];
}

/** Documents that unpack to far more than they are, or never end. */
export async function endless(): Promise<Specimen[]> {
  const heavy = { ...HEAVY_PDFS, ...VAST_PICTURE_PDFS };
  const refused = (name: string, bytes: Buffer): Specimen => ({ name, bytes, meant: 'refused' });
  const clean = (name: string, bytes: Buffer): Specimen => ({ name, bytes, meant: 'clean' });
  const plain = (await pdf()).toString('latin1');
  const latin1 = (text: string) => Buffer.from(text, 'latin1');
  const count = (text: string) => latin1(text.replace(/\/Count 1/, '/Count 999999999'));
  return [
    refused('PDF that unpacks to 300 MB', await pdfBomb()),
    refused('PDF of 21 pages', await pdf(undefined, 21)),
    refused('PDF of 3,000 pages', await pdf(undefined, 3_000)),
    refused('PDF without pages', latin1('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF')),
    refused(
      'PDF whose pages are their own parents',
      latin1(plain.replace(/\/Kids \[ [^\]]* \]/, '/Kids [ 1 0 R 2 0 R 1 0 R ]')),
    ),
    clean('PDF that says it has 999,999,999 pages', count(plain)),
    clean('PDF whose table points to itself', latin1(plain.replace(/startxref\n\d+/, 'startxref\n9'))),
    clean(
      'PDF with a huge page',
      await pdf((document) => document.getPage(0).setSize(2_000_000_000, 2_000_000_000)),
    ),
    refused('PDF of nested arrays', nested('[', ']')),
    refused('PDF of nested dictionaries', nested('<</A ', '>>')),
    refused('PDF whose page unpacks to 500 MB', await contentBomb()),
    ...(await Promise.all(
      Object.entries(heavy).map(async ([name, change]) => refused(`PDF with ${name}`, await pdf(change))),
    )),
    refused('PDF header and HTML', latin1(`%PDF-1.7\n<script>alert(1)</script>${'x'.repeat(500)}`)),
    refused('PDF cut off in the middle', (await pdf()).subarray(0, 500)),
  ];
}

/** The same with its objects in packed streams. */
async function packed(change: (document: PDFDocument) => unknown): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([300, 200]);
  await change(document);
  return Buffer.from(await document.save({ useObjectStreams: true }));
}

/** A revision hung on behind, as signing programs do. */
async function laterRevision(): Promise<Buffer> {
  const plain = await pdf();
  const revision =
    `\n900 0 obj\n<< /S /JavaScript /JS (app.alert\\(1\\)) >>\nendobj\n` +
    `xref\n900 1\n${String(plain.length + 1).padStart(10, '0')} 00000 n \n` +
    `trailer\n<< /Size 901 /Root 1 0 R >>\nstartxref\n${plain.length + 70}\n%%EOF\n`;
  return Buffer.concat([plain, Buffer.from(revision)]);
}

const withLink = () =>
  pdf((document) => annotate(document, { A: { S: 'URI', URI: PDFString.of(`http://${MARK}.test`) } }));

const withMetadata = () =>
  pdf(({ catalog, context }) => {
    const stream = context.stream(`<x:xmpmeta>${MARK}</x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' });
    catalog.set(PDFName.of('Metadata'), context.register(stream));
  });

function nested(open: string, close: string, depth = 200_000): Buffer {
  const deep = open.repeat(depth) + close.repeat(depth);
  return Buffer.from(`%PDF-1.7\n1 0 obj\n${deep}\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF`);
}

function contentBomb(): Promise<Buffer> {
  return pdf((document) => {
    const { context } = document;
    const bytes = deflateSync(Buffer.alloc(500_000_000, ' '), { level: 1 });
    const content = context.register(context.stream(bytes, { Filter: 'FlateDecode' }));
    document.getPage(0).node.set(PDFName.of('Contents'), content);
  });
}
