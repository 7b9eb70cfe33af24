/** Where `pdf-assets.ts` has put what pdf.js fetches, below the base. */
declare const __PDF_ASSETS__: string;
