import type { DocumentKind } from '@htp/domain';
import type { OcrEngine } from '../ocr/engine.ts';
import { decode, UndecodableError } from '../picture/decode.ts';
import type { Raster } from '../picture/raster.ts';
import type { RecognisedDocument } from './evidence/document-value.ts';
import type { PageLine } from './page/glyph.ts';
import { eachPage, rendered } from './page/pdf-file.ts';
import { pdfText } from './page/pdf-text.ts';
import { readPicture } from './page/read-picture.ts';
import { bestOf, isComplete } from './best-of.ts';
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
  if (!isPdf(file)) return readPages(engine, [(await decode(file, WORKING_SIDE)).raster], kinds);
  const text = await eachPage(file, pdfText);
  const lines = text.flatMap((page) => page ?? []);
  const read = lines.length > 0 ? readPaper(lines, kinds) : null;
  if (read && Object.keys(read.fields).length >= ENOUGH_OF_TEXT) return read;
  const pages = await eachPage(file, (page) => rendered(page, WORKING_SIDE));
  return (await readPages(engine, pages, kinds)) ?? read;
}

/**
 * Print is darker than such a share of the paper, and watermarks are lighter than the first. Small grey labels may be as light as those: where much is missing
 * the pages are looked at once more.
 */
const LIGHTEST_PRINT = [0.72, 0.9];

/** Reads pages, a second time in another light where the first has not told enough. Overwrites them. */
async function readPages(
  engine: OcrEngine,
  pages: readonly Raster[],
  kinds: readonly DocumentKind[],
): Promise<RecognisedDocument | null> {
  let best: RecognisedDocument | null = null;
  try {
    for (const lightest of LIGHTEST_PRINT) {
      const lines: PageLine[] = [];
      for (const [at, page] of pages.entries())
        lines.push(...(await readPicture(engine, page, at + 1, lightest)));
      const read = readPaper(lines, kinds);
      best = best && read ? bestOf(best, read) : (best ?? read);
      if (best && isComplete(best)) break;
    }
    return best;
  } finally {
    for (const page of pages) page.data.fill(0);
  }
}
