import { EncryptedPDFError, ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { hasActiveContent } from './active-content.ts';
import { ExcessError } from './excess.ts';
import { rewrite } from './rewrite.ts';
import { refuseTangle } from './weight.ts';

export type PdfRefusal =
  'file_broken' | 'file_encrypted' | 'file_active_content' | 'file_too_many_pages' | 'file_too_many_pixels';

export interface PdfLimits {
  readonly pages: number;
  /** Of one picture. */
  readonly pixels: number;
}

export type PdfOutcome =
  { readonly bytes: Uint8Array; readonly pages: number } | { readonly refusal: PdfRefusal };

/** Reads a PDF, refuses what could act, and writes its pages anew. Untrusted bytes: call it in a worker (`sanitizePdf`). */
export async function sanitizeInThread(bytes: Uint8Array, most: PdfLimits): Promise<PdfOutcome> {
  try {
    // An object that cannot be read would be copied as it is, unseen.
    const document = await PDFDocument.load(bytes, {
      throwOnInvalidObject: true,
      updateMetadata: false,
      // The thread has nothing else to do meanwhile.
      parseSpeed: ParseSpeeds.Fastest,
    });
    refuseTangle(document);
    if (hasActiveContent(document)) return { refusal: 'file_active_content' };
    const pages = document.getPageCount();
    if (pages > most.pages) return { refusal: 'file_too_many_pages' };
    if (pages === 0) return { refusal: 'file_broken' };
    return { bytes: await rewrite(document, most.pixels), pages };
  } catch (error) {
    if (error instanceof ExcessError) return { refusal: error.refusal };
    return { refusal: error instanceof EncryptedPDFError ? 'file_encrypted' : 'file_broken' };
  }
}
