import { DomainError } from '@htp/domain';
import { fileTypeFromBuffer } from 'file-type';

const PICTURE_FORMATS = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const;

/** What sharp calls the format of a picture that we take. */
export type PictureFormat = (typeof PICTURE_FORMATS)[keyof typeof PICTURE_FORMATS];

const PICTURE_MEDIA_TYPES = Object.keys(PICTURE_FORMATS);
const ACCEPTED_MEDIA_TYPES = [...PICTURE_MEDIA_TYPES, 'application/pdf'];

/** What the bytes say they are; name and type that the sender gave them are not asked. @throws DomainError `media_type_unsupported` */
export async function sniff(bytes: Buffer): Promise<PictureFormat | 'pdf'> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime;
  if (mime === 'application/pdf') return 'pdf';
  return pictureFormat(mime, ACCEPTED_MEDIA_TYPES);
}

/** The same where only a picture will do. @throws DomainError `media_type_unsupported` */
export async function sniffPicture(bytes: Buffer): Promise<PictureFormat> {
  return pictureFormat((await fileTypeFromBuffer(bytes))?.mime, PICTURE_MEDIA_TYPES);
}

function pictureFormat(mime: string | undefined, accepted: readonly string[]): PictureFormat {
  if (mime === undefined || !Object.hasOwn(PICTURE_FORMATS, mime))
    throw new DomainError('media_type_unsupported', { accepted });
  return PICTURE_FORMATS[mime as keyof typeof PICTURE_FORMATS];
}
