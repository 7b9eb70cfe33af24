import { crc32, deflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';

/** Files that people with bad intent, bad luck or an iPhone send; built, so that none of them has to be kept. */

export const photograph = (width = 600, height = 400) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#7a9',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });

/** Lying on its side, taken in Wuhan. */
export const photographWithPlace = () =>
  photograph()
    .withMetadata({
      orientation: 6,
      exif: { IFD0: { Make: 'TestPhone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 35/1 0/1' } },
    })
    .jpeg()
    .toBuffer();

const zipTail = Buffer.concat([
  Buffer.from('PK\x03\x04'),
  Buffer.from('hidden-archive '.repeat(50)),
  Buffer.from('PK\x05\x06'),
]);

export const pictureAndArchive = async () => Buffer.concat([await photograph().jpeg().toBuffer(), zipTail]);

export async function truncatedPicture(): Promise<Buffer> {
  const whole = await photograph().jpeg().toBuffer();
  return whole.subarray(0, whole.length / 2);
}

/** A PNG whose header promises 2,500 megapixels. */
export function pixelBomb(width = 50_000, height = 50_000): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100_000))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

export const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
export const html = Buffer.from('<!doctype html><script>alert(1)</script>');
export const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), Buffer.alloc(200)]);
export const gif = Buffer.from('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', 'base64');

export async function pdf(
  change: (document: PDFDocument) => unknown = () => undefined,
  pages = 1,
): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let page = 1; page <= pages; page++) document.addPage([300, 200]).drawText(`page ${page}`);
  await change(document);
  return Buffer.from(await document.save({ useObjectStreams: false, objectsPerTick: Infinity }));
}

const action = (type: string, more: object = {}) => ({ S: type, ...more });

/** One way each of acting or of carrying a file inside, with what makes it. */
export const ACTIVE_PDFS: Record<string, (document: PDFDocument) => unknown> = {
  'a script for the document': (document) => document.addJavaScript('main', 'app.alert(1)'),
  'an embedded file': (document) =>
    document.attach(Buffer.from('MZ'), 'setup.exe', { mimeType: 'application/octet-stream' }),
  'an embedded file that does not say it is one': ({ context }) =>
    context.register(context.obj({ Type: 'Filespec', EF: { F: context.register(context.stream('MZ')) } })),
  'a program started at opening': ({ catalog, context }) =>
    catalog.set(PDFName.of('OpenAction'), context.obj(action('Launch', { F: PDFString.of('cmd.exe') }))),
  'an unknown action at opening': ({ catalog, context }) =>
    catalog.set(PDFName.of('OpenAction'), context.obj(action('FutureAction'))),
  'actions of a page': (document) =>
    document.getPage(0).node.set(PDFName.of('AA'), document.context.obj({ O: action('Named') })),
  'a form that sends itself away': (document) => annotate(document, { A: action('SubmitForm') }),
  'a link into another file': (document) => annotate(document, { A: action('GoToR') }),
  'rich media': (document) => annotate(document, { Subtype: 'RichMedia' }),
  'an XFA form': ({ catalog, context }) =>
    catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [], XFA: [] })),
  'a script that nothing refers to': ({ context }) =>
    context.register(context.obj(action('JavaScript', { JS: PDFString.of('app.alert(1)') }))),
};

export function annotate(document: PDFDocument, more: object): PDFDict {
  const { node } = document.getPage(0);
  const annotation = document.context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [0, 0, 50, 50],
    ...more,
  } as never);
  const list = node.Annots() ?? (document.context.obj([]) as PDFArray);
  list.push(document.context.register(annotation));
  node.set(PDFName.of('Annots'), list);
  return annotation as unknown as PDFDict;
}

/** The same, with a name spelled `/J#61vaScript`, as some scanners overlook. */
export async function disguisedScript(): Promise<Buffer> {
  const plain = await pdf(ACTIVE_PDFS['a script that nothing refers to']);
  return Buffer.from(
    plain.toString('latin1').replace('/S /JavaScript', '/S /J#61vaScript').replace('/JS ', '/#4AS '),
    'latin1',
  );
}

export async function encryptedPdf(): Promise<Buffer> {
  const plain = (await pdf()).toString('latin1');
  const encryption = '/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O (0) /U (0) >>';
  return Buffer.from(
    plain.replace(/trailer\s*<</, (start) => `${start} ${encryption}`),
    'latin1',
  );
}

/** A whole document with one more object, of a megabyte, that unpacks to 300 while the document is being read. */
export async function pdfBomb(): Promise<Buffer> {
  const object = Buffer.from('98 0 null');
  const packed = deflateSync(Buffer.concat([object, Buffer.alloc(300_000_000, ' ')]), { level: 1 });
  const stream = `99 0 obj\n<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  const whole = await pdf();
  const end = whole.lastIndexOf('\nxref');
  return Buffer.concat([
    whole.subarray(0, end),
    Buffer.from(`\n${stream}`),
    packed,
    Buffer.from('\nendstream\nendobj'),
    whole.subarray(end),
  ]);
}
