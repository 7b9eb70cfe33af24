import { DomainError, UPLOAD_LIMITS } from '@htp/domain';
import sharp from 'sharp';
import type { PictureFormat } from './media-types.ts';

/** Text on an A4 page photographed at this size is still read by people and by OCR. */
const LONGEST_SIDE = 4000;
/** A picture that takes longer was made to take long, such as a progressive JPEG of a thousand scans. */
const LONGEST_SECONDS = 10;

/**
 * Decodes a picture and writes it anew as upright JPEG: no EXIF, no colour profile, no trailing bytes, one frame, sides
 * of at most 4000 pixels.
 * @throws DomainError `file_broken`, `file_too_many_pixels`
 */
export async function sanitizePicture(bytes: Buffer, format: PictureFormat): Promise<Buffer> {
  await checkHeader(bytes, format);
  const picture = sharp(bytes, {
    limitInputPixels: UPLOAD_LIMITS.megapixels * 1_000_000,
    sequentialRead: true,
    failOn: 'error',
  });
  try {
    return await picture
      .timeout({ seconds: LONGEST_SECONDS })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      // Fine red and blue print (stamps, signatures) blurs when colour is kept at half the size.
      .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
      .toBuffer();
  } catch {
    throw new DomainError('file_broken');
  }
}

/** Reads the header only: a pixel bomb is refused before a pixel of it is decoded. */
async function checkHeader(bytes: Buffer, format: PictureFormat): Promise<void> {
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (header?.format !== format) throw new DomainError('file_broken');
  if (header.width * header.height > UPLOAD_LIMITS.megapixels * 1_000_000)
    throw new DomainError('file_too_many_pixels', { limitMegapixels: UPLOAD_LIMITS.megapixels });
}
