import type { PDFDocumentProxy } from 'pdfjs-dist';
import { UPLOAD_LIMITS } from '@htp/domain';

type PdfLibrary = typeof import('pdfjs-dist');
let library: Promise<PdfLibrary> | undefined;

/** pdf.js, fetched when the first PDF is opened: whoever sees pictures only never loads it. */
function pdfLibrary(): Promise<PdfLibrary> {
  library ??= Promise.all([import('pdfjs-dist'), import('pdfjs-dist/build/pdf.worker.min.mjs?url')]).then(
    ([pdfjs, worker]) => {
      pdfjs.GlobalWorkerOptions.workerSrc = worker.default;
      return pdfjs;
    },
  );
  library.catch(() => (library = undefined));
  return library;
}

/** Opens a PDF. What it needs besides (character maps of Chinese, standard fonts, decoders) comes from our own server. */
export async function openPdf(content: Blob): Promise<PDFDocumentProxy> {
  const { getDocument } = await pdfLibrary();
  const assets = import.meta.env.BASE_URL + __PDF_ASSETS__;
  return getDocument({
    data: await content.arrayBuffer(),
    cMapUrl: `${assets}/cmaps/`,
    standardFontDataUrl: `${assets}/standard_fonts/`,
    wasmUrl: `${assets}/wasm/`,
    iccUrl: `${assets}/iccs/`,
    maxImageSize: UPLOAD_LIMITS.megapixels * 1_000_000,
    // The policy of the pages compiles nothing at run time; the decoders have scripts of the same content.
    useWasm: false,
  }).promise;
}
