import { givenUp } from '../given-up.ts';
import type { ChosenFile, FileTarget, OpenPicture } from '../file-target.ts';
import type { Transfer } from '../target.ts';
import { forgetFile, keepFile, keptFiles } from './kept-files.ts';

const EXTENSIONS = ['jpg', 'jpeg', 'png', 'webp', 'pdf'];

/** As much of WeChat's own as uni-app's types lack. */
declare const wx: {
  chooseMessageFile(asked: {
    count: number;
    type: 'file';
    extension: string[];
    success(chosen: { tempFiles: { name: string; size: number; path: string }[] }): void;
    fail(): void;
  }): void;
};

export const files: FileTarget = {
  choose: (source, count) => (source === 'file' ? chooseMessageFile(count) : chooseMedia(source, count)),
  head: (path, bytes) => readHead(path, bytes),
  openPicture: (file) => openPicture(file).catch(() => undefined),
  send,
  keep: keepFile,
  kept: keptFiles,
  forget: forgetFile,
  release: (filePath) => uni.getFileSystemManager().unlink({ filePath, fail: () => undefined }),
  show,
};

/** WeChat gives a JPEG of what it has compressed, of a HEIC too. */
function chooseMedia(source: 'camera' | 'album', count: number): Promise<ChosenFile[]> {
  return new Promise((resolve) =>
    uni.chooseMedia({
      count: Math.min(count, 9),
      mediaType: ['image'],
      sourceType: [source],
      sizeType: ['compressed'],
      success: ({ tempFiles }) =>
        resolve(
          tempFiles.map(({ tempFilePath, size }, index) => ({
            name: `照片${index + 1}.jpg`,
            bytes: size,
            path: tempFilePath,
          })),
        ),
      fail: () => resolve([]),
    }),
  );
}

/** A file that was sent in a chat: a mini-program sees no others. */
function chooseMessageFile(count: number): Promise<ChosenFile[]> {
  return new Promise((resolve) =>
    wx.chooseMessageFile({
      count,
      type: 'file',
      extension: EXTENSIONS,
      success: ({ tempFiles }) =>
        resolve(tempFiles.map(({ name, size, path }) => ({ name, bytes: size, path }))),
      fail: () => resolve([]),
    }),
  );
}

function readHead(filePath: string, length: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) =>
    uni.getFileSystemManager().readFile({
      filePath,
      position: 0,
      length,
      success: ({ data }) => resolve(new Uint8Array(data as ArrayBuffer)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }),
  );
}

async function openPicture({ name, path }: ChosenFile): Promise<OpenPicture> {
  const { width, height } = await uni.getImageInfo({ src: path });
  return {
    width,
    height,
    async draw(size, quality) {
      const { tempFilePath } = await uni.compressImage({
        src: path,
        quality: Math.round(quality * 100),
        compressedWidth: size.width,
        compressedHeight: size.height,
      });
      return { name, path: tempFilePath, bytes: await sizeOf(tempFilePath) };
    },
  };
}

function sizeOf(filePath: string): Promise<number> {
  return new Promise((resolve, reject) =>
    uni.getFileSystemManager().getFileInfo({
      filePath,
      success: ({ size }) => resolve(size),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }),
  );
}

function send(
  { path }: ChosenFile,
  { url, token }: { readonly url: string; readonly token: string | undefined },
  transfer: Transfer,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    let abandoned = false;
    const task = uni.uploadFile({
      url,
      filePath: path,
      name: 'file',
      header: token ? { Authorization: `Bearer ${token}` } : {},
      success: ({ statusCode, data }) => resolve({ status: statusCode, text: data }),
      fail: ({ errMsg }) => reject(abandoned ? givenUp() : new TypeError(errMsg)),
    });
    task.onProgressUpdate(({ progress }) => transfer.sent?.(progress / 100));
    transfer.begun?.(() => {
      abandoned = true;
      task.abort();
    });
  });
}

async function show(url: string): Promise<void> {
  const { statusCode, tempFilePath } = await uni.downloadFile({ url }).catch(() => {
    throw new TypeError('no answer');
  });
  if (statusCode !== 200) throw new TypeError(`no file: ${statusCode}`);
  const isPicture = await uni.getImageInfo({ src: tempFilePath }).then(
    () => true,
    () => false,
  );
  if (isPicture) uni.previewImage({ urls: [tempFilePath], current: tempFilePath });
  else uni.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true });
}
