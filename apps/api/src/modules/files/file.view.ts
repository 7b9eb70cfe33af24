import { UPLOAD_LIMITS } from '@htp/domain';
import { ChoiceField, IdField, InstantField, IntegerField, TextField } from '../../platform/http/index.ts';
import type { FileRow } from './file.repository.ts';

export const EXTENSION = { 'image/jpeg': 'jpg', 'application/pdf': 'pdf' } as const;

/** What became of an upload: always bytes that we wrote, so type and length may differ from what was sent. */
export class FileView {
  @IdField()
  id: string;

  @ChoiceField(['image/jpeg', 'application/pdf'])
  mediaType: string;

  @IntegerField({ min: 1, max: Number.MAX_SAFE_INTEGER })
  bytes: number;

  @IntegerField({ min: 1, max: UPLOAD_LIMITS.pages, nullable: true, description: 'Of a PDF' })
  pages: number | null;

  @TextField({ min: 64, max: 64, description: 'SHA-256 of the content, hexadecimal' })
  sha256: string;

  static of({ id, media_type, bytes, pages, sha256 }: FileRow): FileView {
    return { id, mediaType: media_type, bytes, pages, sha256: sha256.toString('hex') };
  }
}

/** An address that shows the file for a moment to whoever holds it, as long as the session that asked for it lives. */
export class FileLinkView {
  @TextField({ max: 500, description: 'Relative to the API; good for one minute' })
  url: string;

  @InstantField()
  expiresAt: Date;
}
