import { createRequire } from 'node:module';
import { DomainError, UPLOAD_LIMITS } from '@htp/domain';
import { inThread } from '../../threads/index.ts';
import type { PdfLimits, PdfOutcome } from './sanitize.ts';

/** Found through package.json, so that the bundle and the tests start the same file. */
const WORKER = createRequire(import.meta.url).resolve('#pdf-worker');
const LIMITS = { milliseconds: 10_000, megabytes: 128 };
const MOST: PdfLimits = { pages: UPLOAD_LIMITS.pages, pixels: UPLOAD_LIMITS.megapixels * 1_000_000 };

export interface SafePdf {
  readonly bytes: Buffer;
  readonly pages: number;
}

/**
 * Checks and rewrites a PDF in a thread of its own.
 * @throws DomainError `file_broken`, `file_encrypted`, `file_active_content`, `file_too_many_pages`, `file_too_many_pixels`
 */
export async function sanitizePdf(bytes: Buffer): Promise<SafePdf> {
  const data = { bytes, most: MOST };
  const outcome = await inThread<PdfOutcome>(WORKER, data, LIMITS, { refusal: 'file_broken' });
  if ('bytes' in outcome) return { bytes: Buffer.from(outcome.bytes), pages: outcome.pages };
  if (outcome.refusal === 'file_too_many_pages')
    throw new DomainError('file_too_many_pages', { limitPages: UPLOAD_LIMITS.pages });
  if (outcome.refusal === 'file_too_many_pixels')
    throw new DomainError('file_too_many_pixels', { limitMegapixels: UPLOAD_LIMITS.megapixels });
  throw new DomainError(outcome.refusal);
}
