import { within, type Size } from '../frame-crop.ts';
import type { Pixels, PictureTarget } from '../target.ts';

const JPEG_QUALITY = 0.92;

/** Pictures at blob addresses, drawn anew: upright, smaller, and without what a camera writes into its files. */
export const pictures: PictureTarget = {
  async open(path, sides) {
    const image = new Image();
    image.src = path;
    await image.decode();
    const original = { width: image.naturalWidth, height: image.naturalHeight };
    const sent = drawn(image, within(original, sides.sent));
    return { ...original, bytes: await jpegOf(sent), pixels: pixelsOf(sent, within(original, sides.judged)) };
  },

  release: (path) => URL.revokeObjectURL(path),
};

function drawn(picture: CanvasImageSource, { width, height }: Size): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return canvas;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no pictures');
  return context;
}

function pixelsOf(picture: HTMLCanvasElement, size: Size): Pixels {
  return contextOf(drawn(picture, size)).getImageData(0, 0, size.width, size.height);
}

/** The part of a picture as a JPEG. @throws Error when the browser has no room for it */
export async function jpegBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', JPEG_QUALITY));
  if (!blob) throw new Error('the picture is too large for this browser');
  return blob;
}

const jpegOf = async (canvas: HTMLCanvasElement): Promise<ArrayBuffer> =>
  (await jpegBlob(canvas)).arrayBuffer();
