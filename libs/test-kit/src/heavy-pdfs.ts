import { deflateSync } from 'node:zlib';
import { type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { photograph } from './hostile-files.ts';

/** PDFs that are small and cost whoever opens, draws or keeps them far more than they are; for `pdf(change)`. */

const MEGABYTE = 1_000_000;

/** So many blanks, packed. */
const packedBlanks = (size: number) => deflateSync(Buffer.alloc(size, ' '), { level: 1 });

function draws(document: PDFDocument, ...contents: PDFRef[]): void {
  document.getPage(0).node.set(PDFName.of('Contents'), document.context.obj(contents));
}

const stream = ({ context }: PDFDocument, content: string | Uint8Array, more = {}) =>
  context.register(context.stream(content, more));

const form = (document: PDFDocument, content: string, inside: Record<string, PDFRef> = {}) =>
  stream(document, content, {
    ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 10, 10] },
    Resources: { XObject: inside },
  });

function drawsForm(document: PDFDocument, ref: PDFRef, content = '/Form Do'): void {
  document.getPage(0).node.setXObject(PDFName.of('Form'), ref);
  draws(document, stream(document, content));
}

const picture = (document: PDFDocument, content: Uint8Array, more: object) =>
  document.getPage(0).node.setXObject(
    PDFName.of('Picture'),
    stream(document, content, {
      ...{ Type: 'XObject', Subtype: 'Image', ColorSpace: 'DeviceGray', BitsPerComponent: 8 },
      ...more,
    }),
  );

/** Each draws the next ten times. */
function multiplying(document: PDFDocument): PDFRef {
  let ref = form(document, ' '.repeat(1_000));
  for (let level = 0; level < 9; level++) ref = form(document, '/Next Do '.repeat(10), { Next: ref });
  return ref;
}

function drawingItself(document: PDFDocument, content: string): void {
  const { context } = document;
  const own = context.nextRef();
  const looks = {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 10, 10],
    Resources: { XObject: { Own: own } },
  };
  context.assign(own, context.stream(content, looks));
  drawsForm(document, own);
}

export const HEAVY_PDFS: Record<string, (document: PDFDocument) => unknown> = {
  'a page that unpacks to 100 MB': (document) =>
    draws(document, stream(document, packedBlanks(100 * MEGABYTE), { Filter: 'FlateDecode' })),
  'the same under a short name': (document) =>
    draws(document, stream(document, packedBlanks(100 * MEGABYTE), { Filter: 'Fl' })),
  'the same with a window that no packer has': (document) => {
    const packed = packedBlanks(100 * MEGABYTE);
    packed[0] = 0xf8;
    packed[1] = 31 - ((0xf8 * 256) % 31);
    draws(document, stream(document, packed, { Filter: 'FlateDecode' }));
  },
  'a page that is packed twice': (document) =>
    draws(
      document,
      stream(document, deflateSync(packedBlanks(100 * MEGABYTE)), { Filter: ['FlateDecode', 'FlateDecode'] }),
    ),
  'a page packed in a way that nobody knows': (document) =>
    draws(document, stream(document, 'x', { Filter: 'FutureDecode' })),
  'a page that is the same megabyte a thousand times': (document) => {
    const content = stream(document, packedBlanks(MEGABYTE), { Filter: 'FlateDecode' });
    draws(document, ...Array.from({ length: 1_000 }, () => content));
  },
  'forms that draw each other a thousand million times': (document) =>
    drawsForm(document, multiplying(document)),
  'the same from a seal': (document) => {
    const { context } = document;
    const seal = { Type: 'Annot', Subtype: 'Stamp', Rect: [0, 0, 9, 9], AP: { N: multiplying(document) } };
    document.getPage(0).node.set(PDFName.of('Annots'), context.obj([seal]));
  },
  'a form that draws itself': (document) => drawingItself(document, '/Own Do'),
  'a form that draws itself in disguise': (document) => drawingItself(document, '/O#77n\0% a remark\nDo'),
  'a picture that unpacks to more than it shows': (document) =>
    picture(document, packedBlanks(100 * MEGABYTE), { Width: 10, Height: 10, Filter: 'FlateDecode' }),
  'pictures that unpack to 600 MB': (document) => {
    const packed = packedBlanks(30 * MEGABYTE);
    for (let count = 0; count < 20; count++)
      document.getPage(0).node.setXObject(
        PDFName.of(`Picture${count}`),
        stream(document, packed, {
          ...{ Type: 'XObject', Subtype: 'Image', ColorSpace: 'DeviceGray', BitsPerComponent: 8 },
          ...{ Width: 6_000, Height: 5_000, Filter: 'FlateDecode' },
        }),
      );
  },
  'objects in 200 levels': (document) => {
    let object = document.context.obj([]);
    for (let level = 0; level < 200; level++) object = document.context.obj([object]);
    document.getPage(0).node.set(PDFName.of('Group'), object);
  },
  '25,000 objects': (document) => {
    const { context } = document;
    const refs = Array.from({ length: 25_000 }, (_, number) => context.register(context.obj([number])));
    document.getPage(0).node.set(PDFName.of('Group'), context.obj(refs));
  },
};

/** Pictures with more pixels than a picture may have; likewise. */
export const VAST_PICTURE_PDFS: Record<string, (document: PDFDocument) => unknown> = {
  'a picture of 100 megapixels': (document) =>
    picture(document, packedBlanks(MEGABYTE), { Width: 10_000, Height: 10_000, Filter: 'FlateDecode' }),
  'a JPEG that is larger than it is said to be': async (document) => {
    const jpeg = await photograph().jpeg().toBuffer();
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    jpeg.writeUInt16BE(65_000, frame + 5);
    jpeg.writeUInt16BE(65_000, frame + 7);
    picture(document, jpeg, { Width: 100, Height: 100, ColorSpace: 'DeviceRGB', Filter: 'DCTDecode' });
  },
};
