import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { dictionariesOf } from './active-content.ts';
import { refuseEndlessDrawing } from './drawing.ts';
import { withoutMetadata } from './jpeg-metadata.ts';
import { refuseWeight } from './weight.ts';

/** What a page needs to look as it looks; its annotations are gone through one by one. */
const PAGE_KEYS = [
  'Type',
  'Parent',
  'MediaBox',
  'CropBox',
  'Rotate',
  'UserUnit',
  'Resources',
  'Contents',
  'Group',
];
/** Seals, signatures and what was filled into a form are annotations: their looks stay, what they could do goes. */
const ANNOTATION_KEYS = ['Type', 'Subtype', 'FT', 'Rect', 'F', 'AP', 'AS'];
/** Who made it, when and with what; may hang at any object. */
const METADATA_KEYS = ['Metadata', 'PieceInfo', 'LastModified'];

/**
 * Copies the pages as they look into a new document: metadata, outlines, links, forms, trailing bytes, earlier revisions
 * and objects that no page refers to are not copied. Changes `source`.
 * @throws ExcessError when what is left costs too much
 */
export async function rewrite(source: PDFDocument, mostPixels: number): Promise<Uint8Array> {
  for (const dictionary of dictionariesOf(source))
    removeKeys(dictionary, (key) => METADATA_KEYS.includes(key));
  for (const page of source.getPages()) keepLooks(page);
  const target = await PDFDocument.create({ updateMetadata: false });
  for (const page of await target.copyPages(source, source.getPageIndices())) target.addPage(page);
  await refuseWeight(target, mostPixels);
  await refuseEndlessDrawing(target);
  cleanPhotographs(target);
  return target.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Infinity });
}

function keepLooks({ node }: PDFPage): void {
  const annotations = itemsOf(node.lookup(PDFName.of('Annots')))
    .map((item) => node.context.lookup(item))
    .filter((item) => item instanceof PDFDict && item.has(PDFName.of('AP')));
  removeKeys(node, (key) => !PAGE_KEYS.includes(key));
  if (annotations.length === 0) return;
  for (const annotation of annotations)
    removeKeys(annotation as PDFDict, (key) => !ANNOTATION_KEYS.includes(key));
  node.set(PDFName.of('Annots'), node.context.obj(annotations));
}

/** A photograph inside a document carries the place it was taken at just as a loose one does. */
function cleanPhotographs({ context }: PDFDocument): void {
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && isPhotograph(object))
      context.assign(reference, PDFRawStream.of(object.dict, withoutMetadata(object.contents)));
  }
}

function isPhotograph({ dict }: PDFRawStream): boolean {
  const filter = dict.lookup(PDFName.of('Filter'));
  const filters = filter instanceof PDFArray ? itemsOf(filter) : [filter];
  return filters.length === 1 && filters[0] === PDFName.of('DCTDecode');
}

function removeKeys(dictionary: PDFDict, isRemoved: (key: string) => boolean): void {
  for (const key of dictionary.keys()) if (isRemoved(key.decodeText())) dictionary.delete(key);
}

const itemsOf = (list: PDFObject | undefined): PDFObject[] =>
  list instanceof PDFArray ? list.asArray() : [];
