import { within, type Size } from '../frame-crop.ts';
import type { PictureTarget, Pixels } from '../target.ts';

const JPEG_QUALITY = 92;

/** As much of WeChat's canvas without a page as is used here; its types are not among uni-app's. */
interface OffscreenCanvas {
  getContext(kind: '2d'): CanvasRenderingContext2D;
  createImage(): HTMLImageElement;
}
declare const wx: {
  createOffscreenCanvas?(asked: { type: '2d'; width: number; height: number }): OffscreenCanvas;
};

/** Pictures at temporary paths of WeChat's, which it clears away with the mini-program at the latest. */
export const pictures: PictureTarget = {
  async open(path, sides) {
    const { width, height } = await uni.getImageInfo({ src: path });
    const size = { width, height };
    return {
      ...size,
      bytes: await bytesWithin(path, size, sides.sent),
      pixels: await pixelsOf(path, within(size, sides.judged)).catch(() => undefined),
    };
  },

  release: (filePath) => uni.getFileSystemManager().unlink({ filePath, fail: () => undefined }),
};

/** The file drawn anew by WeChat, which leaves out where it was taken; the copy does not outlast the reading. */
async function bytesWithin(path: string, size: Size, longSide: number): Promise<ArrayBuffer> {
  const { width, height } = within(size, longSide);
  const { tempFilePath } = await uni.compressImage({
    src: path,
    quality: JPEG_QUALITY,
    compressedWidth: width,
    compressedHeight: height,
  });
  try {
    return await bytesOf(tempFilePath);
  } finally {
    if (tempFilePath !== path) pictures.release(tempFilePath);
  }
}

function bytesOf(filePath: string): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) =>
    uni.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => resolve(data as ArrayBuffer),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }),
  );
}

/** Undefined in a WeChat that has no canvas without a page: the server decides alone then. */
async function pixelsOf(path: string, { width, height }: Size): Promise<Pixels | undefined> {
  const canvas = wx.createOffscreenCanvas?.({ type: '2d', width, height });
  if (!canvas) return undefined;
  const image = canvas.createImage();
  await new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = reject;
    image.src = path;
  });
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
