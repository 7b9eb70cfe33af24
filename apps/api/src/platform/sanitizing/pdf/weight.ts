import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';
import { Budget, ExcessError, LIMITS } from './excess.ts';
import { pixelsOf } from './picture-header.ts';
import { filtersOf, unpacked, unpackedLength } from './unpacking.ts';

/** @throws ExcessError when a document has more objects, or objects within each other, than a paper */
export function refuseTangle({ context }: PDFDocument): void {
  const objects = context.enumerateIndirectObjects();
  if (objects.length > LIMITS.objects) throw new ExcessError('objects');
  for (const [, object] of objects) refuseLevels(object, 1);
}

function refuseLevels(object: PDFObject, level: number): void {
  if (level > LIMITS.levels) throw new ExcessError('levels');
  if (object instanceof PDFStream) refuseLevels(object.dict, level);
  if (object instanceof PDFArray) for (const item of object.asArray()) refuseLevels(item, level + 1);
  if (object instanceof PDFDict) for (const value of object.values()) refuseLevels(value, level + 1);
}

/**
 * Unpacks everything once, and looks at the pixels of every picture.
 * @throws ExcessError when it is more than the document of a paper has
 */
export async function refuseWeight({ context }: PDFDocument, mostPixels: number): Promise<void> {
  const pictures = new Budget('unpacked pictures', LIMITS.pictureBytes);
  const others = new Budget('unpacked', LIMITS.otherBytes);
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    if (object.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Image'))
      others.spend(await unpackedLength(object, others.most));
    else pictures.spend(await pictureLength(object, mostPixels, pictures.most));
  }
}

async function pictureLength(picture: PDFRawStream, mostPixels: number, most: number): Promise<number> {
  const said = side(picture, 'Width', 'W') * side(picture, 'Height', 'H');
  if (!(said <= mostPixels)) throw new ExcessError('pixels', 'file_too_many_pixels');
  const codec = filtersOf(picture).at(-1) ?? '';
  if (['DCTDecode', 'DCT', 'JPXDecode'].includes(codec)) {
    const pixels = pixelsOf(await unpacked(picture, LIMITS.otherBytes));
    if (!(pixels <= mostPixels)) throw new ExcessError('pixels', 'file_too_many_pixels');
    return (pixels * LIMITS.bytesPerPixel) / 2;
  }
  // A last line may be longer than it has to be.
  const shown = (said + side(picture, 'Height', 'H') + 1_000) * LIMITS.bytesPerPixel;
  return unpackedLength(picture, Math.min(most, shown));
}

function side({ dict }: PDFRawStream, ...names: string[]): number {
  const values = names.map((name) => dict.lookup(PDFName.of(name))).filter((value) => value !== undefined);
  return Math.max(0, ...values.map((value) => (value instanceof PDFNumber ? value.asNumber() : Infinity)));
}
