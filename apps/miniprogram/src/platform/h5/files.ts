import type { ChosenFile, FileSource, FileTarget, OpenPicture } from '../file-target.ts';
import type { Transfer } from '../target.ts';
import { addressOf, blobAt, releaseBlob } from './blobs.ts';
import { forgetFile, keepFile, keptFiles } from './kept-files.ts';
import { send } from './transport.ts';

const EXTENSIONS = ['.jpg', '.jpeg', '.png', '.webp', '.heic', '.heif', '.pdf'];

export const files: FileTarget = {
  async choose(source, count) {
    const chosen = await pick(source, count);
    return chosen.map((file) => addressOf(file.name, file));
  },
  head: async (path, bytes) => new Uint8Array(await blobAt(path).slice(0, bytes).arrayBuffer()),
  openPicture: (file) => openPicture(file).catch(() => undefined),
  send: sendForm,
  keep: keepFile,
  kept: keptFiles,
  forget: forgetFile,
  release: releaseBlob,
  show,
};

/** What was chosen; nothing when the person thinks better of it, or the browser opens no chooser. */
function pick(source: FileSource, count: number): Promise<File[]> {
  return new Promise((resolve) => {
    const success = ({ tempFiles }: { tempFiles?: unknown }) => resolve([...((tempFiles ?? []) as File[])]);
    const fail = () => resolve([]);
    if (source === 'file') uni.chooseFile({ count, type: 'all', extension: EXTENSIONS, success, fail });
    else uni.chooseImage({ count, sourceType: [source], success, fail });
  });
}

/** Upright, as the camera has noted it. @throws when this browser cannot open it */
async function openPicture({ name, path }: ChosenFile): Promise<OpenPicture> {
  const image = new Image();
  image.src = path;
  await image.decode();
  return {
    width: image.naturalWidth,
    height: image.naturalHeight,
    draw: async ({ width, height }, quality) => addressOf(name, await drawn(image, width, height, quality)),
  };
}

async function drawn(image: HTMLImageElement, width: number, height: number, quality: number): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no pictures');
  // What a PNG leaves open would be black in a JPEG.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
  if (!blob) throw new Error('the picture is too large for this browser');
  return blob;
}

async function sendForm(
  { name, path }: ChosenFile,
  { url, token }: { readonly url: string; readonly token: string | undefined },
  transfer: Transfer,
): Promise<{ status: number; text: string }> {
  const body = new FormData();
  body.append('file', blobAt(path), name);
  const headers: HeadersInit = token ? { Authorization: `Bearer ${token}` } : {};
  const answer = await send(new Request(url, { method: 'POST', headers, body }), transfer);
  return { status: answer.status, text: await answer.text() };
}

async function show(url: string): Promise<void> {
  const answer = await fetch(url);
  if (!answer.ok) throw new TypeError(`no file: ${answer.status}`);
  const { path } = addressOf('', await answer.blob());
  if (answer.headers.get('Content-Type')?.startsWith('image/')) {
    uni.previewImage({ urls: [path], current: path });
    return;
  }
  const link = Object.assign(document.createElement('a'), { href: path, target: '_blank', rel: 'noopener' });
  link.click();
}
