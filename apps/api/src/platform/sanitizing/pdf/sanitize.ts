import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';
import { hasActiveContent } from './active-content.ts';
import { rewrite } from './rewrite.ts';

export type PdfRefusal = 'file_broken' | 'file_encrypted' | 'file_active_content' | 'file_too_many_pages';

export type PdfOutcome =
  { readonly bytes: Uint8Array; readonly pages: number } | { readonly refusal: PdfRefusal };

/** Reads a PDF, refuses what could act, and writes its pages anew. Untrusted bytes: call it in a worker (`sanitizePdf`). */
export async function sanitizeInThread(bytes: Uint8Array, mostPages: number): Promise<PdfOutcome> {
  try {
    // An object that cannot be read would be copied as it is, unseen.
    const document = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false });
    if (hasActiveContent(document)) return { refusal: 'file_active_content' };
    const pages = document.getPageCount();
    if (pages > mostPages) return { refusal: 'file_too_many_pages' };
    if (pages === 0) return { refusal: 'file_broken' };
    return { bytes: await rewrite(document), pages };
  } catch (error) {
    return { refusal: error instanceof EncryptedPDFError ? 'file_encrypted' : 'file_broken' };
  }
}
