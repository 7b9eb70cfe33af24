import type { DocumentKind } from '@htp/domain';
import type { OcrEngine } from '../ocr/engine.ts';
import { decode, UndecodableError } from '../picture/decode.ts';
import type { RecognisedDocument } from './evidence/document-value.ts';
import type { PageLine } from './page/glyph.ts';
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

const WORKING_SIDE = 2200;

export async function readDocument(engine: OcrEngine, request: DocumentRequest): Promise<DocumentOutcome> {
  try {
    const document = readPaper(await linesOf(engine, request), request.kinds);
    if (!document) return { outcome: 'not_a_document' };
    const expected = request.kinds.length === 0 || request.kinds.includes(document.kind);
    return { outcome: expected ? 'read' : 'other_kind', document };
  } catch (error) {
    if (error instanceof UndecodableError) return { outcome: 'undecodable' };
    throw error;
  }
}

async function linesOf(engine: OcrEngine, { file }: DocumentRequest): Promise<PageLine[]> {
  const { raster } = await decode(file, WORKING_SIDE);
  try {
    return await readPicture(engine, raster, 1);
  } finally {
    raster.data.fill(0);
  }
}
