import type { DocumentKind } from '@htp/domain';
import type { OcrEngine } from '../ocr/engine.ts';
import { decode, UndecodableError } from '../picture/decode.ts';
import type { Raster } from '../picture/raster.ts';
import type { RecognisedDocument } from './evidence/document-value.ts';
import type { PageLine } from './page/glyph.ts';
import { eachPage, rendered } from './page/pdf-file.ts';
import { pdfText } from './page/pdf-text.ts';
import { readPicture } from './page/read-picture.ts';
import { readPaper } from './read-paper.ts';

/** A file that was handed in as a paper, and which kinds of papers are expected there. */
export interface DocumentRequest {
  readonly file: Uint8Array;
  readonly mediaType: string;
  readonly kinds: readonly DocumentKind[];
}

/**
 * What a file shows: a paper that was read (of another kind than expected, it may be), no paper that we know, or nothing that can be
 * opened.
 */
export type DocumentOutcome =
  | { readonly outcome: 'read'; readonly document: RecognisedDocument }
  | { readonly outcome: 'other_kind'; readonly document: RecognisedDocument }
  | { readonly outcome: 'not_a_document' }
  | { readonly outcome: 'undecodable' };

/** Longer side in pixels of the pages that are worked on. */
const WORKING_SIDE = 2200;
/** The text of a PDF that tells less than this is perhaps not what is seen: the page is looked at. */
const ENOUGH_OF_TEXT = 5;

export async function readDocument(engine: OcrEngine, request: DocumentRequest): Promise<DocumentOutcome> {
  try {
    const document = await readFile(engine, request);
    if (!document) return { outcome: 'not_a_document' };
    const expected = request.kinds.length === 0 || request.kinds.includes(document.kind);
    return { outcome: expected ? 'read' : 'other_kind', document };
  } catch (error) {
    if (error instanceof UndecodableError) return { outcome: 'undecodable' };
    throw error;
  }
}

/** By the first bytes: what a browser said of a file is not relied on. */
const isPdf = (file: Uint8Array): boolean => Buffer.from(file.subarray(0, 1024)).includes('%PDF-');

async function readFile(
  engine: OcrEngine,
  { file, kinds }: DocumentRequest,
): Promise<RecognisedDocument | null> {
  if (!isPdf(file))
    return readPaper(await readPage(engine, (await decode(file, WORKING_SIDE)).raster, 1), kinds);
  const text = await eachPage(file, pdfText);
  const read = text.every((lines) => lines === null)
    ? null
    : readPaper(
        text.flatMap((lines) => lines ?? []),
        kinds,
      );
  if (read && Object.keys(read.fields).length >= ENOUGH_OF_TEXT) return read;
  const pages = await eachPage(file, async (page, number) =>
    readPage(engine, await rendered(page, WORKING_SIDE), number),
  );
  return readPaper(pages.flat(), kinds) ?? read;
}

async function readPage(engine: OcrEngine, raster: Raster, page: number): Promise<PageLine[]> {
  try {
    return await readPicture(engine, raster, page);
  } finally {
    raster.data.fill(0);
  }
}
