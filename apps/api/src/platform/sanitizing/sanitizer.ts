import { Injectable } from '@nestjs/common';
import { Lanes } from '../threads/index.ts';
import { sniff, sniffPicture } from './media-types.ts';
import { sanitizePdf } from './pdf/pdf-sanitizer.ts';
import { sanitizePicture } from './picture.ts';

/** What is kept of an upload: never the bytes that came, always bytes we wrote. */
export interface SafeFile {
  readonly bytes: Buffer;
  readonly mediaType: 'image/jpeg' | 'application/pdf';
  /** Of a PDF. */
  readonly pages: number | null;
}

/** Two pictures of 40 megapixels or two PDFs at once stay within the memory of a small machine. */
const AT_ONCE = 2;

/** Turns what people send into files that are safe to keep and to show (trust.md, promise 11). */
@Injectable()
export class Sanitizer {
  private readonly lanes = new Lanes(AT_ONCE);

  /** @throws DomainError `media_type_unsupported`, `file_…` */
  async sanitize(bytes: Buffer): Promise<SafeFile> {
    const format = await sniff(bytes);
    return this.lanes.run(async () => {
      if (format === 'pdf') return { mediaType: 'application/pdf', ...(await sanitizePdf(bytes)) };
      return { mediaType: 'image/jpeg', bytes: await sanitizePicture(bytes, format), pages: null };
    });
  }

  /** The same where only a picture will do: written anew as JPEG. @throws DomainError `media_type_unsupported`, `file_…` */
  async sanitizePicture(bytes: Buffer): Promise<Buffer> {
    const format = await sniffPicture(bytes);
    return this.lanes.run(() => sanitizePicture(bytes, format));
  }
}
