import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { UndecodableError } from '../../picture/decode.ts';
import type { Raster } from '../../picture/raster.ts';

/** Papers are a page or two; what comes after is not read. */
const MOST_PAGES = 3;
const MOST_PIXELS_OF_IMAGE = 40_000_000;

// Fonts and character maps that a PDF names without bringing them along; nothing is fetched.
const library = fileURLToPath(new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')));

/** The first pages of a PDF, one after the other. Throws UndecodableError for what is none. */
export async function eachPage<Result>(
  bytes: Uint8Array,
  read: (page: PDFPageProxy, number: number) => Promise<Result>,
): Promise<Result[]> {
  // Loaded by those who read a PDF only: it takes as much memory as a page.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // The library takes the bytes away; the caller overwrites its own.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    maxImageSize: MOST_PIXELS_OF_IMAGE,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    cMapUrl: `${library}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${library}standard_fonts/`,
    wasmUrl: `${library}wasm/`,
    iccUrl: `${library}iccs/`,
  });
  try {
    const document = await opened(task.promise);
    const results: Result[] = [];
    for (let number = 1; number <= Math.min(MOST_PAGES, document.numPages); number++) {
      results.push(await read(await document.getPage(number), number));
    }
    return results;
  } finally {
    await task.destroy();
  }
}

async function opened(loading: Promise<PDFDocumentProxy>): Promise<PDFDocumentProxy> {
  try {
    return await loading;
  } catch (error) {
    throw new UndecodableError('not a PDF that can be opened', { cause: error });
  }
}

type Drawing = Parameters<PDFPageProxy['render']>[0]['canvas'];

/** A page as a picture whose longer side has so many pixels. */
export async function rendered(page: PDFPageProxy, longSide: number): Promise<Raster> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: longSide / Math.max(width, height) });
  const canvas = createCanvas(
    Math.max(1, Math.round(viewport.width)),
    Math.max(1, Math.round(viewport.height)),
  );
  // The canvas of this package draws as a browser's does, but says so to no type.
  await page.render({ canvas: canvas as unknown as Drawing, viewport }).promise;
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const raster = { width: canvas.width, height: canvas.height, data: withoutAlpha(data) };
  data.fill(0);
  canvas.width = canvas.height = 1;
  return raster;
}

function withoutAlpha(pixels: Uint8ClampedArray): Uint8Array {
  const data = new Uint8Array((pixels.length / 4) * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    data[to] = pixels[from]!;
    data[to + 1] = pixels[from + 1]!;
    data[to + 2] = pixels[from + 2]!;
  }
  return data;
}
