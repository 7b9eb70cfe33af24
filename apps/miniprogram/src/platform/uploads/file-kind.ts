import { UPLOAD_LIMITS, type UploadFault } from '@htp/domain';

export type FileKind = 'picture' | 'heic' | 'pdf' | 'other';

/** As many bytes as tell what a file is. */
export const HEAD_BYTES = 32;

/** Brands of the pictures that iPhones take, which hardly any browser opens (ISO/IEC 23008-12). */
const HEIC = /^ftyp(heic|heix|hevc|heim|heis|mif1|msf1|avif)/;

/** What a file is by its first bytes: its name and its announced type are anybody's word. */
export function kindOf(head: Uint8Array): FileKind {
  const text = String.fromCharCode(...head.subarray(0, HEAD_BYTES));
  if (text.startsWith('\xff\xd8\xff') || text.startsWith('\x89PNG') || /^RIFF[^]{4}WEBP/.test(text))
    return 'picture';
  if (HEIC.test(text.slice(4))) return 'heic';
  return text.includes('%PDF-') ? 'pdf' : 'other';
}

/** What is known of a file before it is sent. */
export interface FileFacts {
  readonly kind: FileKind;
  readonly bytes: number;
  /** Of a picture that this device has opened. */
  readonly width?: number;
  readonly height?: number;
}

/** Why the server would not take it. */
export function faultOf({ kind, bytes, width = 0, height = 0 }: FileFacts): UploadFault | undefined {
  if (bytes === 0) return 'empty';
  if (kind === 'heic') return 'heic';
  if (kind === 'other') return 'kind';
  if (bytes > UPLOAD_LIMITS.bytes) return 'too_large';
  return width * height > UPLOAD_LIMITS.megapixels * 1_000_000 ? 'too_many_pixels' : undefined;
}
