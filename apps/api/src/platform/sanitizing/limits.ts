/** What an upload may be; every client is told the same figures (trust.md, promise 11, abuse 17 and 18). */
export const UPLOAD_LIMITS = {
  bytes: 10 * 1024 * 1024,
  megapixels: 40,
  pages: 20,
} as const;
