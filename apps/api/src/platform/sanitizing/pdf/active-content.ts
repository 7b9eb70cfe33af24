import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream, type PDFObject } from '@cantoo/pdf-lib';

/** Keys under which a document carries scripts, embedded files, forms that compute or media (ISO 32000-1, 12.6, 7.11, 12.7.8). */
const ACTIVE_KEYS = ['JS', 'JavaScript', 'AA', 'EF', 'EmbeddedFiles', 'XFA', 'RichMediaContent'];
/** Actions that run, fetch, send or open something outside the document (ISO 32000-1, table 198). */
const ACTIVE_ACTIONS = [
  'JavaScript',
  'Launch',
  'GoToR',
  'GoToE',
  'SubmitForm',
  'ImportData',
  'Rendition',
  'Movie',
  'Sound',
  'RichMediaExecute',
];
const ACTIVE_TYPES = ['EmbeddedFile', 'FileAttachment', 'RichMedia', 'Screen', 'Movie', 'Sound', '3D'];

/** Whether anything in the document could act by itself or carries another file, wherever it hangs, if it hangs at all. */
export function hasActiveContent(document: PDFDocument): boolean {
  for (const dictionary of dictionariesOf(document)) if (isActive(dictionary)) return true;
  return false;
}

/** Every dictionary of a document: of its objects, of their streams, and those written inside others. */
export function* dictionariesOf(document: PDFDocument): Generator<PDFDict> {
  const pending: PDFObject[] = document.context.enumerateIndirectObjects().map(([, object]) => object);
  for (let object = pending.pop(); object; object = pending.pop()) {
    if (object instanceof PDFArray) for (const item of object.asArray()) pending.push(item);
    if (object instanceof PDFStream) pending.push(object.dict);
    if (object instanceof PDFDict) {
      yield object;
      for (const value of object.values()) pending.push(value);
    }
  }
}

function isActive(dictionary: PDFDict): boolean {
  return (
    ACTIVE_KEYS.some((key) => dictionary.has(PDFName.of(key))) ||
    ACTIVE_ACTIONS.includes(nameIn(dictionary, 'S')) ||
    ACTIVE_TYPES.includes(nameIn(dictionary, 'Type')) ||
    ACTIVE_TYPES.includes(nameIn(dictionary, 'Subtype')) ||
    opensWithAction(dictionary)
  );
}

/** A document may say which page it opens at; anything else done at opening is refused. */
function opensWithAction(dictionary: PDFDict): boolean {
  const atOpening = dictionary.lookup(PDFName.of('OpenAction'));
  return atOpening instanceof PDFDict && nameIn(atOpening, 'S') !== 'GoTo';
}

function nameIn(dictionary: PDFDict, key: string): string {
  const name = dictionary.lookup(PDFName.of(key));
  return name instanceof PDFName ? name.decodeText() : '';
}
