/** What an upload may be; every client is told the same figures (trust.md, promise 11, abuse 17 and 18). */
export const UPLOAD_LIMITS = {
  bytes: 10 * 1024 * 1024,
  megapixels: 40,
  pages: 20,
} as const;

/** Why a client does not send what was chosen: it would be refused, or this device cannot open it. */
export const UPLOAD_FAULTS = ['kind', 'heic', 'unreadable', 'too_large', 'too_many_pixels', 'empty'] as const;
export type UploadFault = (typeof UPLOAD_FAULTS)[number];
