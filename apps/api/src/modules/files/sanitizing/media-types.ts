import { DomainError } from '@htp/domain';
import { fileTypeFromBuffer } from 'file-type';

const PICTURE_FORMATS = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const;

/** What sharp calls the format of a picture that we take. */
export type PictureFormat = (typeof PICTURE_FORMATS)[keyof typeof PICTURE_FORMATS];

export const ACCEPTED_MEDIA_TYPES = [...Object.keys(PICTURE_FORMATS), 'application/pdf'];

/** What the bytes say they are; name and type that the sender gave them are not asked. @throws DomainError `media_type_unsupported` */
export async function sniff(bytes: Buffer): Promise<PictureFormat | 'pdf'> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime;
  if (mime === 'application/pdf') return 'pdf';
  if (mime !== undefined && Object.hasOwn(PICTURE_FORMATS, mime))
    return PICTURE_FORMATS[mime as keyof typeof PICTURE_FORMATS];
  throw new DomainError('media_type_unsupported', { accepted: ACCEPTED_MEDIA_TYPES });
}
